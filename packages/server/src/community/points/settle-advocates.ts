import type {Queryable} from '../../database/database.js';
import {pointsPreset} from '../../policy/points.js';
import type {CommunityContext} from '../context.js';
import {write} from '../write.js';

/**
 * Until when these people are advocates: so many days after the oldest of the
 * correct answers that it takes, in whichever place is the most generous.
 */
export async function settleAdvocates(
  {communityId, clock}: CommunityContext,
  tx: Queryable,
  people: readonly string[],
): Promise<void> {
  if (people.length === 0) return;
  await tx.query(settle, [
    communityId,
    people,
    JSON.stringify(pointsPreset.advocate),
    clock(),
  ]);
}

/** Takes the badge from those whose time has passed; the same again changes nothing. */
export async function lapseAdvocates(context: CommunityContext): Promise<void> {
  const {communityId, clock} = context;
  const due = await nextLapse(context);
  if (due === null || due > clock()) return;
  await write(context, async (tx) => {
    const lapsed = await tx.query(
      `update persons set advocate_until = null
        where community_id = $1 and advocate_until <= $2
       returning id`,
      [communityId, clock()],
    );
    if (lapsed.length > 0) tx.happened({type: 'touched'});
  });
}

/** When somebody is an advocate no longer; null for never. */
export async function nextLapse({
  communityId,
  database,
}: CommunityContext): Promise<Date | null> {
  const [row] = await database.query<{at: Date | null}>(
    `select min(advocate_until) as at from persons
      where community_id = $1 and advocate_until is not null`,
    [communityId],
  );
  return row?.at ?? null;
}

const settle = `
with correct as (
  select e.person_id, e.place_id, e.at,
         row_number() over (partition by e.person_id, e.place_id
                            order by e.at desc) as nth
    from point_entries e
   where e.community_id = $1 and e.person_id = any($2::uuid[])
     and e.rule = 'correct' and e.points > 0
     and e.revokes is null and e.revoked_at is null
), known as (
  select c.person_id,
         max(c.at + make_interval(hours => 24 * (rule.value ->> 'days')::int))
           as until
    from correct c
    join places p on p.community_id = $1 and p.id = c.place_id
    cross join lateral (
      select coalesce(p.points_rules -> 'advocate', $3::jsonb) as value) rule
   where c.nth = (rule.value ->> 'correct')::int
   group by c.person_id
)
update persons p
   set advocate_until = case when k.until > $4::timestamptz then k.until end
  from unnest($2::uuid[]) as settled(id)
  left join known k on k.person_id = settled.id
 where p.community_id = $1 and p.id = settled.id
   and p.advocate_until is distinct from
       case when k.until > $4::timestamptz then k.until end`;
