/**
 * Tidies the database as it tidies itself in operation: soon after the first
 * requests, as what is planned for empty tables is slow when they are full, then
 * less and less often.
 */
export function createHousekeeping({town, traffic}) {
  const most = 10_000;
  let pause = 250;
  let due = pause;
  return {
    async perhaps() {
      if (traffic.requests < due) return;
      await town.tidy();
      pause = Math.min(most, pause * 2);
      due = traffic.requests + pause;
    },
  };
}
