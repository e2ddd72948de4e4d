/**
 * Chance that can be repeated: the same seed makes the same numbers. A stream
 * of its own for each matter, so that a change in one moves nothing in another.
 */
export function createRandom(seed) {
  let state = hash(String(seed));

  /** From 0 to just under 1 (mulberry32). */
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };

  const random = {
    next,
    /** A stream of its own under this name. */
    fork: (name) => createRandom(`${seed} ${name}`),
    chance: (probability) => next() < probability,
    /** A whole number, both ends included. */
    between: (least, most) => least + Math.floor(next() * (most - least + 1)),
    pick: (list) => list[Math.floor(next() * list.length)],
    /** Around 0 with a deviation of 1 (Box and Muller). */
    normal: () =>
      Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    /** How often something happens that happens so often on average (Knuth). */
    poisson: (mean) => {
      const limit = Math.exp(-mean);
      let count = 0;
      for (let product = next(); product > limit; product *= next()) count += 1;
      return count;
    },
    shuffle: (list) => {
      const shuffled = [...list];
      for (let last = shuffled.length - 1; last > 0; last -= 1) {
        const other = Math.floor(next() * (last + 1));
        [shuffled[last], shuffled[other]] = [shuffled[other], shuffled[last]];
      }
      return shuffled;
    },
  };
  return random;
}

/** Picks by weight from a list: made once, drawn from many times. */
export function weighted(list, weightOf) {
  let total = 0;
  const ends = list.map((one) => (total += weightOf(one)));
  return {
    total,
    /** One of the list; undefined where nothing has any weight. */
    draw: ({next}) => {
      if (total <= 0) return undefined;
      return list[firstAbove(ends, next() * total)];
    },
  };
}

function firstAbove(ends, point) {
  let low = 0;
  let high = ends.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ends[middle] > point) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** FNV-1a: any text to a number to begin with. */
function hash(text) {
  let value = 0x811c9dc5;
  for (const character of text) {
    value = Math.imul(value ^ character.codePointAt(0), 0x01000193);
  }
  return value >>> 0;
}
