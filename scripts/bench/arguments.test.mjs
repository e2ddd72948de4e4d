import {expect, it} from 'vitest';
import {readArguments} from './arguments.mjs';

it('measures both halves thoroughly where nothing is said', () => {
  expect(readArguments([])).toEqual({
    quick: false,
    halves: ['server', 'client'],
  });
});

it('takes one half, and a short run', () => {
  expect(readArguments(['--quick', 'client'])).toEqual({
    quick: true,
    halves: ['client'],
  });
});

it('says what it takes instead of measuring something else', () => {
  expect(() => readArguments(['--fast'])).toThrow(/"--fast" is not known/);
});
