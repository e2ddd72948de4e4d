import {describe, expect, it} from 'vitest';
import {createRandom, weighted} from './random.mjs';

const draws = (random, count = 2_000) =>
  Array.from({length: count}, () => random.next());

describe('chance', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(draws(createRandom('a'))).toEqual(draws(createRandom('a')));
    expect(draws(createRandom('a'))).not.toEqual(draws(createRandom('b')));
  });

  it('has streams that do not disturb each other', () => {
    const one = createRandom('a');
    const other = createRandom('a');
    other.next();
    expect(draws(one.fork('x'))).toEqual(draws(other.fork('x')));
  });

  it('spreads evenly, and around the mean it is asked for', () => {
    const random = createRandom('even');
    const mean = (list) => list.reduce((sum, one) => sum + one) / list.length;
    expect(mean(draws(random))).toBeCloseTo(0.5, 1);
    const counts = Array.from({length: 2_000}, () => random.poisson(3));
    expect(mean(counts)).toBeCloseTo(3, 0);
  });
});

describe('picking by weight', () => {
  it('takes what is heavier more often, and never what weighs nothing', () => {
    const bag = weighted(
      ['none', 'light', 'heavy'],
      (word) => ['none', 'light', 'heavy'].indexOf(word) ** 3,
    );
    const random = createRandom('weights');
    const counts = {none: 0, light: 0, heavy: 0};
    for (let draw = 0; draw < 900; draw += 1) counts[bag.draw(random)] += 1;
    expect(counts.none).toBe(0);
    expect(counts.heavy / counts.light).toBeGreaterThan(5);
    expect(counts.heavy / counts.light).toBeLessThan(12);
  });

  it('takes nothing where nothing weighs anything', () => {
    expect(weighted([1, 2], () => 0).draw(createRandom('x'))).toBeUndefined();
  });
});
