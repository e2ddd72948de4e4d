import type {CommunityContext, Source} from '../../community/context.js';
import {settlePoints} from '../../community/points/settle-points.js';
import {recountQuestions} from '../../community/questions/recount-question.js';
import {retimeQuestions} from '../../community/queues/retime-questions.js';
import {unnameAskers} from '../answers/unname-askers.js';
import type {QuestionPlan} from './plan-question.js';

/** Writes questions, and adds who has them too. */
export async function writeQuestions(
  context: CommunityContext,
  tx: Source,
  plans: readonly QuestionPlan[],
) {
  const {communityId} = context;
  const rows = JSON.stringify(plans.map(({row}) => row));
  await tx.query(updateQuestions, [communityId, rows]);
  await tx.query(insertQuestions, [communityId, rows]);
  const same = plans.flatMap(({target, same, row}) =>
    same.map((person) => ({
      question_id: target,
      person_id: person,
      at: row.updated_at,
    })),
  );
  const ids = plans.map(({target}) => target);
  await unnameAskers(context, tx, ids);
  await settlePoints(context, tx, ids);
  if (same.length === 0) {
    await retimeQuestions(context, tx, ids);
    return;
  }
  await tx.query(insertSameQuestions, [communityId, JSON.stringify(same)]);
  await recountQuestions(context, tx, ids);
}

const records = `
  jsonb_to_recordset($2::jsonb) as r(
    id uuid, place_id text, author_id uuid, title text, source text,
    body jsonb, plain text, excerpt text, tags text[], locked boolean,
    closed_reason text, closed_at timestamptz, kind text,
    assumed_answered_at timestamptz, created_at timestamptz,
    keeps_created_at boolean, updated_at timestamptz, anonymous boolean)`;

const updateQuestions = `
update questions q
   set place_id = r.place_id, author_id = r.author_id, title = r.title,
       source = r.source, body = r.body, plain = r.plain, excerpt = r.excerpt,
       tags = r.tags, locked = r.locked, closed_reason = r.closed_reason,
       closed_at = r.closed_at, kind = r.kind, anonymous = r.anonymous, assumed_answered_at = r.assumed_answered_at,
       created_at = case when r.keeps_created_at then q.created_at
                         else r.created_at end,
       updated_at = greatest(q.updated_at, r.updated_at),
       version = q.version + 1
  from ${records}
 where q.community_id = $1 and q.id = r.id`;

const insertQuestions = `
insert into questions (community_id, id, place_id, author_id, title, source,
                       body, plain, excerpt, tags, locked, closed_reason,
                       closed_at, assumed_answered_at, created_at, updated_at,
                       active_at, kind, anonymous)
select $1, r.id, r.place_id, r.author_id, r.title, r.source, r.body, r.plain,
       r.excerpt, r.tags, r.locked, r.closed_reason, r.closed_at,
       r.assumed_answered_at, r.created_at, r.updated_at, r.updated_at,
       r.kind, r.anonymous
  from ${records}
on conflict (community_id, id) do nothing`;

const insertSameQuestions = `
insert into same_questions (community_id, question_id, person_id, at)
select $1, r.question_id, r.person_id, r.at
  from jsonb_to_recordset($2::jsonb)
    as r(question_id uuid, person_id uuid, at timestamptz)
on conflict (community_id, question_id, person_id) do nothing`;
