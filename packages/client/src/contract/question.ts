import * as z from 'zod/mini';
import {permissionSchema} from './permission.js';
import {authorSchema} from './person.js';
import {tagsSchema} from './idea.js';
import {postGuardSchema} from './review.js';
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
  /** Only its author and staff see it. */
  'pending_review',
]);
export type QuestionState = z.infer<typeof questionStateSchema>;

export const questionKindSchema = z.enum([
  'question',
  'discussion',
  'announcement',
]);
/** Only a `question` waits for an answer that can be correct. */
export type QuestionKind = z.infer<typeof questionKindSchema>;

export const closeReasonSchema = z.enum([
  'duplicate',
  'off_topic',
  'outdated',
  'no_longer_needed',
  'moved_to_ticket',
]);
export type CloseReason = z.infer<typeof closeReasonSchema>;

/** `removed` was taken back by its author or staff; its answers stay. */
export const closedReasonSchema = z.enum([
  ...closeReasonSchema.options,
  'removed',
]);
export type ClosedReason = z.infer<typeof closedReasonSchema>;

/** A question as everybody may see it. */
export const questionSchema = z.object({
  id: z.string(),
  place: z.string(),
  kind: questionKindSchema,
  /** Empty where the question was removed and its answers are left. */
  title: z.string(),
  body: richTextSchema,
  excerpt: z.string(),
  /** Null for whoever asked anonymously, and for a former member. */
  author: authorSchema,
  /** Nobody but staff is told who asked. */
  anonymous: z.boolean(),
  state: questionStateSchema,
  /** Why it takes no answers any more; null while it does. */
  closed: z.nullable(
    z.object({
      reason: closedReasonSchema,
      at: z.iso.datetime(),
      /** Where the answers are, for a `duplicate`: the last of a chain. */
      duplicateOf: z.nullable(z.string()),
    }),
  ),
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
  /** When its words were last changed, a while after it was asked. */
  editedAt: z.nullable(z.iso.datetime()),
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
  /** Null for whoever asked anonymously, and for a former member. */
  author: authorSchema,
  /** It is by whoever asked, anonymously. */
  anonymous: z.boolean(),
  correct: z.nullable(markSchema),
  confirmed: z.nullable(markSchema),
  helpfulCount: z.int(),
  /** Only its author and staff see it yet. */
  pending: z.boolean(),
  /** When its words were last changed, a while after it was posted. */
  editedAt: z.nullable(z.iso.datetime()),
  version: z.int(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});
export type Answer = z.infer<typeof answerSchema>;

/** What one viewer did with a question and its answers, and what they may do. */
export const questionStandingSchema = z.object({
  question: z.string(),
  /** They have asked it, under their name or without. */
  asked: z.boolean(),
  /** They said "I have this question too". */
  sameQuestion: z.boolean(),
  /** The answers they marked as helpful. */
  helpful: z.array(z.string()),
  /** Their own answers, which they may not mark as helpful. */
  own: z.array(z.string()),
  /** The asker was asked whether this solved it, and what they said. */
  followUp: z.nullable(
    z.object({
      at: z.iso.datetime(),
      answer: z.nullable(z.enum(['yes', 'no'])),
    }),
  ),
  can: z.object({
    answer: permissionSchema,
    /** Staff for any reason, the asker where it is no longer needed. */
    close: permissionSchema,
    reopen: permissionSchema,
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

/** Why a question takes no more answers, and where they are instead. */
export const closingSchema = z.strictObject({
  reason: closeReasonSchema,
  /** The other question, for a `duplicate`. */
  duplicateOf: z.optional(z.string().check(z.maxLength(200))),
});
export type Closing = z.input<typeof closingSchema>;

/** What the asker says to "Did this solve it?". */
export const followUpReplySchema = z.strictObject({
  solved: z.boolean(),
  /** The answer that did, which is then marked as correct. */
  answer: z.optional(z.string().check(z.maxLength(200))),
});
export type FollowUpReply = z.input<typeof followUpReplySchema>;

/** What it takes to ask. */
export const questionDraftSchema = z.strictObject({
  place: z.string().check(z.maxLength(64)),
  /** An announcement is staff's. */
  kind: z._default(questionKindSchema, 'question'),
  title: z.string().check(z.trim(), z.minLength(10), z.maxLength(160)),
  text: z._default(z.string().check(z.maxLength(20_000)), ''),
  tags: z._default(tagsSchema, []),
  /** Without one's name, for everybody but staff; where the place allows it. */
  anonymous: z._default(z.boolean(), false),
  guard: z.optional(postGuardSchema),
});
export type QuestionDraft = z.input<typeof questionDraftSchema>;

/** What it takes to answer. */
export const answerDraftSchema = z.strictObject({
  text: z.string().check(z.trim(), z.minLength(2), z.maxLength(20_000)),
  guard: z.optional(postGuardSchema),
});
export type AnswerDraft = z.input<typeof answerDraftSchema>;

export const questionSortSchema = z.enum(['active', 'new']);
/** `active` puts the latest change first, `new` the latest question. */
export type QuestionSort = z.infer<typeof questionSortSchema>;

export const questionQuerySchema = z.strictObject({
  place: z.optional(z.string().check(z.maxLength(64))),
  kind: z.optional(questionKindSchema),
  state: z.optional(questionStateSchema),
  tag: z.optional(z.string().check(z.maxLength(40))),
  q: z.optional(z.string().check(z.trim(), z.maxLength(200))),
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
  kind?: QuestionKind | undefined;
  state?: QuestionState | undefined;
  tag?: string | undefined;
  /** All of these words, the last one begun; any of them, where none has all. */
  q?: string | undefined;
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
