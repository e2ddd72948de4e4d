import {
  mergedVote,
  type BroughtVote,
  type MergedVote,
  type OwnBallot,
} from '../../policy/merged-vote.js';
import type {CommunityContext, Source} from '../context.js';
import {excludedNow} from '../votes/excluded-now.js';

/** Whose ballots are settled: those who brought a vote by this merge. */
interface Settling {
  target: string;
  merge: string;
  source: 'merge' | 'unmerge';
  now: Date;
}

/**
 * Works out anew what counts on an idea for everybody whom one merge brought
 * there, from what they did themselves and what all merges brought. The idea
 * is locked; its totals follow in `retally`.
 */
export async function settleBallots(
  context: CommunityContext,
  tx: Source,
  settling: Settling,
): Promise<void> {
  const {communityId, uuids} = context;
  const standing = await tx.query<StandingRow>(readStanding, [
    communityId,
    settling.target,
    settling.merge,
  ]);
  const rows = standing.map((row) => settled(row));
  const gone = rows.filter(({vote}) => vote === null);
  await tx.query(writeBallots, [
    communityId,
    settling.target,
    JSON.stringify(
      rows
        .filter(({vote}) => vote !== null)
        .map(({row, vote, own}) => ballotRecord(row, vote, own)),
    ),
  ]);
  await tx.query(dropBallots, [
    communityId,
    settling.target,
    gone.map(({row}) => row.person),
  ]);
  const entries = rows.flatMap(({row, vote}) => {
    const before = row.excluded ? 0 : (row.value ?? 0);
    const after = vote && !isExcluded(row, vote) ? vote.value : 0;
    return before === after
      ? []
      : [{id: uuids.next(), person_id: row.person, before, after}];
  });
  await tx.query(writeLedger, [
    communityId,
    settling.target,
    JSON.stringify(entries),
    settling.source,
    settling.now,
  ]);
}

/** What one person has on an idea, and what merges brought there for them. */
interface StandingRow {
  person: string;
  value: number | null;
  source: string | null;
  changedAt: Date | null;
  excluded: boolean | null;
  ownValue: number | null;
  ownSource: string | null;
  ownChangedAt: Date | null;
  brought: {
    value: number;
    changedAt: string;
    keeps: BroughtVote['keeps'];
    mergedAt: string;
  }[];
  /** From when on their votes do not count; null where they do. */
  excludedFrom: Date | null;
}

function settled(row: StandingRow) {
  const own = ownOf(row);
  const brought = row.brought.map((one) => ({
    ...one,
    changedAt: new Date(one.changedAt),
    mergedAt: new Date(one.mergedAt),
  }));
  return {row, own, vote: mergedVote(own, brought)};
}

/** While a merge decides the ballot, what was the person's own stands beside. */
function ownOf(row: StandingRow): OwnBallot | null {
  const [value, source, changedAt] =
    row.source === 'merge'
      ? [row.ownValue, row.ownSource, row.ownChangedAt]
      : [row.value, row.source, row.changedAt];
  if (value === null || source === null || changedAt === null) return null;
  return {value, source, changedAt};
}

/** Ballots that say nothing are never excluded: readmitting looks past them. */
const isExcluded = (
  {excludedFrom}: StandingRow,
  {value, changedAt}: MergedVote,
) => value !== 0 && excludedFrom !== null && changedAt >= excludedFrom;

function ballotRecord(
  row: StandingRow,
  vote: MergedVote | null,
  own: OwnBallot | null,
) {
  const kept = vote?.from === 'merge' ? own : null;
  return {
    person_id: row.person,
    value: vote?.value,
    source: vote?.from === 'merge' ? 'merge' : own?.source,
    changed_at: vote?.changedAt,
    excluded: vote !== null && isExcluded(row, vote),
    own_value: kept?.value ?? null,
    own_source: kept?.source ?? null,
    own_changed_at: kept?.changedAt ?? null,
  };
}

const readStanding = `
select m.person_id as person, b.value, b.source, b.changed_at as "changedAt",
       b.excluded, b.own_value as "ownValue", b.own_source as "ownSource",
       b.own_changed_at as "ownChangedAt",
       coalesce(brought.votes, '[]'::jsonb) as brought,
       ${excludedNow('m.person_id')} as "excludedFrom"
  from merge_ballots m
  left join ballots b
    on b.community_id = m.community_id and b.idea_id = $2::uuid
   and b.person_id = m.person_id
  left join lateral (
    select jsonb_agg(jsonb_build_object(
             'value', o.value, 'changedAt', o.changed_at,
             'keeps', g.keeps, 'mergedAt', g.merged_at)
             order by g.merged_at, g.id) as votes
      from merges g
      join merge_ballots o
        on o.community_id = g.community_id and o.merge_id = g.id
     where g.community_id = m.community_id and g.target_id = $2::uuid
       and g.undone_at is null and o.person_id = m.person_id) brought on true
 where m.community_id = $1 and m.merge_id = $3::uuid`;

const writeBallots = `
insert into ballots
  (community_id, idea_id, person_id, value, source, changed_at, excluded,
   own_value, own_source, own_changed_at)
select $1, $2::uuid, r.person_id, r.value, r.source, r.changed_at, r.excluded,
       r.own_value, r.own_source, r.own_changed_at
  from jsonb_to_recordset($3::jsonb) as r(
    person_id uuid, value smallint, source text, changed_at timestamptz,
    excluded boolean, own_value smallint, own_source text,
    own_changed_at timestamptz)
on conflict (community_id, idea_id, person_id) do update
   set prev_value = ballots.value, value = excluded.value,
       source = excluded.source, changed_at = excluded.changed_at,
       excluded = excluded.excluded, own_value = excluded.own_value,
       own_source = excluded.own_source,
       own_changed_at = excluded.own_changed_at`;

const dropBallots = `
delete from ballots
 where community_id = $1 and idea_id = $2::uuid
   and person_id = any($3::uuid[])`;

const writeLedger = `
insert into ballot_ledger (community_id, id, idea_id, person_id, old_value,
                           new_value, source, at)
select $1, r.id, $2::uuid, r.person_id, r.before, r.after, $4, $5
  from jsonb_to_recordset($3::jsonb) as r(
    id uuid, person_id uuid, before smallint, after smallint)`;
