import * as z from 'zod/mini';
import {commentSchema} from './comment.js';
import {authorSchema} from './person.js';

export const reportReasonSchema = z.enum([
  'spam',
  'abuse',
  'not_an_answer',
  'duplicate',
  'off_topic',
  'personal_data',
  'other',
]);
/** What is wrong with a thing. */
export type ReportReason = z.infer<typeof reportReasonSchema>;

/** What staff should look at, and why. */
export const reportDraftSchema = z.strictObject({
  reason: reportReasonSchema,
  text: z._default(z.string().check(z.trim(), z.maxLength(2_000)), ''),
});
export type ReportDraft = z.input<typeof reportDraftSchema>;

/** A report as staff sees it. */
export const reportSchema = z.object({
  id: z.string(),
  place: z.string(),
  /** What is meant, or what the comment was said of: an idea, or else a post. */
  idea: z.nullable(z.string()),
  post: z.nullable(z.string()),
  /** What the idea or the post is called. */
  title: z.string(),
  /** The comment that is meant; null where the idea itself is. */
  comment: z.nullable(commentSchema),
  by: authorSchema,
  reason: reportReasonSchema,
  text: z.string(),
  at: z.iso.datetime(),
});
export type Report = z.infer<typeof reportSchema>;

export const reportQuerySchema = z.strictObject({
  place: z.optional(z.string().check(z.maxLength(64))),
  limit: z._default(
    z.coerce.number().check(z.int(), z.minimum(1), z.maximum(100)),
    20,
  ),
  cursor: z.optional(z.string().check(z.maxLength(500))),
});
/** Which reports are still open; `cursor` comes from the page before. */
export type ReportQuery = {
  place?: string | undefined;
  limit?: number | undefined;
  cursor?: string | undefined;
};

/** What staff does with what was reported: it stays, or it goes. */
export const reportOutcomeSchema = z.strictObject({
  resolution: z.enum(['kept', 'removed']),
});
export type ReportOutcome = z.infer<typeof reportOutcomeSchema>;
