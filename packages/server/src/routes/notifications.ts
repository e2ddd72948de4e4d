import {
  followedTagsSchema,
  notificationQuerySchema,
  notificationSettingsSchema,
  questionFollowingSchema,
} from '@townhall/client/contract';
import * as z from 'zod/mini';
import {notificationPage} from './pages.js';
import {idParameter, linkProblems, unsubscribeQuery} from './parameters.js';
import {route, type Route} from './route.js';

const settingsAnswer = {
  status: 200,
  schema: notificationSettingsSchema,
  description: 'How you are told',
} as const;

const tagsAnswer = {
  status: 200,
  schema: followedTagsSchema,
  description: 'The tags that you follow now',
} as const;

const tagParameter = z.strictObject({
  tag: z.string().check(z.minLength(1), z.maxLength(40)),
});

/** What the viewer is told, and how. */
export const notificationRoutes: Route[] = [
  follow('GET'),
  follow('PUT'),
  follow('DELETE'),
  followedTag('PUT'),
  followedTag('DELETE'),
  route({
    name: 'listFollowedTags',
    method: 'GET',
    path: '/me/tags',
    summary: 'The tags whose new questions you are told of',
    audience: 'viewer',
    answer: tagsAnswer,
    problems: ['sign_in_required', 'account_blocked'],
    handle: ({community, options}) =>
      community.notifications.followedTags(options),
  }),
  route({
    name: 'listNotifications',
    method: 'GET',
    path: '/me/notifications',
    summary: 'What you were told about your ideas and those you follow',
    audience: 'viewer',
    query: notificationQuerySchema,
    answer: {
      status: 200,
      schema: notificationPage,
      description: 'The latest first',
    },
    problems: ['sign_in_required', 'account_blocked'],
    handle: ({community, query, options}) =>
      community.notifications.list(query, options),
  }),
  route({
    name: 'getNotificationSettings',
    method: 'GET',
    path: '/me/notification-settings',
    summary: 'How you are told: one by one, gathered, or not at all',
    audience: 'viewer',
    answer: settingsAnswer,
    problems: ['sign_in_required', 'account_blocked'],
    handle: ({community, options}) => community.notifications.settings(options),
  }),
  route({
    name: 'changeNotificationSettings',
    method: 'PUT',
    path: '/me/notification-settings',
    summary: 'Change how you are told from now on',
    audience: 'viewer',
    body: notificationSettingsSchema,
    answer: settingsAnswer,
    problems: ['sign_in_required', 'account_blocked'],
    handle: ({community, body, options}) =>
      community.notifications.changeSettings(body, options),
  }),
  route({
    name: 'askToUnsubscribe',
    method: 'GET',
    path: '/unsubscribe',
    summary: 'The page of the link under a message; looking at it does nothing',
    audience: 'open',
    query: unsubscribeQuery,
    answer: {status: 200, media: 'text/html', description: 'A page that asks'},
    problems: linkProblems,
    // The page is made where the link is read.
    handle: async () => undefined,
  }),
  route({
    name: 'unsubscribe',
    method: 'POST',
    path: '/unsubscribe',
    summary: 'Stop messages, with the link under one and without signing in',
    audience: 'open',
    query: unsubscribeQuery,
    answer: {
      status: 200,
      media: 'text/html',
      description: 'A page that says so',
    },
    problems: linkProblems,
    handle: async () => undefined,
  }),
];

function followedTag(method: 'PUT' | 'DELETE') {
  return route({
    name: method === 'PUT' ? 'followTag' : 'unfollowTag',
    method,
    path: '/me/tags/{tag}',
    summary:
      method === 'PUT'
        ? 'Follow a tag: be told of new questions with it'
        : 'Follow a tag no longer',
    audience: 'viewer',
    params: tagParameter,
    answer: tagsAnswer,
    problems: ['sign_in_required', 'account_blocked', 'invalid_request'],
    handle: ({community: {notifications}, params, options}) =>
      notifications.followTag(params.tag, method === 'PUT', options),
  });
}

function follow(method: 'GET' | 'PUT' | 'DELETE') {
  const [name, summary] = {
    GET: ['getQuestionFollowing', 'Whether you follow a question'] as const,
    PUT: ['followQuestion', 'Follow a question'] as const,
    DELETE: ['unfollowQuestion', 'Follow a question no longer'] as const,
  }[method];
  return route({
    name,
    method,
    path: '/questions/{id}/follow',
    summary,
    audience: 'viewer',
    params: idParameter,
    answer: {
      status: 200,
      schema: questionFollowingSchema,
      description: 'Whether you follow it now',
    },
    problems: ['sign_in_required', 'account_blocked', 'not_found'],
    handle: ({community: {notifications}, params, options}) =>
      method === 'GET'
        ? notifications.following(params.id, options)
        : notifications.follow(params.id, method === 'PUT', options),
  });
}
