import {PluginError} from '../plugin-error.js';
import type {Timers} from './timers.js';

/**
 * What the call brings, if it brings it in time and before the end of
 * `lifetime`. The signal it is given says when nobody waits any more.
 */
export function withDeadline<Value>(
  milliseconds: number,
  timers: Timers,
  lifetime: AbortSignal,
  call: (signal: AbortSignal) => Value | Promise<Value>,
): Promise<Value> {
  const patience = new AbortController();
  return new Promise<Value>((resolve, reject) => {
    const giveUp = (error: unknown) => {
      patience.abort(error);
      reject(error);
    };
    const end = () => giveUp(lifetime.reason);
    const callOff = timers.after(milliseconds, () => {
      const limit = `${milliseconds / 1_000} s`;
      giveUp(new PluginError('timeout', `It took longer than ${limit}`));
    });
    if (lifetime.aborted) end();
    lifetime.addEventListener('abort', end);
    // A plugin that throws at once fails like one that throws later.
    Promise.resolve()
      .then(() => call(patience.signal))
      .then(resolve, reject)
      .finally(() => {
        callOff();
        lifetime.removeEventListener('abort', end);
      });
  });
}
