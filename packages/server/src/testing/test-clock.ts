import type {Clock} from '../hosting.js';

/** A clock that stands still until a test moves it. */
export interface TestClock {
  now(): Date;
  set(instant: Date | string): void;
  advance(milliseconds: number): void;
}

/** Starts at this instant; the present where it is left out. */
export function createTestClock(
  start: Date | string = new Date(),
): TestClock & {clock: Clock} {
  let milliseconds = new Date(start).getTime();
  const now = () => new Date(milliseconds);
  return {
    now,
    clock: now,
    set(instant) {
      milliseconds = new Date(instant).getTime();
    },
    advance(by) {
      milliseconds += by;
    },
  };
}
