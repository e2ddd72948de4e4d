import {
  crossingColumns,
  recordCrossing,
  setCrossing,
} from '../lifecycle/threshold-crossing.js';
import type {CommunityContext} from '../context.js';
import type {WriteTransaction} from '../write.js';
import {takesVotes} from '../ideas/voting-condition.js';

/**
 * Counts the ballots of one locked idea anew. Where it still takes votes, it
 * may make or lose its threshold by that; what has closed keeps what it made.
 */
export async function retally(
  {communityId, uuids}: CommunityContext,
  tx: WriteTransaction,
  {idea, now}: {idea: string; now: Date},
): Promise<void> {
  const outboxId = uuids.next();
  const parameters = [communityId, idea, now, outboxId];
  const open = await tx.query(openStatement, [...parameters, uuids.next()]);
  if (open.length === 0) await tx.query(closedStatement, parameters);
  tx.kept(outboxId);
}

const tallied = `
tallied as (
  select (count(*) filter (where b.value = 1))::int as up,
         (count(*) filter (where b.value = -1))::int as down
    from ballots b
   where b.community_id = $1 and b.idea_id = $2::uuid and not b.excluded
)`;

const openStatement = `
with locked as (
  select i.community_id, i.id, i.reached_at, i.told_stage
    from ideas i
   where i.community_id = $1 and i.id = $2::uuid
     and ${takesVotes('$3::timestamptz')}
), ${tallied}, counted as (
  update ideas i
     set up = t.up, down = t.down, net = t.up - t.down,
         version = i.version + 1,
         ${setCrossing('t.up', 't.down', '$3::timestamptz')}
    from locked l, tallied t
   where i.community_id = l.community_id and i.id = l.id
  returning i.community_id, i.id, i.place_id, i.version, ${crossingColumns}
), stepped as (${recordCrossing('$5::uuid', '$3::timestamptz')}
), announced as (
  insert into outbox (community_id, id, type, place_id, idea_id, at)
  select community_id, $4::uuid, 'idea.' || coalesce(crossing, 'changed'),
         place_id, id, $3::timestamptz
    from counted
)
select 1 from counted`;

const closedStatement = `
with ${tallied}, counted as (
  update ideas i
     set up = t.up, down = t.down, net = t.up - t.down,
         version = i.version + 1
    from tallied t
   where i.community_id = $1 and i.id = $2::uuid
  returning i.id, i.place_id
)
insert into outbox (community_id, id, type, place_id, idea_id, at)
select $1, $4::uuid, 'idea.changed', place_id, id, $3::timestamptz
  from counted`;
