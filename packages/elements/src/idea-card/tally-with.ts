import type {Tally} from '@townhall/client';
import type {Standing} from './standing.js';

const weights = {
  up: {up: 1, down: 0, net: 1},
  down: {up: 0, down: 1, net: -1},
  none: {up: 0, down: 0, net: 0},
} as const;

/** While a vote is on its way: what the community said, and the vote with it. */
export function tallyWith(standing: Standing): Tally | undefined {
  const {before, held, settled, vote} = standing;
  const base = before ?? held;
  if (!base) return undefined;
  const taken = weights[settled];
  const given = weights[vote];
  return {
    up: base.up - taken.up + given.up,
    down: base.down - taken.down + given.down,
    net: base.net - taken.net + given.net,
  };
}
