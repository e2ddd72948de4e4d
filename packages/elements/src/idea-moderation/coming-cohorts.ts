/** This month and the six after it, as cohorts are called: `2026-11`. */
export function comingCohorts(now: number): string[] {
  const today = new Date(now);
  return Array.from({length: 7}, (_, months) =>
    new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + months))
      .toISOString()
      .slice(0, 7),
  );
}
