import type {About} from './contract/about.js';
import type {
  Comment,
  CommentChange,
  CommentDraft,
  CommentQuery,
} from './contract/comment.js';
import type {Deflection, DeflectionDraft} from './contract/deflection.js';
import type {CommunityEvent} from './contract/event.js';
import type {
  Clarification,
  ClarificationDraft,
  FollowResult,
  IdeaLink,
  Withdrawal,
} from './contract/idea-action.js';
import type {ImageAddress, UploadedImage} from './contract/image.js';
import type {
  Ballot,
  Idea,
  IdeaChange,
  IdeaDraft,
  IdeaSource,
  Vote,
  VoteResult,
} from './contract/idea.js';
import type {
  Exclusion,
  ExclusionRequest,
  LedgerEntry,
  LedgerQuery,
  Recount,
  RecountRequest,
  VoteFlag,
  VoteHold,
} from './contract/ledger.js';
import type {
  MoveDraft,
  PolicyChange,
  PolicyChangeDraft,
  PolicyChangeQuery,
  PolicyPreview,
  ReviewQuery,
  TimelineQuery,
  Transition,
  TransitionDraft,
} from './contract/lifecycle.js';
import type {
  MergeRequest,
  MergeResult,
  ReasonRequest,
} from './contract/merge.js';
import type {ModeratedIdea, PersonQuery} from './contract/moderation.js';
import type {IdeaQuery, OwnIdeasQuery} from './contract/idea-query.js';
import type {
  CurrentNotices,
  Dismissal,
  DismissalDraft,
  NoticeReader,
  NoticeReport,
  NoticeSettings,
  NoticeStep,
} from './contract/notice.js';
import type {
  ManagedNotice,
  ManagedNoticeQuery,
  NoticeChange,
  NoticeDraft,
  NoticeFigures,
  NoticeFiguresQuery,
  NoticeStepTaken,
} from './contract/notice-desk.js';
import type {
  FollowedTags,
  Notification,
  NotificationQuery,
  NotificationSettings,
  QuestionFollowing,
} from './contract/notification.js';
import type {Page} from './contract/page.js';
import type {Place} from './contract/place.js';
import type {Person} from './contract/person.js';
import type {
  Leaderboard,
  LeaderboardQuery,
  OwnPoints,
  PointSettings,
} from './contract/points.js';
import type {PolicyDraft} from './contract/policy.js';
import type {
  Post,
  PostArchive,
  PostArchiveQuery,
  PostChange,
  PostDraft,
  PostQuery,
  PostSource,
  UnpublishedPostQuery,
} from './contract/post.js';
import type {
  AnswerChange,
  PostEdit,
  PostRemoval,
  QuestionChange,
  WrittenSource,
} from './contract/post-edit.js';
import type {
  Escalation,
  EscalationChange,
  EscalationDraft,
  ModeratedQuestion,
  QuestionStats,
  QuestionStatsQuery,
  QueueQuery,
} from './contract/question-moderation.js';
import type {
  QuestionPolicy,
  QuestionPolicyChange,
} from './contract/question-policy.js';
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
} from './contract/question.js';
import type {
  QuestionCount,
  QuestionCountQuery,
} from './contract/question-count.js';
import type {Resubmission} from './contract/resubmission.js';
import type {
  Report,
  ReportDraft,
  ReportOutcome,
  ReportQuery,
} from './contract/report.js';
import type {
  HeldPost,
  HeldPostQuery,
  PostingLimits,
  PostKind,
  ReviewOutcome,
  ReviewRequest,
  ReviewRules,
} from './contract/review.js';
import type {PlaceStats} from './contract/stats.js';
import type {TextDraft, TextPreview} from './contract/text-preview.js';
import type {
  NamedPerson,
  NameQuery,
  TagQuery,
  UsedTag,
} from './contract/writing-help.js';
import type {Viewer} from './contract/viewer.js';
import type {
  CommunityFigures,
  Entrances,
  PlaceStarters,
  Polls,
  Tracks,
} from './engaging.js';
import type {InstalledPlugins} from './installed-plugins.js';

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
  /** What became of the ideas of a board, cohort by cohort. */
  stats(id: string, options?: CallOptions): Promise<PlaceStats>;
  /** Who changed which rules of a board when, and why; the latest first. */
  policyChanges(
    id: string,
    query?: PolicyChangeQuery,
    options?: CallOptions,
  ): Promise<Page<PolicyChange>>;
}

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

