import type {SameQuestionResult} from '@townhall/client';
import {
  maySayTheSame,
  type Member,
  type QuestionFacts,
} from '../../policy/permissions.js';
import type {Source, ViewerContext} from '../context.js';
import {insist, readMember} from '../people/actor.js';
import {isUuid} from '../uuid.js';
import {visible} from '../visibility.js';
import {write} from '../write.js';
import {readQuestion, refuseQuestion} from './read-questions.js';
import {standingsOf} from './read-standings.js';
import {lockQuestion, recountQuestions} from './recount-question.js';

/** Says, or takes back, "I have this question too"; once is enough. */
export async function sayTheSame(
  context: ViewerContext,
  questionId: string,
  same: boolean,
): Promise<SameQuestionResult> {
  const actor = await readMember(context, context.database);
  if (!isUuid(questionId)) return refuseQuestion();
  return write(context, async (tx) => {
    await lockQuestion(context, tx, questionId);
    const facts = await readFacts(context, tx, questionId);
    if (same) insist(maySayTheSame(actor, facts));
    const changed = await set(context, tx, questionId, same);
    if (changed) {
      await recountQuestions(context, tx, [questionId]);
      tx.happened({
        type: 'question.changed',
        place: facts.place,
        question: questionId,
      });
    }
    return {
      question: await readQuestion(context, tx, questionId),
      standing: await readStanding(context, tx, actor, questionId),
    };
  });
}

async function set(
  {communityId, viewerId, clock}: ViewerContext,
  tx: Source,
  questionId: string,
  same: boolean,
) {
  const changed = same
    ? await tx.query(
        `insert into same_questions (community_id, question_id, person_id, at)
         values ($1, $2, $3, $4)
         on conflict (community_id, question_id, person_id) do nothing
         returning person_id`,
        [communityId, questionId, viewerId, clock()],
      )
    : await tx.query(
        `delete from same_questions
          where community_id = $1 and question_id = $2 and person_id = $3
         returning person_id`,
        [communityId, questionId, viewerId],
      );
  return changed.length > 0;
}

/** What decides who may do what with a question, and where it is. */
export async function readFacts(
  {communityId}: ViewerContext,
  source: Source,
  questionId: string,
) {
  const [facts] = await source.query<
    QuestionFacts & {place: string; anonymous: boolean}
  >(
    `select q.place_id as place, q.kind, q.author_id as author,
            q.anonymous, q.locked,
            q.closed_at is not null as closed
       from questions q
      where q.community_id = $1 and q.id = $2 and ${visible.question()}`,
    [communityId, questionId],
  );
  return facts ?? refuseQuestion();
}

/** The viewer's standing with one question that is known to be there. */
export async function readStanding(
  context: ViewerContext,
  source: Source,
  actor: Member,
  questionId: string,
) {
  const standings = await standingsOf(context, source, actor, [questionId]);
  return standings.get(questionId) ?? refuseQuestion();
}
