/**
 * Numbers that look random and are the same in every run (mulberry32), so that
 * two demos hold the same community.
 *
 * @param {string} name what the numbers are for: every name has a row of its own
 */
export function randomFor(name) {
  let state = hash(name);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * The same things in another order.
 *
 * @template Thing
 * @param {readonly Thing[]} things
 * @param {() => number} random
 */
export function shuffled(things, random) {
  const order = [...things];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other], order[last]];
  }
  return order;
}

function hash(text) {
  let value = 2_166_136_261;
  for (const letter of text) {
    value = Math.imul(value ^ letter.codePointAt(0), 16_777_619);
  }
  return value >>> 0;
}
