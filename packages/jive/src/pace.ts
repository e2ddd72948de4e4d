import type {Wait} from '@townhall/client';
import type {Send} from '@townhall/client/parts/middleware';

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

/**
 * A `fetch` that sends no faster than the pace, each repeated send counted: for
 * programs that read much and must not be in anybody's way.
 */
export function atPace(
  send: Send,
  pace: Pace,
  now: () => number,
  wait: Wait,
): Send {
  const turn = createPace(pace, now, wait);
  return async (request) => {
    await turn(request.signal);
    return send(request);
  };
}
