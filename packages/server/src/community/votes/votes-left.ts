import type {IdeaPolicy, VotesLeft} from '@townhall/client';
import {budgetPeriod, nextReturn} from '../../policy/vote-budget.js';
import type {Source, ViewerContext} from '../context.js';
import {takesVotes} from '../ideas/voting-condition.js';

/** What a budget is counted in. */
export interface Budgeted {
  place: string;
  cohort: string | null;
  policy: Pick<IdeaPolicy, 'budget' | 'cohort'>;
}

/** What is left of the viewer's votes; null where they are not counted. */
export async function readVotesLeft(
  {communityId, viewerId}: ViewerContext,
  source: Source,
  {place, cohort, policy}: Budgeted,
  now: Date,
): Promise<VotesLeft | null> {
  const {budget} = policy;
  if (budget === null || viewerId === null) return null;
  const period = budgetPeriod(budget, policy.cohort, now);
  const [counted] = await source.query<{
    used: number;
    closesFirst: Date | null;
  }>(countUsed, [
    communityId,
    viewerId,
    place,
    budget.countsDown,
    period?.from ?? null,
    budget.period === 'cohort',
    cohort,
    budget.returnOnClose,
    now,
  ]);
  const {used = 0, closesFirst = null} = counted ?? {};
  const returnsAt = nextReturn(budget, policy.cohort, {now, closesFirst});
  return {
    votes: Math.max(0, budget.votes - used),
    of: budget.votes,
    returnsAt: used === 0 ? null : (returnsAt?.toISOString() ?? null),
  };
}

/** The votes left for each of these, counted once for all that share a budget. */
export async function readVotesLeftFor<Row extends Budgeted>(
  context: ViewerContext,
  source: Source,
  rows: readonly Row[],
  now: Date,
): Promise<(row: Row) => VotesLeft | null> {
  const known = new Map<string, VotesLeft | null>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === undefined || known.has(key)) continue;
    known.set(key, await readVotesLeft(context, source, row, now));
  }
  return (row) => known.get(keyOf(row) ?? '') ?? null;
}

function keyOf({place, cohort, policy: {budget}}: Budgeted) {
  if (budget === null) return undefined;
  return budget.period === 'cohort' ? `${place} ${cohort ?? ''}` : place;
}

const countUsed = `
select count(*)::int as used, min(i.closes_at) as "closesFirst"
  from ballots b
  join ideas i on i.community_id = b.community_id and i.id = b.idea_id
 where b.community_id = $1 and b.person_id = $2::uuid
   and i.place_id = $3
   and b.source <> 'auto'
   and (b.value = 1 or (b.value = -1 and $4::boolean))
   and b.changed_at >= coalesce($5::timestamptz, '-infinity')
   and (not $6::boolean or i.cohort is not distinct from $7::text)
   and i.decided_stage is distinct from 'merged'
   and (not $8::boolean or ${takesVotes('$9::timestamptz')})`;
