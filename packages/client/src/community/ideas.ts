import type {
  Comment,
  CommentChange,
  CommentDraft,
  CommentQuery,
} from '../contract/comment.js';
import type {
  Clarification,
  ClarificationDraft,
  FollowResult,
  IdeaLink,
  Withdrawal,
} from '../contract/idea-action.js';
import type {IdeaQuery, OwnIdeasQuery} from '../contract/idea-query.js';
import type {
  Ballot,
  Idea,
  IdeaChange,
  IdeaDraft,
  IdeaSource,
  Vote,
  VoteResult,
} from '../contract/idea.js';
import type {TimelineQuery, Transition} from '../contract/lifecycle.js';
import type {Page} from '../contract/page.js';
import type {ReportDraft} from '../contract/report.js';
import type {Resubmission} from '../contract/resubmission.js';
import type {CallOptions, WriteOptions} from './options.js';

/** What is done with an idea beside voting on it. */
export interface IdeaDiscussion {
  /** The ideas that the viewer suggested, voted on or follows, latest first. */
  mine(query: OwnIdeasQuery, options?: CallOptions): Promise<Page<Idea>>;
  /** Follows (`on`) an idea or no longer; the same again changes nothing. */
  follow(id: string, on: boolean, options?: CallOptions): Promise<FollowResult>;
  /** Adds to what an idea of one's own says, when its words are fixed. */
  clarify(
    id: string,
    draft: ClarificationDraft,
    options?: WriteOptions,
  ): Promise<Clarification>;
  /** All that its author has added to an idea, oldest first. */
  clarifications(id: string, options?: CallOptions): Promise<Clarification[]>;
  /** What its author wrote, for those who may change it. */
  source(id: string, options?: CallOptions): Promise<IdeaSource>;
  /** Takes an idea of one's own back. */
  withdraw(id: string, options?: CallOptions): Promise<Withdrawal>;
  /** Tells staff what is wrong with an idea; once is enough. */
  report(id: string, report: ReportDraft, options?: CallOptions): Promise<void>;
  /** What the idea belongs with elsewhere. */
  links(id: string, options?: CallOptions): Promise<IdeaLink[]>;
}

/** What is done with one idea that somebody has opened. */
export interface IdeaActions extends IdeaDiscussion {
  /** What became of an idea, step by step, the first step first. */
  timeline(
    id: string,
    query?: TimelineQuery,
    options?: CallOptions,
  ): Promise<Page<Transition>>;
  /**
   * Tries an archived idea again: a new one in the next cohort, without votes.
   * Its author may, or staff, as the board's policy says.
   */
  resubmit(
    id: string,
    resubmission?: Resubmission,
    options?: WriteOptions,
  ): Promise<Idea>;
}

/** Suggest, read and vote. */
export interface Ideas extends IdeaActions {
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

/** What people say of ideas, or of posts, in threads of two levels. */
export interface IdeaComments {
  /** Thread after thread, oldest first. */
  list(
    ideaId: string,
    query?: CommentQuery,
    options?: CallOptions,
  ): Promise<Page<Comment>>;
  /** Every comment on one idea, page after page. */
  all(
    ideaId: string,
    query?: CommentQuery,
    options?: CallOptions,
  ): AsyncIterable<Comment>;
  post(
    ideaId: string,
    draft: CommentDraft,
    options?: WriteOptions,
  ): Promise<Comment>;
  /** Changes what one has just written. */
  change(
    commentId: string,
    change: CommentChange,
    options?: CallOptions,
  ): Promise<Comment>;
  /** Takes a comment away; where there are replies to it, its place is left. */
  remove(commentId: string, options?: CallOptions): Promise<void>;
  /** Tells staff what is wrong with a comment; once is enough. */
  report(
    commentId: string,
    report: ReportDraft,
    options?: CallOptions,
  ): Promise<void>;
}
