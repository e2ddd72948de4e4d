import type {CohortStats, IdeaCounts, PlaceStats} from '@townhall/client';
import type {CommunityContext} from '../context.js';
import {stageCondition} from '../ideas/stage-condition.js';
import {readPlaceFor} from '../places/read-places.js';
import {sqlParameters} from '../sql-parameters.js';
import {visible} from '../visibility.js';

type Counts = Omit<IdeaCounts, 'share'> & {
  /** What had its chance: made it, or was archived for want of votes. */
  decided: number;
};

/** What became of the ideas of a board, cohort by cohort. */
export async function readStats(
  context: CommunityContext,
  placeId: string,
): Promise<PlaceStats> {
  const {communityId, database, clock} = context;
  await readPlaceFor(context, database, placeId, 'board');
  const parameters = sqlParameters(communityId, placeId);
  const now = parameters.add(clock());
  const rows = await database.query<Counts & {cohort: string | null}>(
    countStatement(() => now),
    parameters.values,
  );
  return {
    place: placeId,
    cohorts: rows.map(({cohort, ...counts}): CohortStats => ({
      cohort,
      counts: withShare(counts),
    })),
    total: withShare(rows.reduce<Counts>(added, none)),
  };
}

const none: Counts = {
  submitted: 0,
  scheduled: 0,
  open: 0,
  reached: 0,
  archived: 0,
  answered: 0,
  decided: 0,
};

const added = (one: Counts, other: Counts): Counts => ({
  submitted: one.submitted + other.submitted,
  scheduled: one.scheduled + other.scheduled,
  open: one.open + other.open,
  reached: one.reached + other.reached,
  archived: one.archived + other.archived,
  answered: one.answered + other.answered,
  decided: one.decided + other.decided,
});

/** While some may still make it, a share would only mislead. */
const withShare = ({decided, ...counts}: Counts): IdeaCounts => ({
  ...counts,
  share:
    counts.open > 0 || counts.scheduled > 0 || decided === 0
      ? null
      : {made: counts.reached, of: decided},
});

/** Reads an index that holds all that is counted, and no idea. */
const countStatement = (nameNow: () => string) => {
  const is = (condition: string) =>
    `(count(*) filter (where ${condition}))::int`;
  const reached = `(i.reached_at is not null
    or ${stageCondition('threshold_reached', nameNow)})`;
  const archived = stageCondition('archived', nameNow);
  return `
    select i.cohort, count(*)::int as submitted,
           ${is(stageCondition('scheduled', nameNow))} as scheduled,
           ${is(stageCondition('open', nameNow))} as open,
           ${is(reached)} as reached,
           ${is(archived)} as archived,
           ${is('i.response_at is not null')} as answered,
           ${is(`${reached} or ${archived}`)} as decided
      from ideas i
     where i.community_id = $1 and i.place_id = $2 and ${visible.idea()}
     group by i.cohort
     order by i.cohort desc nulls last
     limit 1200`;
};
