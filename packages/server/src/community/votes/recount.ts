import type {Recount, RecountMismatch} from '@townhall/client';
import type {CommunityContext} from '../context.js';
import {write} from '../write.js';
import {retally} from './retally.js';

/** What is counted anew, and whether it is put right. */
export interface RecountWish {
  /** One board; the whole community where it is left out. */
  place?: string | undefined;
  repair?: boolean | undefined;
}

const mostMismatches = 1_000;

/**
 * Compares the totals of ideas with their ballots and with the ledger, some
 * hundred ideas at a time, so that no vote has to wait for it. Each look is
 * one statement and sees one moment. What differs is changed only on request.
 */
export async function recount(
  context: CommunityContext,
  {place, repair = false}: RecountWish = {},
): Promise<Recount> {
  const {communityId, database, clock, uuids} = context;
  const mismatches: RecountMismatch[] = [];
  let ideas = 0;
  let ballots = 0;
  let after: string | null = null;
  for (;;) {
    const [look]: Look[] = await database.query<Look>(compare, [
      communityId,
      after,
      place ?? null,
    ]);
    if (!look || look.last === null) break;
    ideas += look.ideas;
    ballots += look.ballots;
    mismatches.push(...look.mismatches);
    after = look.last;
  }
  if (repair) {
    for (const {idea} of mismatches) await putRight(context, idea);
  }
  const at = clock();
  await database.query(keep, [
    communityId,
    uuids.next(),
    place ?? null,
    ideas,
    ballots,
    JSON.stringify(mismatches.slice(0, mostMismatches)),
    repair && mismatches.length > 0,
    at,
  ]);
  return {
    place: place ?? null,
    ideas,
    ballots,
    mismatches: mismatches.slice(0, mostMismatches),
    repaired: repair && mismatches.length > 0,
    at: at.toISOString(),
  };
}

/** When everything was last counted anew. */
export async function lastRecount({
  communityId,
  database,
}: CommunityContext): Promise<Date | null> {
  const [row] = await database.query<{at: Date | null}>(
    `select max(at) as at from recounts
      where community_id = $1 and place_id is null`,
    [communityId],
  );
  return row?.at ?? null;
}

interface Look {
  ideas: number;
  ballots: number;
  /** Where the next look goes on; null when there was nothing left. */
  last: string | null;
  mismatches: RecountMismatch[];
}

/** The ballots are what people want: ledger and totals follow them. */
async function putRight(context: CommunityContext, idea: string) {
  await write(context, async (tx) => {
    const {communityId, clock, uuids} = context;
    await tx.query(
      `select 1 from ideas where community_id = $1 and id = $2
          for no key update`,
      [communityId, idea],
    );
    const wrong = await tx.query<{
      person: string;
      before: number;
      after: number;
    }>(findWrong, [communityId, idea]);
    const now = clock();
    await tx.query(enterRepairs, [
      communityId,
      idea,
      JSON.stringify(wrong.map((one) => ({...one, id: uuids.next()}))),
      now,
    ]);
    await retally(context, tx, {idea, now});
  });
}

/** What each voter's ballot counts, beside what their entries add up to. */
const voters = (ideas: string) => `
  select coalesce(b.idea_id, l.idea_id) as idea_id,
         coalesce(b.person_id, l.person_id) as person_id,
         coalesce(b.counted, 0) as counted, coalesce(l.entered, 0) as entered,
         b.person_id is not null as is_ballot
    from (
      select idea_id, person_id,
             case when excluded then 0 else value end as counted
        from ballots
       where community_id = $1 and idea_id = any(${ideas})
    ) b
    full join (
      select idea_id, person_id, sum(new_value - old_value)::int as entered
        from ballot_ledger
       where community_id = $1 and idea_id = any(${ideas})
       group by idea_id, person_id
    ) l on l.idea_id = b.idea_id and l.person_id = b.person_id`;

const compare = `
with these as materialized (
  select i.id, i.up, i.down, i.net
    from ideas i
   where i.community_id = $1 and ($2::uuid is null or i.id > $2::uuid)
     and ($3::text is null or i.place_id = $3::text)
   order by i.id
   limit 250
), voters as (${voters('array(select id from these)')}
), counted as (
  select idea_id,
         (count(*) filter (where counted = 1))::int as up,
         (count(*) filter (where counted = -1))::int as down,
         (count(*) filter (where entered = 1))::int as entered_up,
         (count(*) filter (where entered = -1))::int as entered_down,
         (count(*) filter (where counted <> entered))::int as wrong,
         (count(*) filter (where is_ballot))::int as ballots
    from voters
   group by idea_id
), compared as (
  select s.id, s.up, s.down, s.net, coalesce(c.up, 0) as ballots_up,
         coalesce(c.down, 0) as ballots_down,
         coalesce(c.entered_up, 0) as entered_up,
         coalesce(c.entered_down, 0) as entered_down,
         coalesce(c.wrong, 0) as wrong, coalesce(c.ballots, 0) as ballots
    from these s
    left join counted c on c.idea_id = s.id
)
select count(*)::int as ideas, coalesce(sum(ballots), 0)::int as ballots,
       (select id from these order by id desc limit 1) as last,
       coalesce(jsonb_agg(jsonb_build_object(
         'idea', id,
         'totals', jsonb_build_object('up', up, 'down', down, 'net', net),
         'ballots', jsonb_build_object('up', ballots_up, 'down', ballots_down),
         'ledger', jsonb_build_object('up', entered_up, 'down', entered_down),
         'voters', wrong) order by id)
         filter (where wrong > 0 or up <> ballots_up or down <> ballots_down),
         '[]'::jsonb) as mismatches
  from compared`;

const findWrong = `
select person_id as person, entered as before, counted as after
  from (${voters('array[$2::uuid]')}) v
 where counted <> entered`;

/** Where the entries add up to more than one vote, one entry is not enough. */
const enterRepairs = `
insert into ballot_ledger (community_id, id, idea_id, person_id, old_value,
                           new_value, source, at)
select $1, r.id, $2::uuid, r.person, greatest(-1, least(1, r.before)),
       r.after, 'repair', $4
  from jsonb_to_recordset($3::jsonb) as r(
    id uuid, person uuid, before integer, after smallint)
 where greatest(-1, least(1, r.before)) <> r.after`;

const keep = `
insert into recounts
  (community_id, id, place_id, ideas, ballots, mismatches, repaired, at)
values ($1, $2, $3, $4, $5, $6::jsonb, $7, $8)`;
