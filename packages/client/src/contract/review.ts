import * as z from 'zod/mini';
import {authorSchema} from './person.js';
import {reportReasonSchema} from './report.js';
import {richTextSchema} from './text.js';

export const postKindSchema = z.enum(['question', 'answer']);
export type PostKind = z.infer<typeof postKindSchema>;

/** Which posts staff looks at before anybody else sees them. */
export const reviewModeSchema = z.enum(['all', 'first_post', 'none']);
export type ReviewMode = z.infer<typeof reviewModeSchema>;

const hourlySchema = z.int().check(z.minimum(1), z.maximum(10_000));
const countSchema = z.int().check(z.minimum(0), z.maximum(1_000));
const allowanceSchema = z.strictObject({
  linksPerPost: countSchema,
  postsPerHour: hourlySchema,
});

const wordsOf = (text: z.ZodMiniString) =>
  z
    .array(z.strictObject({text, action: z.enum(['hold', 'refuse'])}))
    .check(z.maxLength(500));

/** What keeps a place clean: who is looked at first, and how much is taken. */
export const reviewRulesSchema = z.strictObject({
  review: reviewModeSchema,
  /** What authors are told of how long a look takes; null for nothing. */
  withinHours: z.nullable(z.int().check(z.minimum(1), z.maximum(720))),
  /** So many reports by trusted people take a post from sight; null for none. */
  hideAtReports: z.nullable(z.int().check(z.minimum(1), z.maximum(100))),
  /** New is who joined so many days ago at most and has fewer posts that stood. */
  newcomer: z.extend(allowanceSchema, {
    days: z.int().check(z.minimum(0), z.maximum(365)),
    posts: countSchema,
  }),
  member: allowanceSchema,
  /** Whether pictures may stand in what is posted. */
  pictures: z.boolean(),
  /** Whether somebody may ask without being named to others; staff is told. */
  anonymous: z.boolean(),
  /** Less than this between opening the form and sending it is suspicious. */
  minimumSeconds: z.int().check(z.minimum(0), z.maximum(600)),
  /** Words and phrases that are looked at, or not taken. */
  words: wordsOf(z.string().check(z.minLength(2), z.maxLength(100))),
});
export type ReviewRules = z.infer<typeof reviewRulesSchema>;

/** The same as somebody writes them. */
export const reviewRulesDraftSchema = z.extend(reviewRulesSchema, {
  pictures: z._default(z.boolean(), true),
  anonymous: z._default(z.boolean(), false),
  words: wordsOf(z.string().check(z.trim(), z.minLength(2), z.maxLength(100))),
});

/**
 * What tells a person from a program; all of it may be left out. It is looked
 * at once and never kept.
 */
export const postGuardSchema = z.strictObject({
  /** A field that people do not see, and so leave empty. */
  website: z.optional(z.string().check(z.maxLength(500))),
  /** Seconds between opening the form and sending it. */
  seconds: z.optional(z.int().check(z.minimum(0), z.maximum(604_800))),
  /** The answer to a challenge that was asked for. */
  challenge: z.optional(z.string().check(z.maxLength(4_000))),
});
export type PostGuard = z.infer<typeof postGuardSchema>;

/** Why a post is not for everybody yet. */
export const heldBecauseSchema = z.enum([
  'every_post',
  'first_post',
  'suspicion',
  'reports',
]);
export type HeldBecause = z.infer<typeof heldBecauseSchema>;

/** A question or an answer that only its author and staff see, or was reported. */
export const heldPostSchema = z.object({
  kind: postKindSchema,
  id: z.string(),
  place: z.string(),
  /** The question itself, or the one that is answered. */
  question: z.object({id: z.string(), title: z.string()}),
  body: richTextSchema,
  author: authorSchema,
  /** A `reported` post is still there for everybody. */
  status: z.enum(['pending', 'rejected', 'reported']),
  because: z.nullable(heldBecauseSchema),
  /** Why it was rejected, for its author. */
  reason: z.nullable(z.string()),
  /** When its author may expect it to appear; null where nobody says. */
  expectedBy: z.nullable(z.iso.datetime()),
  /** What the rules noticed; only for staff. */
  signals: z.array(z.string()),
  /** What people reported; only for staff. */
  reports: z.array(
    z.object({
      by: authorSchema,
      reason: reportReasonSchema,
      text: z.string(),
      at: z.iso.datetime(),
    }),
  ),
  createdAt: z.iso.datetime(),
});
export type HeldPost = z.infer<typeof heldPostSchema>;

export const heldPostQuerySchema = z.strictObject({
  place: z.optional(z.string().check(z.maxLength(64))),
  question: z.optional(z.string().check(z.maxLength(64))),
  limit: z._default(
    z.coerce.number().check(z.int(), z.minimum(1), z.maximum(100)),
    20,
  ),
  cursor: z.optional(z.string().check(z.maxLength(500))),
});
/** Which held posts; `cursor` comes from the page before. */
export type HeldPostQuery = {
  place?: string | undefined;
  question?: string | undefined;
  limit?: number | undefined;
  cursor?: string | undefined;
};

export const reviewDecisionSchema = z.enum([
  'approve',
  'approve_and_trust',
  'reject',
  'reject_and_block',
]);
/** What staff decides about a post, and with it about its author. */
export type ReviewDecision = z.infer<typeof reviewDecisionSchema>;

/** One decision about up to a hundred posts. */
export const reviewRequestSchema = z.strictObject({
  posts: z
    .array(
      z.strictObject({
        kind: postKindSchema,
        id: z.string().check(z.maxLength(64)),
      }),
    )
    .check(z.minLength(1), z.maxLength(100)),
  decision: reviewDecisionSchema,
  /** For the author to read; a rejection needs one. */
  reason: z.optional(
    z.string().check(z.trim(), z.minLength(1), z.maxLength(1_000)),
  ),
});
export type ReviewRequest = z.input<typeof reviewRequestSchema>;

/** What became of one post of a bulk; `gone` is what others settled meanwhile. */
export const reviewOutcomeSchema = z.object({
  kind: postKindSchema,
  id: z.string(),
  outcome: z.enum(['done', 'gone']),
});
export type ReviewOutcome = z.infer<typeof reviewOutcomeSchema>;

/** What the viewer may post in a place, told before it is refused. */
export const postingLimitsSchema = z.object({
  place: z.string(),
  /** New members are taken less from. */
  isNew: z.boolean(),
  linksPerPost: z.int(),
  postsPerHour: z.int(),
  /** Whether pictures may stand in it; each counts as a link. */
  pictures: z.boolean(),
  /** Whether one may ask without being named to others. */
  anonymous: z.boolean(),
  postsLeft: z.int(),
  /** From when on the next is taken; null while some are left. */
  nextPostAt: z.nullable(z.iso.datetime()),
  /** Whether the next post is looked at before it appears, and why. */
  review: z.nullable(heldBecauseSchema),
  appearsWithinHours: z.nullable(z.int()),
});
export type PostingLimits = z.infer<typeof postingLimitsSchema>;
