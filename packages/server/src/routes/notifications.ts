import {
  notificationQuerySchema,
  notificationSettingsSchema,
  questionFollowingSchema,
} from '@townhall/client/contract';
import {notificationPage} from './pages.js';
import {idParameter, linkProblems, unsubscribeQuery} from './parameters.js';
import {route, type Route} from './route.js';

const settingsAnswer = {
  status: 200,
  schema: notificationSettingsSchema,
  description: 'How you are told',
} as const;

/** What the viewer is told, and how. */
export const notificationRoutes: Route[] = [
  follow('GET'),
  follow('PUT'),
  follow('DELETE'),
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
