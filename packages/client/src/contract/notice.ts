import * as z from 'zod/mini';
import {richTextSchema} from './text.js';

/** Who a word is for: `new_member` is a member in their first days. */
export const segmentSchema = z.enum([
  'guest',
  'new_member',
  'returning_member',
  'staff',
]);
export type Segment = z.infer<typeof segmentSchema>;

/** One door of a welcome: where it leads, and what stands on it. */
export const noticeActionSchema = z.object({
  id: z.string(),
  label: z.string(),
  icon: z.enum(['answers', 'groups', 'ideas', 'link']),
  /** `http(s):`, or relative to the page that shows it. */
  href: z.string(),
});
export type NoticeAction = z.infer<typeof noticeActionSchema>;

/** The words of a notice for one segment. */
export const noticeVariantSchema = z.object({
  segment: segmentSchema,
  /** `{name}` stands for the reader's name and goes away where there is none. */
  title: z.string(),
  body: richTextSchema,
  actions: z.array(noticeActionSchema),
});
export type NoticeVariant = z.infer<typeof noticeVariantSchema>;

/** A word to the reader: shown until dismissed, and again in a new version. */
export const noticeSchema = z.object({
  id: z.string(),
  kind: z.enum(['welcome', 'announcement']),
  /** A new version is a new notice to those who dismissed the old one. */
  version: z.int(),
  /** The highest is shown first. */
  priority: z.int(),
  startsAt: z.nullable(z.iso.datetime()),
  endsAt: z.nullable(z.iso.datetime()),
  variants: z.array(noticeVariantSchema),
});
export type Notice = z.infer<typeof noticeSchema>;

/** A viewer has closed this version of this notice. */
export const dismissalSchema = z.strictObject({
  notice: z.string(),
  version: z.int(),
});
export type Dismissal = z.infer<typeof dismissalSchema>;
