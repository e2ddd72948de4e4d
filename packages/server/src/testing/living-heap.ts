import {setFlagsFromString} from 'node:v8';
import {runInNewContext} from 'node:vm';

setFlagsFromString('--expose-gc');
// What the flag brings is only seen by contexts that are made afterwards.
const collectGarbage: unknown = runInNewContext('gc');

/** What lives on the heap once nothing is left to collect, in megabytes. */
export function livingHeap(): number {
  if (typeof collectGarbage === 'function') collectGarbage();
  return process.memoryUsage().heapUsed / 1_048_576;
}

/** How much more there is at the end of these samples than early on. */
export const growthOf = (samples: readonly number[]): number =>
  middleOf(samples.slice(-3)) - middleOf(samples.slice(1, 4));

const middleOf = (samples: readonly number[]) =>
  samples.toSorted((a, b) => a - b)[Math.floor(samples.length / 2)] ?? NaN;
