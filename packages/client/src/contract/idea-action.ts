import * as z from 'zod/mini';
import {authorSchema} from './person.js';
import {richTextSchema} from './text.js';

/** Whether the viewer follows an idea, and how many do. */
export const followResultSchema = z.object({
  idea: z.string(),
  following: z.boolean(),
  followers: z.int(),
});
export type FollowResult = z.infer<typeof followResultSchema>;

/** What an author adds once the words of an idea are voted on. */
export const clarificationSchema = z.object({
  id: z.string(),
  idea: z.string(),
  body: richTextSchema,
  by: authorSchema,
  at: z.iso.datetime(),
});
export type Clarification = z.infer<typeof clarificationSchema>;

export const clarificationDraftSchema = z.strictObject({
  /** In the documented Markdown subset. */
  text: z.string().check(z.trim(), z.minLength(1), z.maxLength(5_000)),
});
export type ClarificationDraft = z.input<typeof clarificationDraftSchema>;

/** What became of an idea that its author took back. */
export const withdrawalSchema = z.object({
  idea: z.string(),
  /** `deleted` is gone for everybody; `archived` can still be read. */
  outcome: z.enum(['deleted', 'archived']),
});
export type Withdrawal = z.infer<typeof withdrawalSchema>;

/** Something elsewhere that an idea belongs with. */
export const ideaLinkSchema = z.object({
  kind: z.enum(['github', 'zendesk', 'docs', 'other']),
  title: z.string(),
  /** An `https:` address. */
  url: z.string(),
  /** How far that is; null where nothing is known of it. */
  state: z.nullable(z.enum(['open', 'in_progress', 'done', 'closed'])),
});
export type IdeaLink = z.infer<typeof ideaLinkSchema>;

const linkDraftSchema = z.extend(ideaLinkSchema, {
  title: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
  url: z.string().check(z.maxLength(2_000)),
});

/** All links of an idea, in order. */
export const ideaLinksSchema = z.strictObject({
  links: z.array(linkDraftSchema).check(z.maxLength(20)),
});
export type IdeaLinks = z.infer<typeof ideaLinksSchema>;
