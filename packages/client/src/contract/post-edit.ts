import * as z from 'zod/mini';
import {tagsSchema} from './idea.js';
import {authorSchema} from './person.js';
import {postKindSchema} from './review.js';
import {richTextSchema} from './text.js';

/** What its author wrote, for those who may change it. */
export const writtenSourceSchema = z.object({
  kind: postKindSchema,
  id: z.string(),
  /** A question's; null for an answer. */
  title: z.nullable(z.string()),
  text: z.string(),
  tags: z.array(z.string()),
  /** Goes up with every change; a change says which it was made to. */
  revision: z.int(),
  /** Until then nobody is told that it was changed. */
  silentUntil: z.iso.datetime(),
});
export type WrittenSource = z.infer<typeof writtenSourceSchema>;

/** What a question says from now on; what is left out stays. */
export const questionChangeSchema = z.strictObject({
  title: z.optional(
    z.string().check(z.trim(), z.minLength(10), z.maxLength(160)),
  ),
  text: z.optional(z.string().check(z.maxLength(20_000))),
  tags: z.optional(tagsSchema),
});
export type QuestionChange = z.input<typeof questionChangeSchema>;

/** What an answer says from now on. */
export const answerChangeSchema = z.strictObject({
  text: z.string().check(z.trim(), z.minLength(2), z.maxLength(20_000)),
});
export type AnswerChange = z.input<typeof answerChangeSchema>;

/** What stood in a post until somebody changed it; nothing of it is lost. */
export const postEditSchema = z.object({
  by: authorSchema,
  at: z.iso.datetime(),
  title: z.nullable(z.string()),
  body: richTextSchema,
  tags: z.array(z.string()),
});
export type PostEdit = z.infer<typeof postEditSchema>;

/** What became of a post that was taken back. */
export const postRemovalSchema = z.object({
  kind: postKindSchema,
  id: z.string(),
  /** `emptied`: others have answered it, so its place is left. */
  outcome: z.enum(['gone', 'emptied']),
});
export type PostRemoval = z.infer<typeof postRemovalSchema>;
