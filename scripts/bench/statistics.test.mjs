import {describe, expect, it} from 'vitest';
import {median, medians, percentile, ratioOfRounds} from './statistics.mjs';

describe('the median', () => {
  it('is the middle, wherever it stands', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(median([7])).toBe(7);
  });

  it('sorts numbers as numbers', () => {
    expect(median([100, 9, 10])).toBe(10);
  });

  it('of nothing is nothing', () => {
    expect(median([])).toBeUndefined();
  });

  it('is taken figure by figure', () => {
    const runs = [
      {first: 1, all: 30},
      {first: 3, all: 10},
      {first: 2, all: 20},
    ];
    expect(medians(runs)).toEqual({first: 2, all: 20});
  });
});

describe('a percentile', () => {
  const hundred = Array.from({length: 100}, (_, index) => 100 - index);

  it('is a number that was measured', () => {
    expect(percentile(hundred, 0.5)).toBe(50);
    expect(percentile(hundred, 0.95)).toBe(95);
    expect(percentile(hundred, 1)).toBe(100);
    expect(percentile([3], 0.99)).toBe(3);
  });
});

describe('a ratio', () => {
  it('compares what ran in the same round', () => {
    // The second round was disturbed, and the ratio is not.
    expect(ratioOfRounds([200, 20, 220], [100, 10, 100])).toBe(2);
  });
});
