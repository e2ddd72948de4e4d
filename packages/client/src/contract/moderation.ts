import * as z from 'zod/mini';
import {ideaSchema, stageSchema} from './idea.js';
import {roleSchema, type Role} from './person.js';

/** Where staff may bring an idea from where it stands. */
export const wayOnSchema = z.object({
  to: stageSchema,
  /** People are owed a public answer there. */
  needsResponse: z.boolean(),
});
export type WayOn = z.infer<typeof wayOnSchema>;

/** One idea as those see it who look after it. */
export const moderatedIdeaSchema = z.object({
  idea: ideaSchema,
  next: z.array(wayOnSchema),
  commentsLocked: z.boolean(),
  /** Why its votes are held; null where it takes votes as usual. */
  held: z.nullable(z.string()),
  /** How many of its voters staff has excluded. */
  excluded: z.int(),
  /** How many reports of it and its comments nobody has settled yet. */
  reports: z.int(),
});
export type ModeratedIdea = z.infer<typeof moderatedIdeaSchema>;

/** Whom staff looks for. */
export const personQuerySchema = z.strictObject({
  /** The beginning of each word of a name. */
  q: z.optional(z.string().check(z.trim(), z.maxLength(100))),
  role: z.optional(roleSchema),
  /** Those who have voted on this idea. */
  votedOn: z.optional(z.string().check(z.maxLength(64))),
  /** Whether staff has excluded them from voting. */
  votes: z.optional(z.enum(['counted', 'excluded'])),
  limit: z._default(
    z.coerce.number().check(z.int(), z.minimum(1), z.maximum(50)),
    20,
  ),
});
export type PersonQuery = {
  q?: string | undefined;
  role?: Role | undefined;
  /** Those who have voted on this idea. */
  votedOn?: string | undefined;
  /** Those whose votes staff lets count no longer, or all others. */
  votes?: 'counted' | 'excluded' | undefined;
  limit?: number | undefined;
};
