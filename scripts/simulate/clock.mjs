/** The only clock of the simulated server; it moves when the year does. */
export function createClock(start) {
  let now = start;
  return {
    clock: () => new Date(now),
    now: () => now,
    /** Moves to an instant; never back. */
    moveTo: (instant) => {
      now = Math.max(now, instant);
    },
    advance: (milliseconds) => {
      now += milliseconds;
    },
  };
}
