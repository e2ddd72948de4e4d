import * as z from 'zod/mini';
import {authorSchema} from './person.js';
import {richTextSchema} from './text.js';

export const commentKindSchema = z.enum(['comment', 'use_case']);
/** A use case tells what somebody would do with an idea. */
export type CommentKind = z.infer<typeof commentKindSchema>;

/** What somebody said of an idea or a post, or in reply to it. */
export const commentSchema = z.object({
  id: z.string(),
  /** What it was said of: an idea, or else a post. */
  idea: z.nullable(z.string()),
  post: z.nullable(z.string()),
  /** What began its thread; null for what begins one. */
  parent: z.nullable(z.string()),
  kind: commentKindSchema,
  /** Empty where it was removed. */
  body: richTextSchema,
  author: authorSchema,
  /** Only its place is left, because there are replies to it. */
  removed: z.boolean(),
  /** The idea that it was written to, before that one was merged into this. */
  movedFrom: z.nullable(z.string()),
  /** Grows with every change, so that a late event cannot undo a newer one. */
  version: z.int(),
  createdAt: z.iso.datetime(),
  /** Later than `createdAt` where its author has changed it. */
  updatedAt: z.iso.datetime(),
});
export type Comment = z.infer<typeof commentSchema>;

const commentTextSchema = z
  .string()
  .check(z.trim(), z.minLength(1), z.maxLength(5_000));

/** What it takes to say something of an idea or a post. */
export const commentDraftSchema = z.strictObject({
  /** In the documented Markdown subset. */
  text: commentTextSchema,
  kind: z._default(commentKindSchema, 'comment'),
  /** What it replies to; a reply to a reply joins the same thread. */
  parent: z.optional(z.nullable(z.string().check(z.maxLength(200)))),
});
export type CommentDraft = z.input<typeof commentDraftSchema>;

/** What its author may still change for a quarter of an hour. */
export const commentChangeSchema = z.strictObject({text: commentTextSchema});
export type CommentChange = z.input<typeof commentChangeSchema>;

export const commentQuerySchema = z.strictObject({
  kind: z.optional(commentKindSchema),
  limit: z._default(
    z.coerce.number().check(z.int(), z.minimum(1), z.maximum(100)),
    20,
  ),
  cursor: z.optional(z.string().check(z.maxLength(500))),
});
/** Which part of the discussion; `cursor` comes from the page before. */
export type CommentQuery = {
  /** Only these, without what was replied to them. */
  kind?: CommentKind | undefined;
  limit?: number | undefined;
  cursor?: string | undefined;
};
