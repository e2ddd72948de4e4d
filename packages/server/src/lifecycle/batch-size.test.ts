import {describe, expect, it} from 'vitest';
import {nextBatch} from './batch-size.js';

/** Lives through many batches where each idea takes so long. */
function batchesAt(millisecondsEach: number, from = 20) {
  let size = from;
  return Array.from({length: 12}, () => {
    const took = size * millisecondsEach;
    size = nextBatch(size, took);
    return {took, size};
  });
}

describe('a batch of ideas', () => {
  it('grows where ideas are moved on quickly', () => {
    expect(batchesAt(0.3).at(-1)?.size).toBe(50);
  });

  it.each([2, 4, 8, 20])(
    'takes no longer than it may, at %i ms an idea, after the first',
    (each) => {
      const [, ...later] = batchesAt(each, 50);
      for (const {took} of later) expect(took).toBeLessThanOrEqual(60);
    },
  );

  it('is as small as can be where one idea takes long, and ends', () => {
    expect(batchesAt(500).at(-1)?.size).toBe(2);
    expect(nextBatch(2, 5_000)).toBe(2);
  });

  it('stays as it is where it is right', () => {
    expect(nextBatch(10, 45)).toBe(10);
  });
});
