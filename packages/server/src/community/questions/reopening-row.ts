import {questionPresets} from '../../policy/question-presets.js';

/** The columns of `ReopeningFacts`, for `questions q` with the join below. */
export const reopeningColumns = `
  q.kind, q.author_id as author, q.locked, q.closed_at is not null as closed,
  q.closed_reason is not distinct from 'removed' as removed,
  q.closed_at as "closedAt", q.assumed_answered_at as "assumedAt",
  q.closed_by is not null and q.closed_by is not distinct from q.author_id
    as "closedByAuthor",
  coalesce((rules.question_policy ->> 'reopenDays')::int,
           ${questionPresets.simple.reopenDays}) as "reopenDays"`;

/** The place whose policy says how long a question may be opened again. */
export const reopeningJoins = `
  join places rules
    on rules.community_id = q.community_id and rules.id = q.place_id`;
