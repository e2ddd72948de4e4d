import {expect, it} from 'vitest';
import {parseArguments} from './command-line.mjs';

it('takes a size, a seed and a file', () => {
  expect(parseArguments([])).toEqual({
    size: 'whole',
    seed: 'canvas',
    json: undefined,
  });
  expect(parseArguments(['--quick', '--seed', 'x', '--json=out.json'])).toEqual(
    {size: 'quick', seed: 'x', json: 'out.json'},
  );
});

it('says what it does not understand', () => {
  expect(parseArguments(['--fast']).problem).toContain('"--fast"');
  expect(parseArguments(['--seed']).problem).toContain('--seed');
});
