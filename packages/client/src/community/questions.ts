import type {Deflection, DeflectionDraft} from '../contract/deflection.js';
import type {Page} from '../contract/page.js';
import type {
  QuestionCount,
  QuestionCountQuery,
} from '../contract/question-count.js';
import type {
  Answer,
  AnswerDraft,
  AnswerQuery,
  Closing,
  FollowUpReply,
  MarkKind,
  MarkResult,
  Question,
  QuestionDraft,
  QuestionQuery,
  QuestionStanding,
  SameQuestionResult,
} from '../contract/question.js';
import type {CallOptions, WriteOptions} from './options.js';

/** What becomes of a question in the end. */
export interface QuestionActions {
  /** Takes no more answers; staff for any reason, the asker for theirs. */
  close(id: string, closing: Closing, options?: CallOptions): Promise<Question>;
  /** Opens again what is closed or counts as solved. */
  reopen(id: string, options?: CallOptions): Promise<Question>;
  /** Says whether the answers solved it; the asker is asked after some days. */
  answerFollowUp(
    id: string,
    reply: FollowUpReply,
    options?: CallOptions,
  ): Promise<SameQuestionResult>;
}

/** Ask, read, and say "I have this question too". */
export interface Questions extends QuestionActions {
  list(query?: QuestionQuery, options?: CallOptions): Promise<Page<Question>>;
  /** Every question, page after page. */
  all(query?: QuestionQuery, options?: CallOptions): AsyncIterable<Question>;
  get(id: string, options?: CallOptions): Promise<Question>;
  /** Questions that ask much the same as `text`; at most five. */
  similar(
    query: {text: string; place?: string | undefined},
    options?: CallOptions,
  ): Promise<Page<Question>>;
  /** How many there are that everybody may see. */
  count(
    query?: QuestionCountQuery,
    options?: CallOptions,
  ): Promise<QuestionCount>;
  /**
   * Says that a question answered what the viewer was about to ask; the same
   * text again counts once.
   */
  deflect(
    id: string,
    draft: DeflectionDraft,
    options?: CallOptions,
  ): Promise<Deflection>;
  ask(draft: QuestionDraft, options?: WriteOptions): Promise<Question>;
  /** Says, or takes back, "I have this question too". */
  sameQuestion(
    id: string,
    same: boolean,
    options?: CallOptions,
  ): Promise<SameQuestionResult>;
  /** What the viewer did with these questions (at most 100), in the order asked. */
  standings(
    ids: readonly string[],
    options?: CallOptions,
  ): Promise<QuestionStanding[]>;
}

/** Answer and mark. */
export interface Answers {
  list(
    questionId: string,
    query?: AnswerQuery,
    options?: CallOptions,
  ): Promise<Page<Answer>>;
  /** Every answer to one question, page after page. */
  all(
    questionId: string,
    query?: AnswerQuery,
    options?: CallOptions,
  ): AsyncIterable<Answer>;
  post(
    questionId: string,
    draft: AnswerDraft,
    options?: WriteOptions,
  ): Promise<Answer>;
  /** Sets (`on`) or takes back one of the three marks. */
  mark(
    answerId: string,
    kind: MarkKind,
    on: boolean,
    options?: CallOptions,
  ): Promise<MarkResult>;
}
