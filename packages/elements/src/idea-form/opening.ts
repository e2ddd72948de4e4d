import type {IdeaPolicy} from '@townhall/client';

/**
 * The first day of the next cohort, in the board's own time zone; undefined
 * where ideas open at once.
 */
export function nextOpening(policy: IdeaPolicy | null, now: number) {
  if (policy?.cohort.calendar !== 'monthly') return undefined;
  const {timeZone} = policy.cohort;
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    calendar: 'gregory',
    year: 'numeric',
    month: 'numeric',
  }).formatToParts(now);
  const part = (type: string) =>
    Number(parts.find((found) => found.type === type)?.value);
  // Months count from zero here, so this is already the next one.
  return new Date(Date.UTC(part('year'), part('month'), 1)).toISOString();
}
