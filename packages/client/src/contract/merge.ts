import * as z from 'zod/mini';
import {ideaSchema} from './idea.js';

/** A sentence for everybody whom a decision concerns. */
export const reasonSchema = z
  .string()
  .check(z.trim(), z.minLength(1), z.maxLength(2_000));

/** Which idea becomes part of which, and why. */
export const mergeRequestSchema = z.strictObject({
  /** The idea that stays. */
  into: z.string().check(z.minLength(1), z.maxLength(200)),
  reason: reasonSchema,
  /**
   * Whose vote counts where somebody voted on both: the later one, or the one
   * on the idea that stays. The board's policy says it where this does not.
   */
  keeps: z.optional(z.enum(['latest', 'target'])),
});
export type MergeRequest = z.input<typeof mergeRequestSchema>;

/** Why something is undone. */
export const reasonRequestSchema = z.strictObject({reason: reasonSchema});
export type ReasonRequest = z.input<typeof reasonRequestSchema>;

/** Both ideas, as they are after a merge or after it was undone. */
export const mergeResultSchema = z.object({
  source: ideaSchema,
  target: ideaSchema,
});
export type MergeResult = z.infer<typeof mergeResultSchema>;