/** What staff does with what people wrote; everybody else is refused. */
export interface ContentModeration {
  /** What people reported and nobody has settled yet, oldest first. */
  reports(query?: ReportQuery, options?: CallOptions): Promise<Page<Report>>;
  /** Settles a report, and every other one of the same thing. */
  resolveReport(
    id: string,
    outcome: ReportOutcome,
    options?: CallOptions,
  ): Promise<void>;
  /** Closes (`on`) the discussion of an idea, or opens it again. */
  lockComments(id: string, on: boolean, options?: CallOptions): Promise<Idea>;
  /** Puts these links in place of those an idea has. */
  setLinks(
    id: string,
    links: readonly IdeaLink[],
    options?: CallOptions,
  ): Promise<IdeaLink[]>;
}

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

/** A group's blog: everybody reads and comments, staff writes. */
export interface Posts {
  /** What is published, the latest first. */
  list(query?: PostQuery, options?: CallOptions): Promise<Page<Post>>;
  /** Every published post, page after page. */
  all(query?: PostQuery, options?: CallOptions): AsyncIterable<Post>;
  get(id: string, options?: CallOptions): Promise<Post>;
  /** How many there are of each month and each tag. */
  archive(
    query?: PostArchiveQuery,
    options?: CallOptions,
  ): Promise<PostArchive>;
  /** Writes a post: for now, for later, or a draft; staff's. */
  write(draft: PostDraft, options?: WriteOptions): Promise<Post>;
  /** Changes a post, or when it is published; staff's. */
  change(id: string, change: PostChange, options?: CallOptions): Promise<Post>;
  /** Takes a post away with all that was said of it; staff's. */
  remove(id: string, options?: CallOptions): Promise<void>;
  /** Drafts, and what is published later; staff's. */
  unpublished(
    query?: UnpublishedPostQuery,
    options?: CallOptions,
  ): Promise<Page<Post>>;
  /** A post as it was written, whether published or not; staff's. */
  source(id: string, options?: CallOptions): Promise<PostSource>;
  /** What people say of posts; asked for with the id of a post. */
  readonly comments: IdeaComments;
}

/** What those who write ask for. */
export interface Texts {
  /** How a text will look once it is posted; nothing is kept. */
  preview(draft: TextDraft, options?: CallOptions): Promise<TextPreview>;
  /**
   * People whose names begin so, whoever takes part in the thread first; at most
   * five, and for those who are signed in.
   */
  people(query: NameQuery, options?: CallOptions): Promise<Page<NamedPerson>>;
  /** The tags that others use most in a place; at most ten. */
  tags(query: TagQuery, options?: CallOptions): Promise<Page<UsedTag>>;
}

