import * as z from 'zod/mini';
import {ideaKindSchema, stageSchema, votingStateSchema} from './idea.js';
import type {IdeaKind, Stage, VotingState} from './idea.js';

export const ideaSortSchema = z.enum([
  'top',
  'new',
  'ending',
  'trending',
  'discussed',
  'needs_votes',
  'controversial',
  'random',
]);
/**
 * `top` puts the most net votes first, `new` the latest, `ending` what closes
 * soonest, `trending` what is voted for these days, `discussed` what has the
 * most comments, `needs_votes` what closes soon and has few voters,
 * `controversial` what has many votes on both sides. `random` shuffles, so
 * that no idea is seen first by everybody; one seed is one order.
 */
export type IdeaSort = z.infer<typeof ideaSortSchema>;

const stages: readonly string[] = stageSchema.options;

/** Several stages stand with commas between them. */
const stagesSchema = z.pipe(
  z.string().check(
    z.maxLength(300),
    z.refine(
      (text) => text.split(',').every((word) => stages.includes(word)),
      `Not a stage; known are ${stages.join(', ')}`,
    ),
  ),
  // Each was compared with the stages there are.
  z.transform((text: string) => [...new Set(text.split(','))] as Stage[]),
);

const limitSchema = z._default(
  z.coerce.number().check(z.int(), z.minimum(1), z.maximum(100)),
  20,
);
const cursorSchema = z.optional(z.string().check(z.maxLength(500)));
const line = (maximum: number) =>
  z.string().check(z.minLength(1), z.maxLength(maximum));

export const ideaQuerySchema = z.strictObject({
  place: z.optional(z.string().check(z.maxLength(64))),
  stage: z.optional(stagesSchema),
  voting: z.optional(votingStateSchema),
  cohort: z.optional(z.string().check(z.regex(/^\d{4}-\d{2}$/))),
  area: z.optional(line(40)),
  audience: z.optional(line(40)),
  kind: z.optional(ideaKindSchema),
  q: z.optional(z.string().check(z.trim(), z.maxLength(200))),
  sort: z._default(ideaSortSchema, 'top'),
  seed: z._default(
    z.coerce.number().check(z.int(), z.minimum(0), z.maximum(4_294_967_295)),
    0,
  ),
  limit: limitSchema,
  cursor: cursorSchema,
});
/** Which ideas, in which order; `cursor` comes from the page before. */
export type IdeaQuery = {
  place?: string | undefined;
  /** Any of these. */
  stage?: Stage | readonly Stage[] | undefined;
  /** Whether a vote on them would count now. */
  voting?: VotingState | undefined;
  /** The month they opened in, e.g. `2026-11`. */
  cohort?: string | undefined;
  /** By the id that the board's policy gives it. */
  area?: string | undefined;
  audience?: string | undefined;
  kind?: IdeaKind | undefined;
  /** Words as they are being typed: the beginning of one is enough. */
  q?: string | undefined;
  sort?: IdeaSort | undefined;
  /** Which shuffling `random` means. */
  seed?: number | undefined;
  limit?: number | undefined;
  cursor?: string | undefined;
};

export const ownIdeasSchema = z.enum(['created', 'voted', 'following']);
/** What somebody has to do with an idea. */
export type OwnIdeas = z.infer<typeof ownIdeasSchema>;

export const ownIdeasQuerySchema = z.strictObject({
  mine: ownIdeasSchema,
  place: z.optional(z.string().check(z.maxLength(64))),
  q: z.optional(z.string().check(z.trim(), z.maxLength(200))),
  limit: limitSchema,
  cursor: cursorSchema,
});
/** Which of one's own ideas: the latest suggested, voted on or followed first. */
export type OwnIdeasQuery = {
  mine: OwnIdeas;
  place?: string | undefined;
  /** All of these words; of the last one the beginning is enough. */
  q?: string | undefined;
  limit?: number | undefined;
  cursor?: string | undefined;
};
