import {describe, expect, it} from 'vitest';
import {budget, inWords, number} from './budget.mjs';

describe('a budget', () => {
  it('is met from its edge on', () => {
    expect(budget({name: 'a', value: 0.6, atLeast: 0.6}).isMet).toBe(true);
    expect(budget({name: 'a', value: 0.59, atLeast: 0.6}).isMet).toBe(false);
    expect(budget({name: 'a', value: 0, atMost: 0}).isMet).toBe(true);
    expect(budget({name: 'a', value: 51, atMost: 50}).isMet).toBe(false);
  });

  it('of what was not measured is not met', () => {
    const missing = budget({name: 'a', value: undefined, atMost: 50});
    expect(missing).toMatchObject({isMet: false, isKnown: false});
    expect(budget({name: 'a', value: NaN, atLeast: 1}).isKnown).toBe(false);
  });

  it('is said in words', () => {
    expect(inWords(budget({name: 'a', value: 1, atLeast: 0.6}))).toBe(
      'at least 0.6×',
    );
    expect(inWords(budget({name: 'a', value: 1, atMost: 50, unit: 'ms'}))).toBe(
      'at most 50 ms',
    );
  });
});

it.each([
  [12_566.4, 'requests/s', '12,566 requests/s'],
  [0.6049, '×', '0.6×'],
  [57.66, '×', '57.7×'],
  [0, 'ms', '0 ms'],
  [undefined, 'ms', '–'],
])('writes %d %s for people', (value, unit, text) => {
  expect(number(value, unit)).toBe(text);
});
