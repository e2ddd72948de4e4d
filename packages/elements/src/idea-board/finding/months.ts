/** The months that ideas may have opened in, e.g. `2026-11`, the latest first. */
export function monthsUntil(now: number, count = 24) {
  const date = new Date(now);
  return Array.from({length: count}, (_, back) =>
    // The next month is there already: its ideas wait for it.
    new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1 - back))
      .toISOString()
      .slice(0, 7),
  );
}
