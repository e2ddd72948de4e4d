import * as z from 'zod/mini';
import {stageSchema} from './idea.js';

/** What somebody is told about an idea or a question that concerns them. */
export const notificationKindSchema = z.enum([
  'opened',
  'half_way',
  'ending',
  'threshold_reached',
  'threshold_lost',
  'archived',
  'assigned',
  'changed',
  'merged',
  'unmerged',
  'tried_again',
  'post_approved',
  'post_rejected',
  'follow_up',
  'question_closed',
  'goal_breached',
  'mentioned',
  'answered',
  'solved',
  /** A question in a place, or with a tag, that the viewer follows. */
  'asked',
]);
export type NotificationKind = z.infer<typeof notificationKindSchema>;

const subjectSchema = z.nullable(
  z.object({id: z.string(), place: z.string(), title: z.string()}),
);

/** Something that the viewer is told. */
export const notificationSchema = z.object({
  id: z.string(),
  kind: notificationKindSchema,
  /** What it is about: an idea, or a question. */
  idea: subjectSchema,
  question: subjectSchema,
  /** The stage it came to; null for a reminder. */
  stage: z.nullable(stageSchema),
  /** Why, in a sentence for everybody. */
  reason: z.nullable(z.string()),
  /** So many days before voting ends, for `ending`. */
  daysLeft: z.nullable(z.int()),
  /** Whether the viewer, its author, may try an archived idea again. */
  mayTryAgain: z.boolean(),
  /** The day (`2026-11-22`) or week (`2026-W47`) it is gathered for. */
  digest: z.nullable(z.string()),
  at: z.iso.datetime(),
});
export type Notification = z.infer<typeof notificationSchema>;

/** `cursor` comes from the page before. */
export const notificationQuerySchema = z.strictObject({
  limit: z._default(
    z.coerce.number().check(z.int(), z.minimum(1), z.maximum(100)),
    20,
  ),
  cursor: z.optional(z.string().check(z.maxLength(500))),
});
export type NotificationQuery = {
  limit?: number | undefined;
  cursor?: string | undefined;
};

/** How the viewer is told: one by one, gathered for a day or a week, or not. */
export const notificationSettingsSchema = z.strictObject({
  delivery: z.enum(['each', 'daily', 'weekly', 'off']),
  /**
   * Whether the viewer follows what they ask and what they answer. Where it is
   * left out of a change it stays as it is; it always stands in an answer.
   */
  followsOwn: z.optional(z.boolean()),
});
export type NotificationSettings = z.infer<typeof notificationSettingsSchema>;

/** Whether the viewer is told what happens in the thread of a question. */
export const questionFollowingSchema = z.object({
  question: z.string(),
  following: z.boolean(),
});
export type QuestionFollowing = z.infer<typeof questionFollowingSchema>;

/** So many tags may be followed at once. */
export const mostFollowedTags = 100;

/** The tags whose new questions the viewer is told of, by the alphabet. */
export const followedTagsSchema = z.object({tags: z.array(z.string())});
export type FollowedTags = z.infer<typeof followedTagsSchema>;
