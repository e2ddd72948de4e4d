import {expect, test} from 'vitest';
import {HeightRule} from './height-rule.js';

test.each([Number.NaN, -5, 0, '300', null, undefined, {height: 3}, Infinity])(
  'takes no height from %j',
  (asked) => {
    expect(new HeightRule(() => 0).take(asked)).toBeUndefined();
  },
);

test('is never higher than a frame may be, and changes for more than a pixel', () => {
  const rule = new HeightRule(() => 0);
  expect(rule.take(1e9)).toBe(4_000);
  expect(rule.take(3_999)).toBeUndefined();
  expect(rule.take(300.4)).toBe(300);
  expect(rule.take(300)).toBeUndefined();
});

test('takes ten heights a second, and stops what never ends for a while', () => {
  let now = 0;
  const rule = new HeightRule(() => now);
  const taken = (times: number, step: number) => {
    let count = 0;
    for (let turn = 0; turn < times; turn++) {
      now += step;
      if (rule.take(100 + (now % 997) + turn * 3)) count++;
    }
    return count;
  };
  expect(taken(100, 0)).toBe(10);
  now += 10_000;
  expect(taken(30, 99)).toBeLessThanOrEqual(20);
  expect(rule.isLooping).toBe(true);
  now += 5_001;
  expect(rule.isLooping).toBe(false);
  expect(rule.take(77)).toBe(77);
});

test('is patient with whoever presses something', () => {
  let now = 0;
  const rule = new HeightRule(() => now);
  for (let turn = 0; turn < 60; turn++) {
    now += 99;
    rule.touched();
    rule.take(100 + turn * 3);
  }
  expect(rule.isLooping).toBe(false);
});
