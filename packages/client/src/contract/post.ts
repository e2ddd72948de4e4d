import * as z from 'zod/mini';
import {tagsSchema} from './idea.js';
import {authorSchema} from './person.js';
import {richTextSchema} from './text.js';

export const postStateSchema = z.enum(['draft', 'scheduled', 'published']);
/** Told from when a post is published and the clock; only staff sees drafts. */
export type PostState = z.infer<typeof postStateSchema>;

/** A post of a group's blog. */
export const postSchema = z.object({
  id: z.string(),
  place: z.string(),
  title: z.string(),
  body: richTextSchema,
  excerpt: z.string(),
  author: authorSchema,
  state: postStateSchema,
  /** From when on everybody may read it; null for a draft. */
  publishedAt: z.nullable(z.iso.datetime()),
  tags: z.array(z.string()),
  comments: z.int(),
  /** It takes no comments any more. */
  commentsLocked: z.boolean(),
  version: z.int(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});
export type Post = z.infer<typeof postSchema>;

const titleSchema = z
  .string()
  .check(z.trim(), z.minLength(3), z.maxLength(160));
const textSchema = z
  .string()
  .check(z.trim(), z.minLength(2), z.maxLength(50_000));
const publishAtSchema = z.nullable(z.iso.datetime());

/** What it takes to write a post. */
export const postDraftSchema = z.strictObject({
  /** A place of the kind `group`. */
  place: z.string().check(z.maxLength(64)),
  title: titleSchema,
  /** In the documented Markdown subset. */
  text: textSchema,
  tags: z._default(tagsSchema, []),
  /** Left out for now, null for a draft, later for a day to come. */
  publishAt: z.optional(publishAtSchema),
});
export type PostDraft = z.input<typeof postDraftSchema>;

/** What staff changes in a post; what is left out stays as it is. */
export const postChangeSchema = z.strictObject({
  title: z.optional(titleSchema),
  text: z.optional(textSchema),
  tags: z.optional(tagsSchema),
  /** Null makes it a draft again, `now` publishes it by the server's clock. */
  publishAt: z.optional(z.union([z.literal('now'), publishAtSchema])),
  /** Closes (`true`) the discussion of it, or opens it again. */
  commentsLocked: z.optional(z.boolean()),
  /** The version that was changed; refused where somebody was quicker. */
  version: z.optional(z.int()),
});
export type PostChange = z.input<typeof postChangeSchema>;

/** A post and its words as they were written, for who may change them. */
export const postSourceSchema = z.object({
  post: postSchema,
  /** In the documented Markdown subset. */
  text: z.string(),
});
export type PostSource = z.infer<typeof postSourceSchema>;

const limitSchema = z._default(
  z.coerce.number().check(z.int(), z.minimum(1), z.maximum(100)),
  20,
);
const cursorSchema = z.optional(z.string().check(z.maxLength(500)));
const placeSchema = z.optional(z.string().check(z.maxLength(64)));
const tagSchema = z.optional(z.string().check(z.maxLength(40)));
/** A year or a month, in UTC: `2026`, `2026-11`. */
const duringSchema = z.optional(
  z.string().check(z.regex(/^(?!0000)\d{4}(-(0[1-9]|1[0-2]))?$/)),
);

export const postQuerySchema = z.strictObject({
  place: placeSchema,
  tag: tagSchema,
  during: duringSchema,
  limit: limitSchema,
  cursor: cursorSchema,
});
/** Which posts, the latest first; `cursor` comes from the page before. */
export type PostQuery = {
  place?: string | undefined;
  tag?: string | undefined;
  /** A year or a month, in UTC: `2026`, `2026-11`. */
  during?: string | undefined;
  limit?: number | undefined;
  cursor?: string | undefined;
};

export const postArchiveQuerySchema = z.strictObject({place: placeSchema});
export type PostArchiveQuery = {place?: string | undefined};

/** How many posts everybody may read, by month and by tag. */
export const postArchiveSchema = z.object({
  /** The latest first, in UTC: `2026-11`. */
  months: z.array(z.object({month: z.string(), count: z.int()})),
  /** The most used first; at most a hundred. */
  tags: z.array(z.object({tag: z.string(), count: z.int()})),
});
export type PostArchive = z.infer<typeof postArchiveSchema>;

export const unpublishedPostQuerySchema = z.strictObject({
  place: placeSchema,
  limit: limitSchema,
  cursor: cursorSchema,
});
/** Which drafts and scheduled posts, the latest written first. */
export type UnpublishedPostQuery = {
  place?: string | undefined;
  limit?: number | undefined;
  cursor?: string | undefined;
};
