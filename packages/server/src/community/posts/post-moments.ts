/** From when until when a year (`2026`) or a month (`2026-11`) is, in UTC. */
export function stretchOf(during: string): {from: Date; until: Date} {
  const [year = 0, month] = during.split('-').map(Number);
  return month === undefined
    ? {from: firstOf(year, 0), until: firstOf(year + 1, 0)}
    : {from: firstOf(year, month - 1), until: firstOf(year, month)};
}

/** `Date.UTC` takes the years before 100 for those of the last century. */
function firstOf(year: number, month: number): Date {
  const first = new Date(0);
  first.setUTCFullYear(year, month, 1);
  return first;
}

/** The moment that was given: null for none, the other where none was named. */
export function momentOr<Otherwise extends Date | null>(
  given: string | null | undefined,
  otherwise: Otherwise,
  now: Date,
): Date | null | Otherwise {
  if (given === undefined) return otherwise;
  if (given === 'now') return now;
  return given === null ? null : new Date(given);
}
