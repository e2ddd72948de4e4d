import type {IdeaPolicy} from '@townhall/client';

/**
 * The day on which the next cohort opens, in the board's own time zone;
 * undefined where ideas open at once.
 */
export function nextOpening(policy: IdeaPolicy | null, now: number) {
  if (policy?.cohort.calendar !== 'monthly') return undefined;
  const {opensOn, timeZone} = policy.cohort;
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    calendar: 'gregory',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  }).formatToParts(now);
  const part = (type: string) =>
    Number(parts.find((found) => found.type === type)?.value);
  // Months count from zero here, and their day zero is the last one before.
  const opening = (later: number) => {
    const month = part('month') - 1 + later;
    const last = new Date(Date.UTC(part('year'), month + 1, 0)).getUTCDate();
    return Date.UTC(part('year'), month, Math.min(opensOn, last));
  };
  const isToCome = part('day') < new Date(opening(0)).getUTCDate();
  return new Date(opening(isToCome ? 0 : 1)).toISOString();
}
