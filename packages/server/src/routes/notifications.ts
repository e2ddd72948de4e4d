import {
  notificationQuerySchema,
  notificationSettingsSchema,
} from '@townhall/client/contract';
import {notificationPage} from './pages.js';
import {route} from './route.js';

const settingsAnswer = {
  status: 200,
  schema: notificationSettingsSchema,
  description: 'How you are told',
} as const;

/** What the viewer is told, and how. */
export const notificationRoutes = [
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
];
