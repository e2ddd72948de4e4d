import * as z from 'zod/mini';
import {stageSchema} from './idea.js';
import {authorSchema} from './person.js';
import {
  ideaPolicySchema,
  policyDraftSchema,
  thresholdSchema,
} from './policy.js';

/** What moved an idea on; `time` and `vote` are the rules themselves. */
export const transitionCauseSchema = z.enum([
  'time',
  'vote',
  'staff',
  'author',
  'policy',
  'merge',
]);
export type TransitionCause = z.infer<typeof transitionCauseSchema>;

/** One step in the life of an idea. */
export const transitionSchema = z.object({
  id: z.string(),
  idea: z.string(),
  /** Null when it came into being. */
  from: z.nullable(stageSchema),
  /** The same as `from` where only its dates or its rules changed. */
  to: stageSchema,
  cause: transitionCauseSchema,
  /** Why, in a sentence for everybody. */
  reason: z.nullable(z.string()),
  /** Whoever did it; null for the rules themselves and for former members. */
  actor: authorSchema,
  /** When it took effect. */
  at: z.iso.datetime(),
});
export type Transition = z.infer<typeof transitionSchema>;

/** Which steps of an idea; `cursor` comes from the page before. */
export const timelineQuerySchema = z.strictObject({
  limit: z._default(
    z.coerce.number().check(z.int(), z.minimum(1), z.maximum(100)),
    50,
  ),
  cursor: z.optional(z.string().check(z.maxLength(500))),
});
export type TimelineQuery = {
  limit?: number | undefined;
  cursor?: string | undefined;
};

const reasonSchema = z
  .string()
  .check(z.trim(), z.minLength(1), z.maxLength(1_000));

/** Where staff wants an idea to go. */
export const transitionDraftSchema = z.strictObject({
  to: stageSchema,
  /** For everybody to read; the question, where the idea is not clear yet. */
  reason: z.optional(reasonSchema),
  /** The formal answer, in the documented Markdown subset. */
  response: z.optional(
    z.string().check(z.trim(), z.minLength(1), z.maxLength(10_000)),
  ),
});
export type TransitionDraft = z.input<typeof transitionDraftSchema>;

/** Whose an idea is to research and answer; null for nobody's. */
export const assignmentSchema = z.strictObject({
  person: z.nullable(z.string().check(z.maxLength(64))),
});
export type Assignment = z.input<typeof assignmentSchema>;

/** When an idea opens instead: with a cohort, or at a moment of its own. */
export const moveDraftSchema = z.union([
  z.strictObject({
    cohort: z.string().check(z.regex(/^[0-9]{4}-(0[1-9]|1[0-2])$/)),
    reason: z.optional(reasonSchema),
  }),
  z.strictObject({
    opensAt: z.iso.datetime(),
    reason: z.optional(reasonSchema),
  }),
]);
export type MoveDraft = z.input<typeof moveDraftSchema>;

/** What a change of policy does to one idea; it can do several things. */
export const policyEffectKindSchema = z.enum([
  'opening',
  'closing',
  'closes_now',
  'threshold',
  'reaches',
]);
export type PolicyEffectKind = z.infer<typeof policyEffectKindSchema>;

const ruledSchema = z.object({
  stage: stageSchema,
  opensAt: z.iso.datetime(),
  closesAt: z.nullable(z.iso.datetime()),
  threshold: z.nullable(thresholdSchema),
});

/** What a change of policy does to one idea. */
export const policyEffectSchema = z.object({
  idea: z.string(),
  title: z.string(),
  kinds: z.array(policyEffectKindSchema),
  before: ruledSchema,
  after: ruledSchema,
  /** The same in a sentence, as its timeline will say it. */
  sentence: z.string(),
});
export type PolicyEffect = z.infer<typeof policyEffectSchema>;

/** What would happen to the ideas of a board under another policy. */
export const policyPreviewSchema = z.object({
  place: z.string(),
  /** The whole policy that the draft means. */
  policy: ideaPolicySchema,
  /** How many ideas are open or scheduled. */
  ideas: z.int(),
  /** How many of them stay as they are. */
  unchanged: z.int(),
  opening: z.int(),
  closing: z.int(),
  closesNow: z.int(),
  threshold: z.int(),
  reaches: z.int(),
  /** The first hundred that change. */
  effects: z.array(policyEffectSchema),
});
export type PolicyPreview = z.infer<typeof policyPreviewSchema>;

/** Another policy for a board, and why. */
export const policyChangeDraftSchema = z.strictObject({
  policy: policyDraftSchema,
  /** For everybody to read, on each idea that it touches. */
  reason: reasonSchema,
});
export type PolicyChangeDraft = z.input<typeof policyChangeDraftSchema>;

/** A change of policy as it was made, for everybody to read. */
export const policyChangeSchema = z.object({
  id: z.string(),
  place: z.string(),
  by: authorSchema,
  at: z.iso.datetime(),
  reason: z.string(),
  /** The fields of the policy that are not what they were. */
  rules: z.array(z.string()),
  before: ideaPolicySchema,
  after: ideaPolicySchema,
});
export type PolicyChange = z.infer<typeof policyChangeSchema>;

export const policyChangeQuerySchema = z.strictObject({
  limit: z._default(
    z.coerce.number().check(z.int(), z.minimum(1), z.maximum(100)),
    20,
  ),
  cursor: z.optional(z.string().check(z.maxLength(500))),
});
/** Which changes of a policy; `cursor` comes from the page before. */
export type PolicyChangeQuery = {
  limit?: number | undefined;
  cursor?: string | undefined;
};

/** Which ideas wait for a look before anybody else can see them. */
export const reviewQuerySchema = z.strictObject({
  place: z.optional(z.string().check(z.maxLength(64))),
  stage: z.optional(z.enum(['pending_review', 'needs_clarification'])),
  limit: z._default(
    z.coerce.number().check(z.int(), z.minimum(1), z.maximum(100)),
    20,
  ),
  cursor: z.optional(z.string().check(z.maxLength(500))),
});
export type ReviewQuery = {
  place?: string | undefined;
  stage?: 'pending_review' | 'needs_clarification' | undefined;
  limit?: number | undefined;
  cursor?: string | undefined;
};
