import * as z from 'zod/mini';
import {richTextSchema} from './text.js';

/** A text as it is being written. */
export const textDraftSchema = z.strictObject({
  text: z.string().check(z.maxLength(20_000)),
});
export type TextDraft = z.input<typeof textDraftSchema>;

/** How a text will look once it is posted. */
export const textPreviewSchema = z.object({body: richTextSchema});
export type TextPreview = z.infer<typeof textPreviewSchema>;
