import * as z from 'zod/mini';
import {personSchema} from './person.js';

/** An idea that shows what one could be; nobody votes on it. */
export const exampleIdeaSchema = z.object({
  title: z.string(),
  text: z.string(),
});
export type ExampleIdea = z.infer<typeof exampleIdeaSchema>;

/** One as managers write it; what is read is not trimmed again. */
const exampleDraftSchema = z.strictObject({
  title: z.string().check(z.trim(), z.minLength(3), z.maxLength(160)),
  text: z.string().check(z.trim(), z.maxLength(1_000)),
});

/** What a place shows while it is empty, as everybody reads it. */
export const startersSchema = z.object({
  place: z.string(),
  /** Nothing is in the place yet; else there are no starters to show. */
  isEmpty: z.boolean(),
  /** Questions that somebody could ask first. */
  questions: z.array(z.string()),
  /** Examples; they are never counted and never voted on. */
  ideas: z.array(exampleIdeaSchema),
  /** Who is here to greet. */
  greeters: z.array(personSchema),
});
export type Starters = z.infer<typeof startersSchema>;

/** What managers choose for an empty place. */
export const startersDraftSchema = z.strictObject({
  questions: z._default(
    z
      .array(z.string().check(z.trim(), z.minLength(3), z.maxLength(160)))
      .check(z.maxLength(5, 'At most five questions')),
    [],
  ),
  ideas: z._default(
    z.array(exampleDraftSchema).check(z.maxLength(3, 'At most three ideas')),
    [],
  ),
  /** The ids of people. */
  greeters: z._default(
    z
      .array(z.string().check(z.maxLength(200)))
      .check(z.maxLength(5, 'At most five people')),
    [],
  ),
});
export type StartersDraft = z.input<typeof startersDraftSchema>;
