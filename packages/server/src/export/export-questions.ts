import type {CloseReason, QuestionKind} from '@townhall/client';
import type {CommunityContext} from '../community/context.js';
import type {ImportRecordInput} from '../import/records.js';
import {byThing, given, instant, pagesOf} from './pages.js';

interface QuestionRow {
  id: string;
  kind: QuestionKind;
  title: string;
  text: string;
  author: string | null;
  tags: string[];
  anonymous: boolean;
  locked: boolean;
  closedReason: CloseReason | null;
  closedAt: Date | null;
  assumedAnsweredAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
  sameQuestion: string[];
}

/** Questions with who has them too, their answers and the answers' marks. */
export async function* exportQuestions(
  context: CommunityContext,
  place: string,
): AsyncGenerator<ImportRecordInput, void> {
  const pages = pagesOf<QuestionRow>(context, place, readQuestions);
  for await (const questions of pages) {
    const ids = questions.map(({id}) => id);
    const answers = byThing(await answersOf(context, ids));
    const marks = byThing(await marksOf(context, ids));
    for (const question of questions) {
      yield questionRecord(place, question);
      for (const {of, createdAt, updatedAt, ...answer} of answers.get(
        question.id,
      ) ?? []) {
        const held = marks.get(answer.id) ?? [];
        const mark = (kind: string) => held.find((one) => one.kind === kind);
        const correct = mark('correct');
        const confirmed = mark('confirmed');
        yield {
          type: 'answer',
          ...answer,
          question: of,
          ...(correct && {
            correct: {by: correct.by, at: instant(correct.at)},
          }),
          // Staff that is gone confirms nothing any more.
          ...(confirmed?.by && {
            confirmed: {by: confirmed.by, at: instant(confirmed.at)},
          }),
          helpful: held.flatMap(({kind, by}) =>
            kind === 'helpful' && by !== null ? by : [],
          ),
          createdAt: instant(createdAt),
          updatedAt: instant(updatedAt),
        };
      }
    }
  }
}

function questionRecord(
  place: string,
  {closedReason, closedAt, assumedAnsweredAt, ...question}: QuestionRow,
): ImportRecordInput {
  return {
    type: 'question',
    place,
    ...question,
    ...(closedReason !== null && closedAt !== null
      ? {closed: {reason: closedReason, at: instant(closedAt)}}
      : {}),
    ...given(
      'assumedAnsweredAt',
      assumedAnsweredAt && instant(assumedAnsweredAt),
    ),
    createdAt: instant(question.createdAt),
    updatedAt: instant(question.updatedAt),
  };
}

const readQuestions = `
select q.id, q.kind, q.title, q.source as text, q.author_id as author, q.tags,
       q.anonymous, q.locked, q.closed_reason as "closedReason", q.closed_at as "closedAt",
       q.assumed_answered_at as "assumedAnsweredAt",
       q.created_at as "createdAt", q.updated_at as "updatedAt",
       coalesce((
         select array_agg(s.person_id::text order by s.person_id)
           from same_questions s
          where s.community_id = q.community_id and s.question_id = q.id
       ), '{}') as "sameQuestion"
  from questions q
 where q.community_id = $1 and q.place_id = $2 and q.id > $3::uuid
   and q.hidden_at is null and q.held_as is null
 order by q.id
 limit $4`;

interface AnswerRow {
  of: string;
  id: string;
  text: string;
  author: string | null;
  createdAt: Date;
  updatedAt: Date;
}

const answersOf = (
  {communityId, database}: CommunityContext,
  ids: readonly string[],
) =>
  database.query<AnswerRow>(
    `select question_id as of, id, source as text, author_id as author,
            created_at as "createdAt", updated_at as "updatedAt"
       from answers
      where community_id = $1 and question_id = any($2::uuid[])
        and hidden_at is null and held_as is null
      order by question_id, id`,
    [communityId, ids],
  );

const marksOf = (
  {communityId, database}: CommunityContext,
  ids: readonly string[],
) =>
  database.query<{of: string; kind: string; by: string | null; at: Date}>(
    `select answer_id as of, kind, person_id as by, at
       from marks
      where community_id = $1 and question_id = any($2::uuid[])
      order by answer_id, person_id`,
    [communityId, ids],
  );
