import type {CommunityContext, Source} from '../../community/context.js';
import {recountQuestions} from '../../community/questions/recount-question.js';
import {settlePoints} from '../../community/points/settle-points.js';
import {unnameAskers} from './unname-askers.js';
import type {AnswerPlan} from './plan-answer.js';

/** Writes answers, adds their marks, and counts both beside the question. */
export async function writeAnswers(
  context: CommunityContext,
  tx: Source,
  plans: readonly AnswerPlan[],
) {
  const {communityId, uuids} = context;
  const rows = JSON.stringify(plans.map(({row}) => row));
  const questions = [...new Set(plans.map(({question}) => question))];
  await tx.query(lockQuestions, [communityId, questions]);
  await tx.query(updateAnswers, [communityId, rows]);
  await tx.query(insertAnswers, [communityId, rows]);
  await unnameAskers(context, tx, questions);
  const marks = plans.flatMap(({target, question, marks}) =>
    marks.map((mark) => ({
      ...mark,
      id: uuids.next(),
      history_id: uuids.next(),
      question_id: question,
      answer_id: target,
    })),
  );
  await tx.query(insertMarks, [communityId, JSON.stringify(marks)]);
  await tx.query(raiseQuestions, [communityId, questions]);
  await recountQuestions(context, tx, questions);
  await settlePoints(context, tx, questions);
}

const lockQuestions = `
select 1 from questions
 where community_id = $1 and id = any($2::uuid[])
 order by id
   for update`;

const records = `
  jsonb_to_recordset($2::jsonb) as r(
    id uuid, question_id uuid, author_id uuid, source text, body jsonb,
    plain text, created_at timestamptz, keeps_created_at boolean,
    updated_at timestamptz)`;

const updateAnswers = `
update answers a
   set author_id = r.author_id, source = r.source, body = r.body,
       plain = r.plain,
       created_at = case when r.keeps_created_at then a.created_at
                         else r.created_at end,
       updated_at = greatest(a.updated_at, r.updated_at),
       version = a.version + 1
  from ${records}
 where a.community_id = $1 and a.id = r.id`;

const insertAnswers = `
insert into answers (community_id, id, question_id, author_id, source, body,
                     plain, created_at, updated_at)
select $1, r.id, r.question_id, r.author_id, r.source, r.body, r.plain,
       r.created_at, r.updated_at
  from ${records}
on conflict (community_id, id) do nothing`;

const insertMarks = `
with sent as (
  select * from jsonb_to_recordset($2::jsonb) as r(
    id uuid, history_id uuid, question_id uuid, answer_id uuid, kind text,
    person_id uuid, at timestamptz)
), marked as (
  insert into marks (community_id, id, question_id, answer_id, kind,
                     person_id, at)
  select $1, id, question_id, answer_id, kind, person_id, at from sent
  on conflict do nothing
  returning id
)
insert into mark_history (community_id, id, question_id, answer_id, kind,
                          person_id, action, source, at)
select $1, sent.history_id, sent.question_id, sent.answer_id, sent.kind,
       sent.person_id, 'marked', 'import', sent.at
  from sent
  join marked on marked.id = sent.id`;

const raiseQuestions = `
update questions q
   set active_at = greatest(q.active_at, a.latest)
  from (
    select question_id, max(created_at) as latest
      from answers
     where community_id = $1 and question_id = any($2::uuid[])
     group by question_id
  ) a
 where q.community_id = $1 and q.id = a.question_id`;
