import * as z from 'zod/mini';
import {commentSchema} from './comment.js';
import {ideaSchema, tallySchema} from './idea.js';
import {postSchema} from './post.js';
import {pollSchema} from './poll.js';
import {answerSchema, questionSchema} from './question.js';

/**
 * What can happen in a community. An event carries the state after it and a
 * version, never a difference, so repeats and a changed order do no harm.
 */
export const communityEventSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('idea.voted'),
    place: z.string(),
    idea: z.string(),
    votes: tallySchema,
    version: z.int(),
  }),
  z.object({
    type: z.literal('idea.created'),
    place: z.string(),
    idea: ideaSchema,
  }),
  z.object({
    type: z.literal('idea.changed'),
    place: z.string(),
    idea: ideaSchema,
  }),
  z.object({
    type: z.literal('comment.created'),
    place: z.string(),
    comment: commentSchema,
  }),
  z.object({
    type: z.literal('comment.changed'),
    place: z.string(),
    comment: commentSchema,
  }),
  z.object({
    type: z.literal('question.created'),
    place: z.string(),
    question: questionSchema,
  }),
  z.object({
    type: z.literal('question.changed'),
    place: z.string(),
    question: questionSchema,
  }),
  z.object({
    type: z.literal('answer.created'),
    place: z.string(),
    question: questionSchema,
    answer: answerSchema,
  }),
  z.object({
    type: z.literal('answer.changed'),
    place: z.string(),
    question: questionSchema,
    answer: answerSchema,
  }),
  z.object({
    type: z.literal('post.created'),
    place: z.string(),
    post: postSchema,
  }),
  z.object({
    type: z.literal('post.changed'),
    place: z.string(),
    post: postSchema,
  }),
  /** A notice begins, ends or says something else. */
  z.object({type: z.literal('notice.changed'), notice: z.string()}),
  z.object({type: z.literal('poll.changed'), poll: pollSchema}),
  /** Something that only one reader sees is different; `news` says whose it is. */
  z.object({type: z.literal('reader.changed'), reader: z.string()}),
  /** The listener may have missed something: read again what is shown. */
  z.object({type: z.literal('gap')}),
]);
export type CommunityEvent = z.infer<typeof communityEventSchema>;
