import type {
  ManagedNotice,
  ManagedNoticeQuery,
  NoticeChange,
  NoticeDraft,
  NoticeFigures,
  NoticeFiguresQuery,
  NoticeStepTaken,
} from '../contract/notice-desk.js';
import type {NoticeSettings} from '../contract/notice.js';
import type {Page} from '../contract/page.js';
import type {
  HeldPost,
  HeldPostQuery,
  ReviewOutcome,
  ReviewRequest,
  ReviewRules,
} from '../contract/review.js';
import type {
  ContentModeration,
  LifecycleModeration,
  VoteModeration,
} from './idea-moderation.js';
import type {CallOptions, ChangeOptions, WriteOptions} from './options.js';
import type {QuestionModeration} from './question-moderation.js';

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
