import type {Base} from './base.js';
import type {Notifications} from './community.js';
import {notificationsShapes} from './generated/notifications.js';
import {at, readerOf} from './reading.js';
import {checkOf, learn} from './shape.js';

learn(notificationsShapes);

/** What the viewer is told, over HTTP. */
export function createNotifications({signed}: Base): Notifications {
  const {all, page} = readerOf(signed, 'notification');
  const following = readerOf(signed, 'questionFollowing');
  const tags = readerOf(signed, 'followedTags');
  const settings = readerOf(signed, 'notificationSettings');
  return {
    list: (query, options) => page('me/notifications', query, options),
    all: (query, options) => all('me/notifications', query, options),
    following: (id, options) =>
      following.one(at('questions', id, 'follow'), options),
    follow: (id, on, options) =>
      signed(at('questions', id, 'follow'), {
        ...options,
        method: on ? 'PUT' : 'DELETE',
        check: checkOf('questionFollowing'),
      }),
    followedTags: (options) => tags.one('me/tags', options),
    followTag: (tag, on, options) =>
      signed(at('me', 'tags', tag), {
        ...options,
        method: on ? 'PUT' : 'DELETE',
        check: checkOf('followedTags'),
      }),
    settings: (options) => settings.one('me/notification-settings', options),
    changeSettings: (changed, options) =>
      signed('me/notification-settings', {
        ...options,
        method: 'PUT',
        json: changed,
        check: checkOf('notificationSettings'),
      }),
  };
}
