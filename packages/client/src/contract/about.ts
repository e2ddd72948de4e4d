import * as z from 'zod/mini';

/** Something that not every platform can do. */
export const capabilitySchema = z.enum([
  'ideas',
  'ideas.similar',
  'ideas.downvote',
  'ideas.suggest',
  'ideas.discuss',
  /** Comments can be use cases. */
  'comments.use-cases',
  /** Staff closes discussions and settles reports; removed words leave a place. */
  'comments.moderate',
  'ideas.follow',
  'ideas.images',
  'ideas.stats',
  'ideas.moderate',
  'ideas.merge',
  'ideas.resubmit',
  /** Boards have rules of their own: cohorts, windows, thresholds. */
  'ideas.policies',
  /** Staff answers an idea formally. */
  'ideas.respond',
  'ideas.clarify',
  'ideas.withdraw',
  'ideas.links',
  'questions',
  'questions.similar',
  'questions.same-question',
  /** It can be taken back, too. */
  'questions.same-question.undo',
  'questions.deflect',
  /** Whoever asks may stay unnamed to everybody but staff. */
  'questions.anonymous',
  /** Whoever follows a question is told of answers. */
  'questions.follow',
  'questions.moderate',
  'answers.confirm',
  'texts.preview',
  /** Questions, answers and posts take pictures where they are written. */
  'texts.images',
  /** Names and tags are suggested to those who write. */
  'texts.suggest',
  'questions.points',
  'questions.review',
  'posts',
  /** Staff writes, changes and removes posts, and closes what is said of them. */
  'posts.write',
  /** Posts are kept as drafts, or for a day to come. */
  'posts.drafts',
  'questions.edits',
  'polls',
  /** Polls have rules of their own: several choices, an end, hidden results. */
  'polls.rules',
  'tracks',
  'places.join',
  'places.starters',
  'figures',
  /** Staff installs plugins for every page. */
  'plugins',
  'notices',
  /** Notices have versions, and other words for other readers. */
  'notices.welcome',
  'notices.dismiss',
  /** Staff composes, schedules and counts them. */
  'notices.compose',
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
