import type {PlaceStats} from '@townhall/client';

/** How many made it of those whose voting has ended; null while there are none. */
export function shareOf({total, cohorts}: PlaceStats) {
  if (total.share) return total.share;
  // On a board that goes on, something is always open: ended months count.
  const ended = cohorts.flatMap(({counts}) => counts.share ?? []);
  if (ended.length === 0) return null;
  return ended.reduce((one, other) => ({
    made: one.made + other.made,
    of: one.of + other.of,
  }));
}
