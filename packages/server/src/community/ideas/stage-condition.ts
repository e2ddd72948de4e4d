import type {Stage} from '@townhall/client';

/**
 * The SQL telling of `stageAt`: true for `ideas i` that stand there at `now`,
 * a parameter. A test holds the two tellings to each other.
 */
export function stageCondition(stage: Stage, now: string): string {
  const undecided = 'i.decided_stage is null';
  const opened = `i.opens_at <= ${now}::timestamptz`;
  const closed = `coalesce(i.closes_at <= ${now}::timestamptz, false)`;
  switch (stage) {
    case 'scheduled':
      return `${undecided} and i.opens_at > ${now}::timestamptz`;
    case 'open':
      return `${undecided} and ${opened} and i.reached_at is null and not ${closed}`;
    case 'threshold_reached':
      return `${undecided} and ${opened} and i.reached_at is not null`;
    case 'archived':
      return `(i.decided_stage = 'archived' or
        (${undecided} and ${opened} and i.reached_at is null and ${closed}))`;
    default:
      // One of the decided stages, by its type a fixed word. PostgreSQL wants
      // every parameter used, so this one is, though it decides nothing here.
      return `i.decided_stage = '${stage}' and ${now}::timestamptz is not null`;
  }
}
