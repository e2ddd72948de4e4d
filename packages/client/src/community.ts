import type {About} from './contract/about.js';
import type {CommunityEvent} from './contract/event.js';
import type {
  Ballot,
  Idea,
  IdeaChange,
  IdeaDraft,
  Vote,
  VoteResult,
} from './contract/idea.js';
import type {IdeaQuery} from './contract/idea-query.js';
import type {Dismissal, Notice} from './contract/notice.js';
import type {Page} from './contract/page.js';
import type {Place} from './contract/place.js';
import type {
  Answer,
  AnswerDraft,
  AnswerQuery,
  MarkKind,
  MarkResult,
  Question,
  QuestionDraft,
  QuestionQuery,
  QuestionStanding,
  SameQuestionResult,
} from './contract/question.js';
import type {Viewer} from './contract/viewer.js';

/** How a thing is asked: what you ask about comes first, this comes last. */
export interface CallOptions {
  signal?: AbortSignal | undefined;
}

/** How a thing is written: the same key twice writes once. */
export interface WriteOptions extends CallOptions {
  /** Made for you when it is left out. */
  idempotencyKey?: string | undefined;
}

/** Boards, Q&A spaces and groups. */
export interface Places {
  list(options?: CallOptions): Promise<Page<Place>>;
  get(id: string, options?: CallOptions): Promise<Place>;
}

/** Suggest, read and vote. */
export interface Ideas {
  list(query?: IdeaQuery, options?: CallOptions): Promise<Page<Idea>>;
  /** Every idea, page after page. */
  all(query?: IdeaQuery, options?: CallOptions): AsyncIterable<Idea>;
  get(id: string, options?: CallOptions): Promise<Idea>;
  /** Ideas that say much the same as `text`, the likeliest first; at most five. */
  similar(
    query: {text: string; place?: string | undefined},
    options?: CallOptions,
  ): Promise<Page<Idea>>;
  suggest(draft: IdeaDraft, options?: WriteOptions): Promise<Idea>;
  change(id: string, change: IdeaChange, options?: CallOptions): Promise<Idea>;
  /** Sets the viewer's vote; the same vote again changes nothing. */
  vote(id: string, vote: Vote, options?: CallOptions): Promise<VoteResult>;
  /** The viewer's ballots for these ideas (at most 100), in the order asked. */
  ballots(ids: readonly string[], options?: CallOptions): Promise<Ballot[]>;
}

/** Ask, read, and say "I have this question too". */
export interface Questions {
  list(query?: QuestionQuery, options?: CallOptions): Promise<Page<Question>>;
  /** Every question, page after page. */
  all(query?: QuestionQuery, options?: CallOptions): AsyncIterable<Question>;
  get(id: string, options?: CallOptions): Promise<Question>;
  /** Questions that ask much the same as `text`; at most five. */
  similar(
    query: {text: string; place?: string | undefined},
    options?: CallOptions,
  ): Promise<Page<Question>>;
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

/** What the community wants to tell its readers now. */
export interface Notices {
  /** Everything that is due now, for every segment; the reader's device picks. */
  current(options?: CallOptions): Promise<Page<Notice>>;
  /** What the viewer has closed; empty for a guest, whose device remembers. */
  dismissals(options?: CallOptions): Promise<Dismissal[]>;
  dismiss(dismissal: Dismissal, options?: CallOptions): Promise<void>;
  /** Shows a dismissed notice again. */
  restore(noticeId: string, options?: CallOptions): Promise<void>;
}

/** Everything that happens, as it happens. */
export interface Events {
  /**
   * Calls the listener until the signal is aborted. Reconnects by itself and
   * resumes where it was; says `gap` when it cannot know what it missed.
   */
  subscribe(
    listener: (event: CommunityEvent) => void,
    options: {signal: AbortSignal},
  ): void;
}

/**
 * What a widget may ask of a community, whichever platform hosts it. Everything
 * that fails throws `RefusedError`, `UnreachableError` or `MalformedError`; an
 * abort stays an abort.
 */
export interface Community {
  /** What this community is called and can do. */
  about(options?: CallOptions): Promise<About>;
  /** Who is looking, and what they may do. */
  viewer(options?: CallOptions): Promise<Viewer>;
  readonly places: Places;
  readonly ideas: Ideas;
  readonly questions: Questions;
  readonly answers: Answers;
  readonly notices: Notices;
  readonly events: Events;
}
