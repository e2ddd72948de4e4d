import * as z from 'zod/mini';

export const placeKindSchema = z.enum(['board', 'questions', 'group']);
export type PlaceKind = z.infer<typeof placeKindSchema>;

/**
 * How ideas live in a board. The preset `canvas` is: a cohort a month, open for
 * three calendar months, net 100 votes to be researched and answered.
 */
export const ideaPolicySchema = z.object({
  cohort: z.object({
    /** `monthly` opens ideas together on the first of the next month; `none` opens each at once. */
    calendar: z.enum(['monthly', 'none']),
    /** IANA zone in which a month begins. */
    timeZone: z.string().check(z.maxLength(60)),
  }),
  /** How long voting stays open, in calendar months; null for ever. */
  windowMonths: z.nullable(z.int().check(z.minimum(1), z.maximum(60))),
  /** Net votes that make an idea formally a product person's; null for none. */
  threshold: z.nullable(z.int().check(z.minimum(1), z.maximum(1_000_000))),
  downvotes: z.enum(['on', 'off', 'staff']),
});
export type IdeaPolicy = z.infer<typeof ideaPolicySchema>;

/** Where ideas or questions live. */
export const placeSchema = z.object({
  /** Also its name in addresses and attributes: `place="roadmap"`. */
  id: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,63}$/)),
  kind: placeKindSchema,
  name: z.string(),
  description: z.string(),
  /** Only boards have one. */
  policy: z.nullable(ideaPolicySchema),
});
export type Place = z.infer<typeof placeSchema>;
