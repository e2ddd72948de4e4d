import {expect, it} from 'vitest';
import {forTestsOnly} from './no-tests.mjs';

it('finds what is called like a test’s and is not used', () => {
  const files = [
    'dist/index.js',
    'dist/index.test.js',
    'dist/index.test.d.ts',
    'dist/test-app.js',
    'dist/contest-rules.js',
    'dist/durability/crowd.js',
    'dist/images/testing/make-images.js',
    'dist/testing/index.js',
    'dist/testing/test-clock.js',
    'dist/not-used-yet.js',
  ];
  const used = new Set(['dist/testing/index.js', 'dist/testing/test-clock.js']);
  expect(forTestsOnly({files, used})).toEqual([
    'dist/index.test.js',
    'dist/test-app.js',
    'dist/durability/crowd.js',
    'dist/images/testing/make-images.js',
  ]);
});
