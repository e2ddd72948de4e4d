import type {Log} from '../environment.js';

/** One JSON line for each notable event, to wherever lines go. */
export const jsonLines =
  (write: (line: string) => void, now: () => Date = () => new Date()): Log =>
  (event, facts = {}) =>
    write(`${JSON.stringify({time: now().toISOString(), event, ...facts})}\n`);
