import {offsetAt} from './wall-clock.js';

const day = 86_400_000;

/** From the first moment to the one that no longer belongs to it. */
export type Stretch = readonly [from: number, to: number];

/** Stretches of at most a day in which the zone's clocks are not changed. */
export function* evenPieces(timeZone: string, from: number, to: number) {
  let start = from;
  let offset = knownOffset(start, timeZone);
  while (start < to) {
    const end = Math.min(start + day, to);
    const next = knownOffset(end, timeZone);
    const piece: Stretch =
      next === offset
        ? [start, end]
        : [start, changeBetween(timeZone, start, end)];
    yield {piece, offset};
    start = piece[1];
    offset = next;
  }
}

/** When the clocks change between two moments at which they are set otherwise. */
function changeBetween(timeZone: string, from: number, to: number): number {
  const before = offsetAt(from, timeZone);
  let last = from;
  let first = to;
  while (first - last > 1) {
    const middle = Math.floor((last + first) / 2);
    if (offsetAt(middle, timeZone) === before) last = middle;
    else first = middle;
  }
  return first;
}

/** By zone and day, where the clocks are not changed on it; null where they are. */
const offsets = new Map<string, number | null>();
const mostOffsets = 10_000;

/** To ask a clock takes a while, and the same days are asked about again. */
function knownOffset(instant: number, timeZone: string): number {
  const date = Math.floor(instant / day);
  const key = `${timeZone} ${date}`;
  let offset = offsets.get(key);
  if (offset === undefined) {
    const [first, last] = [date * day, (date + 1) * day].map((end) =>
      offsetAt(end, timeZone),
    );
    offset = first !== undefined && first === last ? first : null;
    if (offsets.size >= mostOffsets) offsets.clear();
    offsets.set(key, offset);
  }
  return offset ?? offsetAt(instant, timeZone);
}
