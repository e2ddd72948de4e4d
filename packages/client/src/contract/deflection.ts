import * as z from 'zod/mini';

/** What somebody was about to ask when an older question answered it. */
export const deflectionDraftSchema = z.strictObject({
  text: z.string().check(z.trim(), z.minLength(1), z.maxLength(300)),
});
export type DeflectionDraft = z.input<typeof deflectionDraftSchema>;

/** How often a question has answered somebody who was about to ask. */
export const deflectionSchema = z.object({
  question: z.string(),
  count: z.int(),
});
export type Deflection = z.infer<typeof deflectionSchema>;
