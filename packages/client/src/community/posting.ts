import type {Page} from '../contract/page.js';
import type {
  AnswerChange,
  PostEdit,
  PostRemoval,
  QuestionChange,
  WrittenSource,
} from '../contract/post-edit.js';
import type {Answer, Question} from '../contract/question.js';
import type {ReportDraft} from '../contract/report.js';
import type {
  HeldPost,
  HeldPostQuery,
  PostingLimits,
  PostKind,
} from '../contract/review.js';
import type {CallOptions, ChangeOptions} from './options.js';

/** What becomes of a post once it is there. */
export interface PostEdits {
  /** What its author wrote, for those who may change it. */
  source(
    kind: PostKind,
    id: string,
    options?: CallOptions,
  ): Promise<WrittenSource>;
  changeQuestion(
    id: string,
    change: QuestionChange,
    options: ChangeOptions,
  ): Promise<Question>;
  changeAnswer(
    id: string,
    change: AnswerChange,
    options: ChangeOptions,
  ): Promise<Answer>;
  /** What stood there before each change, for staff; the latest first. */
  edits(
    kind: PostKind,
    id: string,
    options?: CallOptions,
  ): Promise<Page<PostEdit>>;
  /** Takes a post back; where others have answered it, its place is left. */
  remove(
    kind: PostKind,
    id: string,
    options?: CallOptions,
  ): Promise<PostRemoval>;
}

/** What concerns posting itself: how much, what waits, and what is wrong. */
export interface Posting extends PostEdits {
  /** What the viewer may post in a place, before anything is refused. */
  limits(place: string, options?: CallOptions): Promise<PostingLimits>;
  /** The viewer's own posts that nobody else sees yet, the latest first. */
  held(query?: HeldPostQuery, options?: CallOptions): Promise<Page<HeldPost>>;
  /** Tells staff what is wrong with a question; once is enough. */
  reportQuestion(
    id: string,
    report: ReportDraft,
    options?: CallOptions,
  ): Promise<void>;
  /** The same of an answer. */
  reportAnswer(
    id: string,
    report: ReportDraft,
    options?: CallOptions,
  ): Promise<void>;
}
