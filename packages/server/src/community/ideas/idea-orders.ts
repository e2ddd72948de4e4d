import type {IdeaSort} from '@townhall/client';
import {isoInstant} from '../people/person-columns.js';
import type {CursorPart} from '../cursor.js';

/** One thing that a list is sorted by. */
export interface OrderKey {
  /** For `ideas i`; an index goes by the very same expression. */
  by: string;
  /** How a cursor's key becomes a value of that type. */
  cast: string;
  part: CursorPart;
  /** How the value is written into a cursor, where it is not itself. */
  written?: string;
}

/** What a list is sorted by, and then by id, all in the same direction. */
export interface Order {
  keys: readonly OrderKey[];
  descending: boolean;
}

const integer = (by: string): OrderKey => ({by, cast: 'int', part: 'integer'});
const instant = (by: string): OrderKey => ({
  by,
  cast: 'timestamptz',
  part: 'instant',
  written: `case when ${by} = 'infinity' then 'infinity'
                 else ${isoInstant(by)} end`,
});
const heat: OrderKey = {by: 'i.heat', cast: 'float8', part: 'number'};

/** The orders that have an index each; `random` is told by its seed. */
export const orders: Record<Exclude<IdeaSort, 'random'>, Order> = {
  top: {keys: [integer('i.net')], descending: true},
  new: {keys: [instant('i.created_at')], descending: true},
  ending: {
    keys: [instant(`coalesce(i.closes_at, 'infinity'::timestamptz)`)],
    descending: false,
  },
  trending: {keys: [heat], descending: true},
  discussed: {keys: [integer('i.comment_count')], descending: true},
  needs_votes: {
    keys: [integer('i.closing_week'), integer('(i.up + i.down)')],
    descending: false,
  },
  controversial: {keys: [integer('i.controversy')], descending: true},
};

/** Where a seed begins in the circle of all ideas, and which way it goes. */
export function shuffling(seed: number): {start: number; order: Order} {
  let bits = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  bits ^= bits >>> 16;
  return {
    start: bits | 0,
    order: {keys: [integer('i.lot')], descending: (bits & 1) === 1},
  };
}
