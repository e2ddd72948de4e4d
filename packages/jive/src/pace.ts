import type {Wait} from '@townhall/client';

/** So many calls at most within so many milliseconds. */
export interface Pace {
  calls: number;
  within: number;
}

/** Lets callers through one after the other, no faster than the pace. */
export function createPace(
  {calls, within}: Pace,
  now: () => number,
  wait: Wait,
) {
  const passed: number[] = [];
  let last: Promise<void> = Promise.resolve();

  const pass = async (signal: AbortSignal) => {
    signal.throwIfAborted();
    const oldest = passed[passed.length - calls];
    const pause = oldest === undefined ? 0 : oldest + within - now();
    if (pause > 0) await wait(pause, signal);
    passed.push(now());
    passed.splice(0, passed.length - calls);
  };

  return (signal: AbortSignal): Promise<void> => {
    const mine = last.then(() => pass(signal));
    // Whoever gave up does not hold up those behind.
    last = mine.catch(() => undefined);
    return mine;
  };
}