/** Send and look at pictures. */
export interface Images {
  /**
   * Sends a picture for what is written next: an idea has it in `images`, a
   * question, an answer or a post as `![alt](image:id)` in its text.
   */
  add(file: Blob, options?: CallOptions): Promise<UploadedImage>;
  /** Where its author and staff look at a picture that others do not see yet. */
  address(id: string, options?: CallOptions): Promise<ImageAddress>;
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

/** What contributing earned, and who helped most. */
export interface Points {
  /** Those who helped most in a place, the best first. */
  leaderboard(
    place: string,
    query?: LeaderboardQuery,
    options?: CallOptions,
  ): Promise<Leaderboard>;
  /** What the viewer has earned. */
  mine(options?: CallOptions): Promise<OwnPoints>;
  /** Says whether lists of the best may show the viewer. */
  changeSettings(
    settings: PointSettings,
    options?: CallOptions,
  ): Promise<OwnPoints>;
}

/** How a post is changed: it says which revision it was made to. */
export interface ChangeOptions extends CallOptions {
  /** What `source` said; a change to an older one is refused. */
  revision: number;
}

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

/** What staff does with questions and answers before or after others see them. */
export interface PostModeration {
  /** What waits for a look or was reported, oldest first. */
  heldPosts(
    query?: HeldPostQuery,
    options?: CallOptions,
  ): Promise<Page<HeldPost>>;
  /** One decision about several posts; each is settled by itself. */
  reviewPosts(
    request: ReviewRequest,
    options?: CallOptions,
  ): Promise<ReviewOutcome[]>;
  /** By which rules a place takes posts. */
  reviewRules(place: string, options?: CallOptions): Promise<ReviewRules>;
  /** Gives a place other rules; what is held stays held. */
  changeReviewRules(
    place: string,
    rules: ReviewRules,
    options?: CallOptions,
  ): Promise<ReviewRules>;
}

/** What the community wants to tell its readers now. */
export interface Notices {
  /** Everything that is due now, for every segment; the reader's device picks. */
  current(options?: CallOptions): Promise<CurrentNotices>;
  /** What decides which of it the viewer sees; a guest's device knows the rest. */
  reader(options?: CallOptions): Promise<NoticeReader>;
  /** What the viewer has closed; empty for a guest, whose device remembers. */
  dismissals(options?: CallOptions): Promise<Dismissal[]>;
  /** Closes a version, for good or for later; an older one undoes no newer. */
  dismiss(dismissal: DismissalDraft, options?: CallOptions): Promise<void>;
  /** Shows a dismissed notice again. */
  restore(noticeId: string, options?: CallOptions): Promise<void>;
  /**
   * Says that the viewer is told of steps that they have taken, and answers
   * those that nobody has told them of yet: of several devices one says it.
   */
  tell(
    steps: readonly NoticeStep[],
    options?: CallOptions,
  ): Promise<NoticeStep[]>;
  /** Counts what became of notices on this page, at most fifty at once. */
  report(
    reports: readonly NoticeReport[],
    options?: CallOptions,
  ): Promise<void>;
}

/** What staff does with votes; everybody else is refused. */
export interface VoteModeration {
  /** Makes one idea part of another, with its voters, comments and followers. */
  merge(
    id: string,
    request: MergeRequest,
    options?: CallOptions,
  ): Promise<MergeResult>;
  /** Takes an idea out of the one that it became part of. */
  unmerge(
    id: string,
    request: ReasonRequest,
    options?: CallOptions,
  ): Promise<MergeResult>;
  /** Every change of a vote on one idea, the oldest first. */
  ledger(
    ideaId: string,
    query?: LedgerQuery,
    options?: CallOptions,
  ): Promise<Page<LedgerEntry>>;
  /** Lets somebody's votes count no longer. */
  excludeVoter(
    personId: string,
    request: ExclusionRequest,
    options?: CallOptions,
  ): Promise<Exclusion>;
  /** Lets somebody's votes count again. */
  readmitVoter(
    personId: string,
    request: ReasonRequest,
    options?: CallOptions,
  ): Promise<Exclusion>;
  /** Compares totals, ballots and ledger; puts them right only where asked. */
  recount(request?: RecountRequest, options?: CallOptions): Promise<Recount>;
  /** Takes no votes on an idea while staff looks at those it has. */
  holdVotes(
    ideaId: string,
    request: VoteHold,
    options?: CallOptions,
  ): Promise<Idea>;
  /** Ideas whose votes came in a way that staff should look at. */
  voteFlags(options?: CallOptions): Promise<Page<VoteFlag>>;
}

/** What staff decides about ideas and boards; everybody else is refused. */
export interface LifecycleModeration {
  /** These ideas (at most 100) and what staff may do with each, as asked. */
  ideas(
    ids: readonly string[],
    options?: CallOptions,
  ): Promise<ModeratedIdea[]>;
  /** Whom an idea may be given to, staff first, by name. */
  people(query?: PersonQuery, options?: CallOptions): Promise<Page<Person>>;
  /**
   * Takes back what oneself did with an idea within the last minute, if it was
   * the last thing that happened to it: a stage, an assignment, a move.
   */
  undo(id: string, options?: CallOptions): Promise<Idea>;
  /** Brings an idea to another stage, where its rules allow that. */
  transition(
    id: string,
    draft: TransitionDraft,
    options?: CallOptions,
  ): Promise<Idea>;
  /** Gives an idea to somebody to research and answer; null to nobody. */
  assign(
    id: string,
    person: string | null,
    options?: CallOptions,
  ): Promise<Idea>;
  /** Lets an idea open with another cohort, or at another moment. */
  move(id: string, draft: MoveDraft, options?: CallOptions): Promise<Idea>;
  /** Ideas that nobody but their authors and staff can see yet, oldest first. */
  reviews(query?: ReviewQuery, options?: CallOptions): Promise<Page<Idea>>;
  /** What would happen to each idea of a board under another policy. */
  previewPolicy(
    place: string,
    draft: PolicyDraft,
    options?: CallOptions,
  ): Promise<PolicyPreview>;
  /** Gives a board another policy, and its open ideas what that means. */
  changePolicy(
    place: string,
    draft: PolicyChangeDraft,
    options?: CallOptions,
  ): Promise<PolicyChange>;
}

/** What staff does with questions; everybody else is refused. */
export interface QuestionModeration {
  /** The open questions that are to be looked at, what is due first first. */
  queue(
    query: QueueQuery,
    options?: CallOptions,
  ): Promise<Page<ModeratedQuestion>>;
  /** One question: whose turn it is, by when, and who has it. */
  question(id: string, options?: CallOptions): Promise<ModeratedQuestion>;
  /** Takes no more answers (`on`) to a question, or takes them again. */
  lockQuestion(
    id: string,
    on: boolean,
    options?: CallOptions,
  ): Promise<Question>;
  /** Takes a question for a while (`on`), or lets go of it. */
  claim(
    id: string,
    on: boolean,
    options?: CallOptions,
  ): Promise<ModeratedQuestion>;
  /** Gives a question to somebody, whoever has it now. */
  assignQuestion(
    id: string,
    person: string,
    options?: CallOptions,
  ): Promise<ModeratedQuestion>;
  /** Lets a question go on elsewhere, once in each system. */
  escalate(
    id: string,
    draft: EscalationDraft,
    options?: CallOptions,
  ): Promise<Escalation>;
  /** Keeps what the other system says of it. */
  changeEscalation(
    escalationId: string,
    change: EscalationChange,
    options?: CallOptions,
  ): Promise<Escalation>;
  /** How questions are looked after in a place. */
  questionPolicy(place: string, options?: CallOptions): Promise<QuestionPolicy>;
  /** Gives a place another policy, which its open questions then follow. */
  changeQuestionPolicy(
    place: string,
    change: QuestionPolicyChange,
    options?: CallOptions,
  ): Promise<QuestionPolicy>;
  /** How the questions of the last days were answered. */
  questionStats(
    query?: QuestionStatsQuery,
    options?: CallOptions,
  ): Promise<QuestionStats>;
}

/** What staff tells readers; everybody else is refused. */
export interface NoticeModeration {
  /** Every notice, whatever its state; the newest first. */
  notices(
    query?: ManagedNoticeQuery,
    options?: CallOptions,
  ): Promise<Page<ManagedNotice>>;
  notice(id: string, options?: CallOptions): Promise<ManagedNotice>;
  composeNotice(
    draft: NoticeDraft,
    options?: WriteOptions,
  ): Promise<ManagedNotice>;
  /** Changed words are a new version, and new to those who closed the old one. */
  changeNotice(
    id: string,
    change: NoticeChange,
    options: ChangeOptions,
  ): Promise<ManagedNotice>;
  /** Ends a notice that is running. */
  endNotice(id: string, options?: CallOptions): Promise<ManagedNotice>;
  /** Takes a notice away; what was counted and changed of it is kept. */
  removeNotice(id: string, options?: CallOptions): Promise<void>;
  /** Who did what with a notice, the latest first. */
  noticeSteps(
    id: string,
    options?: CallOptions,
  ): Promise<Page<NoticeStepTaken>>;
  /** How often a notice was seen, closed, finished and followed. */
  noticeFigures(
    id: string,
    query?: NoticeFiguresQuery,
    options?: CallOptions,
  ): Promise<NoticeFigures>;
  noticeSettings(options?: CallOptions): Promise<NoticeSettings>;
  changeNoticeSettings(
    settings: NoticeSettings,
    options?: CallOptions,
  ): Promise<NoticeSettings>;
}

/** What staff does. */
export interface Moderation
  extends
    NoticeModeration,
    VoteModeration,
    LifecycleModeration,
    ContentModeration,
    QuestionModeration,
    PostModeration {}

/** What the viewer is told about ideas of theirs and those they follow. */
export interface Notifications {
  /** The latest first. */
  list(
    query?: NotificationQuery,
    options?: CallOptions,
  ): Promise<Page<Notification>>;
  /** Everything, page after page. */
  all(
    query?: NotificationQuery,
    options?: CallOptions,
  ): AsyncIterable<Notification>;
  /** Whether the viewer follows this question. */
  following(
    questionId: string,
    options?: CallOptions,
  ): Promise<QuestionFollowing>;
  /**
   * Follows (`on`) a question or no longer; whoever asks or answers one follows
   * it, where their settings say nothing else.
   */
  follow(
    questionId: string,
    on: boolean,
    options?: CallOptions,
  ): Promise<QuestionFollowing>;
  /** The tags that the viewer follows. */
  followedTags(options?: CallOptions): Promise<FollowedTags>;
  /**
   * Follows (`on`) a tag or no longer: whoever follows one, or a place, is told
   * of each new question there that everybody may see.
   */
  followTag(
    tag: string,
    on: boolean,
    options?: CallOptions,
  ): Promise<FollowedTags>;
  settings(options?: CallOptions): Promise<NotificationSettings>;
  changeSettings(
    settings: NotificationSettings,
    options?: CallOptions,
  ): Promise<NotificationSettings>;
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
  /** Where its API is reached; addresses in what it answers go on from there. */
  readonly address: string;
  /** What this community is called and can do. */
  about(options?: CallOptions): Promise<About>;
  /** Who is looking, and what they may do. */
  viewer(options?: CallOptions): Promise<Viewer>;
  readonly places: Places;
  readonly ideas: Ideas;
  readonly comments: IdeaComments;
  readonly questions: Questions;
  readonly answers: Answers;
  readonly posts: Posts;
  readonly points: Points;
  readonly polls: Polls;
  readonly tracks: Tracks;
  readonly entrances: Entrances;
  readonly starters: PlaceStarters;
  readonly figures: CommunityFigures;
  readonly plugins: InstalledPlugins;
  readonly texts: Texts;
  readonly images: Images;
  readonly posting: Posting;
  readonly notices: Notices;
  readonly moderation: Moderation;
  readonly notifications: Notifications;
  readonly events: Events;
}
