import {describe, expect, it} from 'vitest';
import {verdict} from './verdict.mjs';

describe('the verdict on a size', () => {
  const board = {name: 'a board', budget: 18_000, recorded: 10_000};

  it('is silent within the budget and 5 % of what was recorded', () => {
    expect(verdict({...board, brotli: 10_500})).toEqual([]);
  });

  it('names what is over its budget, and by how much', () => {
    expect(verdict({...board, brotli: 18_001})).toEqual([
      'a board is 1 bytes over its budget of 18000.',
    ]);
  });

  it('names what has grown within its budget', () => {
    expect(verdict({...board, brotli: 10_600})[0]).toContain('grown by 6 %');
  });

  it('lets a new thing in that has no record yet', () => {
    expect(verdict({name: 'new', brotli: 99_999})).toEqual([]);
  });
});
