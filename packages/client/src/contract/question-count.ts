import * as z from 'zod/mini';
import {questionStateSchema} from './question.js';

/** Which questions are counted; everything that is left out counts as all. */
export const questionCountQuerySchema = z.strictObject({
  place: z.optional(z.string().check(z.maxLength(64))),
  tag: z.optional(z.string().check(z.maxLength(40))),
  state: z.optional(questionStateSchema),
});
export type QuestionCountQuery = z.infer<typeof questionCountQuerySchema>;

/** How many questions there are that everybody may see. */
export const questionCountSchema = z.object({count: z.int()});
export type QuestionCount = z.infer<typeof questionCountSchema>;
