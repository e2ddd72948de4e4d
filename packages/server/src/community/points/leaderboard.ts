import type {Advocate, Leaderboard, LeaderboardQuery} from '@townhall/client';
import {leaderboardQuerySchema} from '@townhall/client/contract';
import {badgeOf, windowFrom} from '../../policy/points.js';
import {valid} from '../../valid.js';
import type {CommunityContext} from '../context.js';
import {personColumn} from '../people/person-columns.js';
import {readPlaceFor} from '../places/read-places.js';

/**
 * Those who helped most in a place: by correct answers, then by confirmed and
 * helpful ones. What earned nothing, as beyond a cap, does not count; whoever
 * does not want to stand here does not.
 */
export async function readLeaderboard(
  context: CommunityContext,
  place: string,
  query: LeaderboardQuery,
): Promise<Leaderboard> {
  const {days, limit} = valid(leaderboardQuerySchema, query);
  const {communityId, database, clock} = context;
  await readPlaceFor(context, database, place, 'questions');
  const from = windowFrom(clock(), days);
  const rows = await database.query<
    Omit<Advocate, 'badge'> & {correctEver: number}
  >(best, [communityId, place, from, limit]);
  return {
    place,
    days,
    from: from.toISOString(),
    items: rows.map(({correctEver, ...advocate}) => ({
      ...advocate,
      badge: badgeOf(correctEver),
    })),
  };
}

const best = `
with counted as (
  select e.person_id,
         count(*) filter (where e.rule = 'correct')::int as correct,
         count(*) filter (where e.rule = 'confirmed')::int as confirmed,
         count(*) filter (where e.rule = 'helpful')::int as helpful,
         count(*) filter (where e.rule = 'answer')::int as answers,
         sum(e.points)::int as points
    from point_entries e
   where e.community_id = $1 and e.place_id = $2 and e.at >= $3
     and e.points > 0 and e.revokes is null and e.revoked_at is null
   group by e.person_id
), ranked as (
  select c.*, rank() over (
           order by c.correct desc, c.confirmed desc, c.helpful desc)::int as rank
    from counted c
    join persons p on p.community_id = $1 and p.id = c.person_id
   where c.correct + c.confirmed + c.helpful > 0
     and p.unlisted_at is null and p.blocked_at is null
   order by rank, c.points desc, c.person_id
   limit $4
)
select ${personColumn('p')} as person, r.rank, r.correct, r.confirmed,
       r.helpful, r.answers, r.points,
       (select count(*)::int from point_entries e
         where e.community_id = $1 and e.person_id = r.person_id
           and e.rule = 'correct' and e.points > 0
           and e.revokes is null and e.revoked_at is null) as "correctEver"
  from ranked r
  join persons p on p.community_id = $1 and p.id = r.person_id
 order by r.rank, r.points desc, r.person_id`;
