import type {HostLine} from '../../runtime/host-line.js';
import {wordsOf} from '../../runtime/host-line.js';

/** What Jive's calls answer with: nothing happens until somebody executes it. */
export interface Executable {
  execute(listener?: (result: unknown) => void): void;
}

/** Something of JSON with names in it. */
export type Entity = Record<string, unknown>;

/** Whether something is an object, and no list. */
export const isEntity = (value: unknown): value is Entity =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Calls the tile back; what it throws is its own, as if it had been a listener. */
export function tellTile(listener: unknown, ...values: unknown[]) {
  if (typeof listener !== 'function') return;
  try {
    listener(...values);
  } catch (error) {
    reportError(error);
  }
}

/** Makes a call that answers with the result, or with `{error}`. */
export const executable = (ask: () => Promise<unknown>): Executable => ({
  execute(listener) {
    ask().then(
      (result) => tellTile(listener, result),
      (error: unknown) => tellTile(listener, {error: wordsOf(error)}),
    );
  },
});

/** What asks the host; everything of `osapi` goes through here. */
export const askerOf = (line: HostLine) => (method: string, params: unknown) =>
  line.ask<unknown>(`osapi.${method}`, plain(params));

/** Asks the host for something of `osapi`. */
export type Ask = ReturnType<typeof askerOf>;

/** What JSON holds of it; functions and circles are left out. */
export function plain(value: unknown): unknown {
  const above: object[] = [];
  try {
    const text = JSON.stringify(
      value,
      function (this: object, _, inner: unknown) {
        while (above.length > 0 && above.at(-1) !== this) above.pop();
        if (typeof inner !== 'object' || inner === null) return inner;
        if (above.includes(inner)) return undefined;
        above.push(inner);
        return inner;
      },
    );
    return text === undefined ? null : JSON.parse(text);
  } catch {
    return null;
  }
}
