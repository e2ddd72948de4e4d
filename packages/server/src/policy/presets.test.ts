import {expect, test} from 'vitest';
import {policyFrom, presets} from './presets.js';

test('a draft is a whole policy: a preset, and what differs from it', () => {
  expect(policyFrom({})).toEqual(presets.canvas);
  expect(
    policyFrom({
      preset: 'simple',
      cohort: {calendar: 'rolling', timeZone: 'Asia/Tokyo'},
      latch: undefined,
    }),
  ).toEqual({
    ...presets.simple,
    cohort: {calendar: 'rolling', opensOn: 1, timeZone: 'Asia/Tokyo'},
  });
});

test.each([
  ['an unknown field', {windowMonths: 3}],
  ['an unknown preset', {preset: 'canva'}],
  [
    'a threshold of nothing',
    {threshold: {kind: 'top', metric: 'net', value: 0}},
  ],
])('refuses %s', (_, draft) => {
  // What comes from outside may be anything.
  expect(() => policyFrom(draft as Parameters<typeof policyFrom>[0])).toThrow(
    expect.objectContaining({code: 'invalid_request'}),
  );
});
