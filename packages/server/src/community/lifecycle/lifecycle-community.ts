import type {
  CallOptions,
  IdeaActions,
  LifecycleModeration,
  Notifications,
} from '@townhall/client';
import type {ViewerContext} from '../context.js';
import {listNotifications} from '../notifications/list-notifications.js';
import {
  changeNotificationSettings,
  readNotificationSettings,
} from '../notifications/notification-settings.js';
import {followQuestion, readFollowing} from '../questions/follow-question.js';
import {followTag, readFollowedTags} from '../questions/follow-tag.js';
import {paginate} from '../paginate.js';
import {changePolicy} from '../places/change-policy.js';
import {previewPolicy} from '../places/preview-policy.js';
import {findPeople} from '../people/find-people.js';
import {assignIdea} from './assign-idea.js';
import {moveIdea} from './move-idea.js';
import {readModeratedIdeas} from './moderated-ideas.js';
import {readTimeline} from './read-timeline.js';
import {reviewQueue} from './review-queue.js';
import {transitionIdea} from './transition-idea.js';
import {undoWithIdea} from './undo-with-idea.js';

/** How a call is wrapped: an abort stays an abort. */
type UnlessAborted = <Result>(
  work: () => Promise<Result>,
) => (options?: CallOptions) => Promise<Result>;

/** How ideas live, as one person may read and decide it. */
export function lifecycleCommunity(
  context: ViewerContext,
  unlessAborted: UnlessAborted,
): {
  actions: Pick<IdeaActions, 'timeline'>;
  moderation: LifecycleModeration;
  notifications: Notifications;
} {
  const notifications: Notifications['list'] = (query = {}, options) =>
    unlessAborted(() => listNotifications(context, query))(options);
  return {
    actions: {
      timeline: (id, query = {}, options) =>
        unlessAborted(() => readTimeline(context, id, query))(options),
    },
    moderation: {
      ideas: (ids, options) =>
        unlessAborted(() => readModeratedIdeas(context, ids))(options),
      people: (query = {}, options) =>
        unlessAborted(() => findPeople(context, query))(options),
      undo: (id, options) =>
        unlessAborted(() => undoWithIdea(context, id))(options),
      transition: (id, draft, options) =>
        unlessAborted(() => transitionIdea(context, id, draft))(options),
      assign: (id, person, options) =>
        unlessAborted(() => assignIdea(context, id, {person}))(options),
      move: (id, draft, options) =>
        unlessAborted(() => moveIdea(context, id, draft))(options),
      reviews: (query = {}, options) =>
        unlessAborted(() => reviewQueue(context, query))(options),
      previewPolicy: (place, draft, options) =>
        unlessAborted(() => previewPolicy(context, place, draft))(options),
      changePolicy: (place, draft, options) =>
        unlessAborted(() => changePolicy(context, place, draft))(options),
    },
    notifications: {
      list: notifications,
      all: (query = {}, options) =>
        paginate((cursor) => notifications({...query, cursor}, options)),
      following: (id, options) =>
        unlessAborted(() => readFollowing(context, id))(options),
      follow: (id, on, options) =>
        unlessAborted(() => followQuestion(context, id, on))(options),
      followedTags: (options) =>
        unlessAborted(() => readFollowedTags(context))(options),
      followTag: (tag, on, options) =>
        unlessAborted(() => followTag(context, tag, on))(options),
      settings: (options) =>
        unlessAborted(() => readNotificationSettings(context))(options),
      changeSettings: (settings, options) =>
        unlessAborted(() => changeNotificationSettings(context, settings))(
          options,
        ),
    },
  };
}
