import type {CommunityContext} from '../context.js';
import {firstUuidAt} from '../uuid.js';

/** What makes the votes on an idea look like somebody arranged them. */
export interface BurstRule {
  /** How far back is looked. */
  minutes: number;
  /** So many voters in that time are a burst, */
  voters: number;
  /** and so many, if at least half of their accounts are new. */
  newVoters: number;
  /** For how many days after joining an account is new. */
  newForDays: number;
}

/** Far above what an idea that is talked about gets. */
export const usualBurst: BurstRule = {
  minutes: 10,
  voters: 200,
  newVoters: 20,
  newForDays: 3,
};

/**
 * Flags ideas for staff whose votes came in a burst. It changes nothing of
 * what is counted or shown. Answers how many flags are new.
 */
export async function flagBursts(
  {communityId, database, clock, uuids}: CommunityContext,
  {minutes, voters, newVoters, newForDays}: BurstRule = usualBurst,
): Promise<number> {
  const now = clock();
  const since = new Date(now.getTime() - minutes * 60_000);
  const found = await database.query<FoundBurst>(findBursts, [
    communityId,
    firstUuidAt(since),
    new Date(now.getTime() - newForDays * 86_400_000),
    voters,
    newVoters,
    since,
  ]);
  if (found.length === 0) return 0;
  const kept = await database.query(keepFlags, [
    communityId,
    JSON.stringify(found.map((one) => ({...one, id: uuids.next()}))),
    since,
    now,
  ]);
  return kept.length;
}

interface FoundBurst {
  idea: string;
  kind: 'burst' | 'new_accounts';
  voters: number;
  new_voters: number;
}

/** Ids are made of times, so the latest votes are found by what was told. */
const findBursts = `
select idea, case when voters >= $4::integer then 'burst'
                  else 'new_accounts' end as kind, voters, new_voters
  from (
    select l.idea_id as idea, count(distinct l.person_id)::int as voters,
           (count(distinct l.person_id)
             filter (where p.joined_at > $3::timestamptz))::int as new_voters
      from (
        select distinct o.idea_id
          from outbox o
         where o.community_id = $1 and o.id >= $2::uuid
           and o.idea_id is not null
      ) told
      join ballot_ledger l
        on l.community_id = $1 and l.idea_id = told.idea_id
      join persons p
        on p.community_id = l.community_id and p.id = l.person_id
     where l.id >= $2::uuid and l.at > $6::timestamptz and l.source = 'web' and l.new_value <> 0
     group by l.idea_id
  ) counted
 where voters >= $4::integer
    or (new_voters >= $5::integer and new_voters * 2 >= voters)`;

/** One open flag of a kind is enough for an idea. */
const keepFlags = `
insert into vote_flags
  (community_id, id, idea_id, kind, voters, new_voters, since, at)
select $1, r.id, r.idea, r.kind, r.voters, r.new_voters, $3, $4
  from jsonb_to_recordset($2::jsonb) as r(
    id uuid, idea uuid, kind text, voters integer, new_voters integer)
on conflict (community_id, idea_id, kind) where settled_at is null do nothing
returning id`;
