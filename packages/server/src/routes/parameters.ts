import {markKindSchema} from '@townhall/client/contract';
import * as z from 'zod/mini';

/** The id of one thing in an address. */
export const idParameter = z.strictObject({
  id: z.string().check(z.minLength(1), z.maxLength(200)),
});

/** The id of an answer and the mark it gets. */
export const markParameters = z.strictObject({
  id: z.string().check(z.minLength(1), z.maxLength(200)),
  kind: markKindSchema,
});

/** A few words, and where to look. */
export const similarQuery = z.strictObject({
  q: z.string().check(z.trim(), z.minLength(1), z.maxLength(300)),
  place: z.optional(z.string().check(z.maxLength(64))),
});

/** Up to a hundred ids with commas between them. */
export const idsParameter = z.pipe(
  z.string().check(
    z.minLength(1),
    z.maxLength(20_000),
    z.refine((ids) => ids.split(',').length <= 100, 'At most 100 ids at once'),
  ),
  z.transform((ids: string) => [...new Set(ids.split(','))]),
);

/** What any link under a message may be refused with. */
export const linkProblems = [
  'token_invalid',
  'token_expired',
  'account_blocked',
] as const;

/** Whose messages are to stop. */
export const unsubscribeQuery = z.strictObject({
  token: z.string().check(z.minLength(1), z.maxLength(2_000)),
});

/** Which question is asked about, by whom, and what the link says to it. */
export const followUpQuery = z.strictObject({
  ...unsubscribeQuery.shape,
  solved: z.optional(z.enum(['yes', 'no'])),
});

/** No parameters at all; a stranger in the query is refused. */
export const nothing = z.strictObject({});

/** The key to a picture that not everybody may see. */
export const imageQuery = z.strictObject({
  key: z.optional(z.string().check(z.maxLength(100))),
});

/** The beginning of an address: the id of a thing comes after it. */
const webAddress = z.string().check(
  z.maxLength(500),
  z.refine(
    (address) => /^https?:\/\//i.test(address) && URL.canParse(address),
    'An address that begins with https:// or http://',
  ),
);

/** Which page shows a thing. */
export const pageQuery = z.strictObject({link: z.optional(webAddress)});

/** What a feed holds, and where its links lead. */
export const feedQuery = z.strictObject({
  link: z.optional(webAddress),
  tag: z.optional(z.string().check(z.maxLength(40))),
  limit: z._default(
    z.coerce.number().check(z.int(), z.minimum(1), z.maximum(100)),
    20,
  ),
});
