import * as z from 'zod/mini';
import {permissionSchema} from './permission.js';
import {authorSchema} from './person.js';
import {tagsSchema} from './idea.js';
import {richTextSchema} from './text.js';

/** What has become of a question, told from facts: answers, marks, closing. */
export const questionStateSchema = z.enum([
  'unanswered',
  'answered',
  'needs_confirmation',
  'correct_by_author',
  'confirmed_by_staff',
  'assumed_answered',
  'closed',
]);
export type QuestionState = z.infer<typeof questionStateSchema>;

/** A question as everybody may see it. */
export const questionSchema = z.object({
  id: z.string(),
  place: z.string(),
  title: z.string(),
  body: richTextSchema,
  excerpt: z.string(),
  author: authorSchema,
  state: questionStateSchema,
  answerCount: z.int(),
  /** How many others said "I have this question too". */
  sameQuestionCount: z.int(),
  /** The answer that the asker marked as correct. */
  correctAnswer: z.nullable(z.string()),
  /** The answer that staff confirmed; may be another one. */
  confirmedAnswer: z.nullable(z.string()),
  /** No further answers are taken. */
  locked: z.boolean(),
  tags: z.array(z.string()),
  version: z.int(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});
export type Question = z.infer<typeof questionSchema>;

export const markKindSchema = z.enum(['correct', 'confirmed', 'helpful']);
/** `correct` is the asker's, `confirmed` is staff's, `helpful` is anybody's. */
export type MarkKind = z.infer<typeof markKindSchema>;

/** Who marked an answer, and when. */
export const markSchema = z.object({by: authorSchema, at: z.iso.datetime()});
export type Mark = z.infer<typeof markSchema>;

/** An answer as everybody may see it. */
export const answerSchema = z.object({
  id: z.string(),
  question: z.string(),
  body: richTextSchema,
  author: authorSchema,
  correct: z.nullable(markSchema),
  confirmed: z.nullable(markSchema),
  helpfulCount: z.int(),
  version: z.int(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});
export type Answer = z.infer<typeof answerSchema>;

/** What one viewer did with a question and its answers, and what they may do. */
export const questionStandingSchema = z.object({
  question: z.string(),
  /** They said "I have this question too". */
  sameQuestion: z.boolean(),
  /** The answers they marked as helpful. */
  helpful: z.array(z.string()),
  /** Their own answers, which they may not mark as helpful. */
  own: z.array(z.string()),
  can: z.object({
    answer: permissionSchema,
    sameQuestion: permissionSchema,
    markCorrect: permissionSchema,
    markConfirmed: permissionSchema,
    markHelpful: permissionSchema,
  }),
});
export type QuestionStanding = z.infer<typeof questionStandingSchema>;

/** What a mark answers with: the answer, its question and your standing. */
export const markResultSchema = z.object({
  answer: answerSchema,
  question: questionSchema,
  standing: questionStandingSchema,
});
export type MarkResult = z.infer<typeof markResultSchema>;

/** What "I have this question too" answers with. */
export const sameQuestionResultSchema = z.object({
  question: questionSchema,
  standing: questionStandingSchema,
});
export type SameQuestionResult = z.infer<typeof sameQuestionResultSchema>;

/** What it takes to ask. */
export const questionDraftSchema = z.strictObject({
  place: z.string().check(z.maxLength(64)),
  title: z.string().check(z.trim(), z.minLength(10), z.maxLength(160)),
  text: z._default(z.string().check(z.maxLength(20_000)), ''),
  tags: z._default(tagsSchema, []),
});
export type QuestionDraft = z.input<typeof questionDraftSchema>;

/** What it takes to answer. */
export const answerDraftSchema = z.strictObject({
  text: z.string().check(z.trim(), z.minLength(2), z.maxLength(20_000)),
});
export type AnswerDraft = z.input<typeof answerDraftSchema>;

export const questionSortSchema = z.enum(['active', 'new']);
/** `active` puts the latest change first, `new` the latest question. */
export type QuestionSort = z.infer<typeof questionSortSchema>;

export const questionQuerySchema = z.strictObject({
  place: z.optional(z.string().check(z.maxLength(64))),
  state: z.optional(questionStateSchema),
  tag: z.optional(z.string().check(z.maxLength(40))),
  sort: z._default(questionSortSchema, 'active'),
  limit: z._default(
    z.coerce.number().check(z.int(), z.minimum(1), z.maximum(100)),
    20,
  ),
  cursor: z.optional(z.string().check(z.maxLength(500))),
});
/** Which questions, in which order; `cursor` comes from the page before. */
export type QuestionQuery = {
  place?: string | undefined;
  state?: QuestionState | undefined;
  tag?: string | undefined;
  sort?: QuestionSort | undefined;
  limit?: number | undefined;
  cursor?: string | undefined;
};

export const answerQuerySchema = z.strictObject({
  /** `best` puts correct and confirmed first, then the most helpful. */
  sort: z._default(z.enum(['best', 'new', 'old']), 'best'),
  limit: z._default(
    z.coerce.number().check(z.int(), z.minimum(1), z.maximum(100)),
    20,
  ),
  cursor: z.optional(z.string().check(z.maxLength(500))),
});
export type AnswerQuery = {
  sort?: 'best' | 'new' | 'old' | undefined;
  limit?: number | undefined;
  cursor?: string | undefined;
};
