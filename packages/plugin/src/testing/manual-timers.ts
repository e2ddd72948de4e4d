import type {Timers} from '../host/timers.js';

/** Time that passes only when a test says so. */
export interface ManualTimers extends Timers {
  pass(milliseconds: number): void;
}

/** Makes time that stands still until it is told to pass. */
export function createManualTimers(): ManualTimers {
  let now = 0;
  const waiting = new Set<{at: number; callback: () => void}>();
  return {
    now: () => now,
    after(milliseconds, callback) {
      const timer = {at: now + milliseconds, callback};
      waiting.add(timer);
      return () => waiting.delete(timer);
    },
    pass(milliseconds) {
      now += milliseconds;
      for (const timer of [...waiting]) {
        if (timer.at > now) continue;
        waiting.delete(timer);
        timer.callback();
      }
    },
  };
}
