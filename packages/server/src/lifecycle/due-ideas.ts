import type {Queryable} from '../database/database.js';
import type {CommunityContext} from '../community/context.js';
import {
  awaitsDecision,
  rankColumn,
} from '../community/lifecycle/cohort-rank.js';
import {scheduleFields} from '../community/ideas/schedule-row.js';
import type {SteppingIdea} from '../policy/idea-steps.js';

/** An idea with which there is something to do. */
export type DueIdea = SteppingIdea & {
  id: string;
  place: string;
  /** Its cohort has closed, and nobody has counted out yet who made it. */
  undecided: boolean;
};

/**
 * Takes ideas with which there is something to do, in the order in which it
 * was due. Those that another process has taken are left to it.
 */
export const takeDueIdeas = (
  {communityId, clock}: CommunityContext,
  tx: Queryable,
  most: number,
): Promise<DueIdea[]> =>
  tx.query<DueIdea>(
    `select ${columns} ${from}
      where i.community_id = $1 and i.due_at <= $2::timestamptz
      order by i.due_at, i.id
      limit ${Math.max(1, Math.floor(most))}
        for no key update of i skip locked`,
    [communityId, clock()],
  );

/** Takes one idea, whether or not there is something to do with it. */
export async function takeIdea(
  {communityId, clock}: CommunityContext,
  tx: Queryable,
  id: string,
): Promise<DueIdea[]> {
  return tx.query<DueIdea>(
    `select ${columns} ${from}
      where i.community_id = $1 and i.id = $3::uuid
        for no key update of i`,
    [communityId, clock(), id],
  );
}

/** When there is something to do next; null for never. */
export async function nextDue({
  communityId,
  database,
}: CommunityContext): Promise<Date | null> {
  const [row] = await database.query<{at: Date | null}>(
    'select min(due_at) as at from ideas where community_id = $1',
    [communityId],
  );
  return row?.at ?? null;
}

/** An owner may be named as the import named them. */
const owner = `(
  select p.id from persons p
   where p.community_id = i.community_id and p.blocked_at is null
     and p.id::text in (
       select part ->> 'owner'
         from jsonb_array_elements(place.policy -> 'form' -> 'areas') part
        where part ->> 'id' = i.area
       union all
       select s.target_id
         from jsonb_array_elements(place.policy -> 'form' -> 'areas') part
         join import_sources s
           on s.community_id = i.community_id and s.type = 'person'
          and s.source_id = part ->> 'owner'
        where part ->> 'id' = i.area)
   order by p.id limit 1)`;

const columns = `
  i.id, i.place_id as place, i.decided_stage as "decidedStage",
  i.told_stage as "toldStage", i.next_at as "nextAt", i.up, i.down,
  i.reached_at as "reachedAt", ${scheduleFields('i')},
  i.created_at as "createdAt", i.updated_at as "updatedAt",
  i.assignee_id as assignee,
  case when i.area is not null then ${owner} end as owner,
  place.policy, ${rankColumn} as rank,
  ${awaitsDecision('$2::timestamptz')} as undecided`;

const from = `
  from ideas i
  join places place
    on place.community_id = i.community_id and place.id = i.place_id`;
