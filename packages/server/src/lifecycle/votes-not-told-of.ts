import type {Stage} from '@townhall/client';
import type {CommunityContext} from '../community/context.js';
import type {RecordedTransition} from '../community/lifecycle/record-transition.js';
import type {Queryable} from '../database/database.js';
import type {DueIdea} from './due-ideas.js';

/**
 * The steps that votes have made since an idea was last seen to. The statement
 * that counts a vote writes the step, but leaves telling people to this.
 */
export async function votesNotToldOf(
  {communityId}: CommunityContext,
  tx: Queryable,
  advancing: readonly {idea: DueIdea}[],
): Promise<RecordedTransition[]> {
  const since = advancing.flatMap(({idea: {id, nextAt, toldStage}}) =>
    nextAt !== null && toldStage !== null ? [{id, next_at: nextAt}] : [],
  );
  if (since.length === 0) return [];
  return tx.query<VoteStep>(
    `select t.id, t.idea_id as idea, t.from_stage as "from",
            t.to_stage as "to", t.cause, t.at, t.key
       from jsonb_to_recordset($2::jsonb) as r(id uuid, next_at timestamptz)
       join idea_transitions t
         on t.community_id = $1 and t.idea_id = r.id
        and t.cause = 'vote' and t.at >= r.next_at
      order by t.at, t.id`,
    [communityId, JSON.stringify(since)],
  );
}

type VoteStep = RecordedTransition & {from: Stage; cause: 'vote'};
