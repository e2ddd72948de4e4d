import {
  crossingColumns,
  recordCrossing,
  setCrossing,
} from '../lifecycle/threshold-crossing.js';
import {visible} from '../visibility.js';
import {heatAfter} from './vote-heat.js';
import {votingCondition} from './voting-condition.js';

const upAfter = '(l.up + (c.value = 1)::int - (c.prev_value = 1)::int)';
const downAfter = '(l.down + (c.value = -1)::int - (c.prev_value = -1)::int)';

/**
 * One vote: the ballot, its entry in the ledger, the totals, the moment the
 * threshold is reached and the outbox, or nothing at all.
 *
 * The voter is locked first and the idea next, as by everybody who locks both.
 * A lock that had to wait looks at its row again, so that whoever was excluded,
 * and an idea that was merged or decided meanwhile, takes no vote. From then on
 * the votes on this idea come one after the other, and `locked` holds its newest
 * totals, where `ideas` would still show those that the statement first saw.
 *
 * Parameters: community, idea, voter, value, now, ledger id, outbox id,
 * transition id, client.
 */
export const voteStatement = `
with voter as (
  select p.id
    from persons p
   where p.community_id = $1 and p.id = $3::uuid
     and p.blocked_at is null and p.votes_excluded_at is null
     for share
), locked as (
  select i.community_id, i.id, i.up, i.down, i.net, i.reached_at, i.told_stage,
         i.heat, i.vote_heat, i.opens_at
    from voter, ideas i
   where i.community_id = $1 and i.id = $2::uuid
     and ${visible.idea()}
     and ${votingCondition('open', '$5::timestamptz')}
     for no key update of i
), ballot as (
  insert into ballots
    (community_id, idea_id, person_id, value, source, changed_at)
  select community_id, id, $3::uuid, $4::smallint, 'web', $5::timestamptz
    from locked
  on conflict (community_id, idea_id, person_id) do update
     set prev_value = ballots.value, value = excluded.value,
         source = excluded.source, changed_at = excluded.changed_at,
         own_value = null, own_source = null, own_changed_at = null
   where ballots.value <> excluded.value
  returning community_id, idea_id, person_id, value, prev_value
), changed as (
  select * from ballot where value <> prev_value
), counted as (
  update ideas i
     set up = ${upAfter},
         down = ${downAfter},
         net = l.net + c.value - c.prev_value,
         vote_heat = ${heatAfter('$5::timestamptz')},
         version = i.version + 1,
         ${setCrossing(upAfter, downAfter, '$5::timestamptz')}
    from locked l, changed c
   where i.community_id = c.community_id and i.id = c.idea_id
  returning i.community_id, i.id, i.place_id,
            i.up, i.down, i.net, i.version, i.reached_at, i.told_stage,
            ${crossingColumns}
), entered as (
  insert into ballot_ledger (community_id, id, idea_id, person_id,
                             old_value, new_value, source, at, client_hash)
  select community_id, $6::uuid, idea_id, person_id,
         prev_value, value, 'web', $5::timestamptz, $9::text
    from changed
), stepped as (${recordCrossing('$8::uuid', '$5::timestamptz')}
), announced as (
  insert into outbox (community_id, id, type, place_id, idea_id, at)
  select community_id, $7::uuid,
         'idea.' || coalesce(crossing, 'voted'),
         place_id, id, $5::timestamptz
    from counted
)
select up, down, net, version, reached_at as "reachedAt",
       told_stage as "toldStage"
  from counted`;
