import {
  managedNoticeQuerySchema,
  managedNoticeSchema,
  noticeChangeSchema,
  noticeDraftSchema,
  noticeFiguresQuerySchema,
  noticeFiguresSchema,
  noticeSettingsSchema,
} from '@townhall/client/contract';
import {managedNoticePage, noticeStepPage} from './pages.js';
import {idParameter} from './parameters.js';
import {route} from './route.js';

const staffOnly = [
  'sign_in_required',
  'account_blocked',
  'only_staff',
] as const;

const managed = {
  status: 200,
  schema: managedNoticeSchema,
  description: 'The notice, as it was written and as readers get it',
} as const;

const settings = {
  status: 200,
  schema: noticeSettingsSchema,
  description: 'What holds for all notices',
} as const;

/** What staff tells readers. */
export const noticeDeskRoutes = [
  route({
    name: 'listNotices',
    method: 'GET',
    path: '/moderation/notices',
    summary: 'Every notice, whatever its state, the newest first',
    audience: 'viewer',
    query: managedNoticeQuerySchema,
    answer: {
      status: 200,
      schema: managedNoticePage,
      description: 'One page of notices',
    },
    problems: staffOnly,
    handle: ({community, query, options}) =>
      community.moderation.notices(query, options),
  }),
  route({
    name: 'composeNotice',
    method: 'POST',
    path: '/moderation/notices',
    summary: 'Compose a notice: a draft, or one for readers',
    audience: 'viewer',
    body: noticeDraftSchema,
    writesOnce: true,
    answer: {...managed, status: 201},
    problems: [...staffOnly, 'idempotency_mismatch'],
    handle: ({community, body, options}) =>
      community.moderation.composeNotice(body, options),
    location: ({id}) => `/moderation/notices/${id}`,
  }),
  route({
    name: 'getNotice',
    method: 'GET',
    path: '/moderation/notices/{id}',
    summary: 'One notice for those who may change it',
    audience: 'viewer',
    params: idParameter,
    answer: managed,
    problems: [...staffOnly, 'not_found'],
    handle: ({community, params, options}) =>
      community.moderation.notice(params.id, options),
  }),
  route({
    name: 'changeNotice',
    method: 'PATCH',
    path: '/moderation/notices/{id}',
    summary: 'Change what a notice says, or for whom, where and when it is',
    audience: 'viewer',
    params: idParameter,
    body: noticeChangeSchema,
    changesRevision: true,
    answer: managed,
    problems: [...staffOnly, 'not_found', 'edit_conflict'],
    handle: ({community, params, body, options}) =>
      community.moderation.changeNotice(params.id, body, {
        ...options,
        // This route is not reached without one.
        revision: options.revision ?? 0,
      }),
  }),
  route({
    name: 'removeNotice',
    method: 'DELETE',
    path: '/moderation/notices/{id}',
    summary: 'Take a notice away; what was counted of it is kept',
    audience: 'viewer',
    params: idParameter,
    answer: {status: 204, description: 'It is gone'},
    problems: [...staffOnly, 'not_found'],
    handle: ({community, params, options}) =>
      community.moderation.removeNotice(params.id, options),
  }),
  route({
    name: 'endNotice',
    method: 'PUT',
    path: '/moderation/notices/{id}/end',
    summary: 'End a notice that is running',
    audience: 'viewer',
    params: idParameter,
    answer: managed,
    problems: [...staffOnly, 'not_found'],
    handle: ({community, params, options}) =>
      community.moderation.endNotice(params.id, options),
  }),
  route({
    name: 'listNoticeSteps',
    method: 'GET',
    path: '/moderation/notices/{id}/steps',
    summary: 'Who did what with a notice, the latest first',
    audience: 'viewer',
    params: idParameter,
    answer: {
      status: 200,
      schema: noticeStepPage,
      description: 'At most a hundred',
    },
    problems: [...staffOnly, 'not_found'],
    handle: ({community, params, options}) =>
      community.moderation.noticeSteps(params.id, options),
  }),
  route({
    name: 'getNoticeFigures',
    method: 'GET',
    path: '/moderation/notices/{id}/figures',
    summary: 'How often a notice was seen, closed, finished and followed',
    audience: 'viewer',
    params: idParameter,
    query: noticeFiguresQuerySchema,
    answer: {
      status: 200,
      schema: noticeFiguresSchema,
      description: 'Counts of the last days; none of them says who',
    },
    problems: [...staffOnly, 'not_found'],
    handle: ({community, params, query, options}) =>
      community.moderation.noticeFigures(params.id, query, options),
  }),
  route({
    name: 'getNoticeSettings',
    method: 'GET',
    path: '/moderation/notice-settings',
    summary: 'What holds for all notices',
    audience: 'viewer',
    answer: settings,
    problems: staffOnly,
    handle: ({community, options}) =>
      community.moderation.noticeSettings(options),
  }),
  route({
    name: 'changeNoticeSettings',
    method: 'PUT',
    path: '/moderation/notice-settings',
    summary: 'Decide what holds for all notices',
    audience: 'viewer',
    body: noticeSettingsSchema,
    answer: settings,
    problems: staffOnly,
    handle: ({community, body, options}) =>
      community.moderation.changeNoticeSettings(body, options),
  }),
];
