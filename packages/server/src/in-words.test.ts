import {expect, it} from 'vitest';
import * as z from 'zod/mini';
import {inWords} from './in-words.js';

const said = (schema: z.ZodMiniType, input: unknown) =>
  schema
    .safeParse(input, {error: inWords})
    .error?.issues.map(({message}) => message);

const text = z.string().check(z.minLength(3), z.maxLength(5));

it.each([
  [z.string(), undefined, 'This is missing.'],
  [z.string(), 7, 'Text belongs here.'],
  [z.number(), 'seven', 'A number belongs here.'],
  [z.int(), 7.5, 'A whole number belongs here.'],
  [z.array(z.string()), 'a', 'A list belongs here.'],
  [text, 'a', 'This needs at least 3 characters.'],
  [text, 'abcdef', 'This may have at most 5 characters.'],
  [z.string().check(z.minLength(1)), '', 'Something has to stand here.'],
  [z.int().check(z.minimum(0)), -1, 'This has to be at least 0.'],
  [z.number().check(z.gt(0)), 0, 'This has to be more than 0.'],
  [z.int().check(z.maximum(9)), 10, 'This has to be at most 9.'],
  [z.array(z.int()).check(z.minLength(1)), [], 'At least one belongs here.'],
  [z.array(z.int()).check(z.maxLength(1)), [1, 2], 'At most 1 belong here.'],
])(
  '%# says what is wrong so that people understand it',
  (schema, input, words) => {
    expect(said(schema, input)).toEqual([words]);
  },
);

it('leaves a sentence of the schema’s own, and what it has no words for', () => {
  const own = z.string().check(z.minLength(2, 'A name has two letters.'));
  expect(said(own, 'a')).toEqual(['A name has two letters.']);
  expect(said(z.enum(['a', 'b']), 'c')).toEqual([
    'Invalid option: expected one of "a"|"b"',
  ]);
});
