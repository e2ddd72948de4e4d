import type {
  FollowedTags,
  Notification,
  NotificationQuery,
  NotificationSettings,
  QuestionFollowing,
} from '../contract/notification.js';
import type {Page} from '../contract/page.js';
import type {CallOptions} from './options.js';

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
