import type {IdeaSchedule} from '../../policy/idea-schedule.js';

const types = {
  cohort: 'text',
  opens_at: 'timestamptz',
  closes_at: 'timestamptz',
  threshold: 'integer',
  threshold_kind: 'text',
  threshold_metric: 'text',
  minimum_voters: 'integer',
  after_threshold: 'text',
  latch: 'boolean',
  counts_shown: 'text',
} as const;
const names = Object.keys(types);

/** The columns of a schedule, as `ideas` has them. */
export const scheduleColumns = names.join(', ');

/** The columns of a schedule with their types, for rows that come as JSON. */
export const scheduleColumnTypes = Object.entries(types)
  .map((pair) => pair.join(' '))
  .join(', ');

/** The columns of a schedule under a name: `s.cohort, s.opens_at, …`. */
export const scheduleOf = (alias: string) =>
  names.map((name) => `${alias}.${name}`).join(', ');

/** Sets the columns of a schedule from those under a name. */
export const setSchedule = (alias: string) =>
  names.map((name) => `${name} = ${alias}.${name}`).join(', ');

/** What an idea needs, where it has no threshold: the columns want something. */
const noThreshold = {
  kind: 'absolute',
  metric: 'net',
  minimumVoters: 0,
} as const;

/** A schedule as a row for these columns. */
export function scheduleRow(schedule: IdeaSchedule) {
  const {threshold} = schedule;
  const {kind, metric, minimumVoters} = threshold ?? noThreshold;
  return {
    cohort: schedule.cohort,
    opens_at: schedule.opensAt,
    closes_at: schedule.closesAt,
    threshold: threshold?.value ?? null,
    threshold_kind: kind,
    threshold_metric: metric,
    minimum_voters: minimumVoters,
    after_threshold: schedule.afterThreshold,
    latch: schedule.latch,
    counts_shown: schedule.countsShown,
  } satisfies Record<keyof typeof types, unknown>;
}

/** The fields of an `IdeaSchedule`, for `ideas` under a name. */
export const scheduleFields = (alias: string) => `
  ${alias}.cohort, ${alias}.opens_at as "opensAt",
  ${alias}.closes_at as "closesAt",
  case when ${alias}.threshold is not null then jsonb_build_object(
    'kind', ${alias}.threshold_kind, 'metric', ${alias}.threshold_metric,
    'value', ${alias}.threshold, 'minimumVoters', ${alias}.minimum_voters)
  end as threshold,
  ${alias}.after_threshold as "afterThreshold", ${alias}.latch,
  ${alias}.counts_shown as "countsShown"`;

/** The SQL telling of `makesThreshold`, for `ideas i` with these totals. */
export const thresholdCondition = (up: string, down: string) => `(
  i.threshold is not null and i.threshold_kind = 'absolute'
  and ${up} + ${down} >= greatest(i.minimum_voters, 1)
  and case i.threshold_metric
        when 'net' then ${up} - (${down}) >= i.threshold
        when 'up' then ${up} >= i.threshold
        else (${up}) * 100 >= i.threshold::bigint * (${up} + ${down})
      end)`;
