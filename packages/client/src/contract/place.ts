import * as z from 'zod/mini';
import {ideaPolicySchema} from './policy.js';

export const placeKindSchema = z.enum(['board', 'questions', 'group']);
export type PlaceKind = z.infer<typeof placeKindSchema>;

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
