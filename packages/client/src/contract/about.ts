import * as z from 'zod/mini';

/** Something that not every platform can do. */
export const capabilitySchema = z.enum([
  'ideas',
  'ideas.similar',
  'ideas.downvote',
  'ideas.suggest',
  'ideas.discuss',
  'ideas.follow',
  'ideas.images',
  'ideas.stats',
  'ideas.moderate',
  'ideas.merge',
  'ideas.resubmit',
  'questions',
  'questions.similar',
  'questions.same-question',
  'questions.deflect',
  'questions.moderate',
  'answers.confirm',
  'texts.preview',
  'questions.points',
  'questions.review',
  'posts',
  'notices',
  'notices.dismiss',
  'events',
]);
export type Capability = z.infer<typeof capabilitySchema>;

/** What a community says of itself before anything else is asked. */
export const aboutSchema = z.object({
  id: z.string(),
  name: z.string(),
  apiVersions: z.array(z.int()),
  /** Each a `Capability`, or a newer one that this version does not know. */
  capabilities: z.array(z.string()),
});
export type About = z.infer<typeof aboutSchema>;
