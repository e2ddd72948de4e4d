import type {Queryable} from '../../database/database.js';
import type {CommunityContext} from '../context.js';

/** What was done with a question, as staff reads it later. */
export interface QuestionStep {
  question: string;
  step:
    | 'closed'
    | 'reopened'
    | 'locked'
    | 'unlocked'
    | 'claimed'
    | 'released'
    | 'assigned'
    | 'escalated'
    | 'follow_up_yes'
    | 'follow_up_no'
    | 'assumed_answered';
  /** The reason, or who or what it was given to. */
  detail?: string | null | undefined;
  /** Whoever did it; left out for the clock. */
  actor?: string | null | undefined;
}

/** Keeps what was done with questions, in the transaction that does it. */
export async function recordSteps(
  {communityId, uuids, clock}: CommunityContext,
  tx: Queryable,
  steps: readonly QuestionStep[],
): Promise<void> {
  if (steps.length === 0) return;
  await tx.query(
    `insert into question_steps
       (community_id, id, question_id, step, detail, actor_id, at)
     select $1, r.id, r.question, r.step, r.detail, r.actor, $3::timestamptz
       from jsonb_to_recordset($2::jsonb)
         as r(id uuid, question uuid, step text, detail text, actor uuid)`,
    [
      communityId,
      JSON.stringify(steps.map((step) => ({id: uuids.next(), ...step}))),
      clock(),
    ],
  );
}
