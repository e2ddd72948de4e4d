import {
  currentNoticesSchema,
  noticeReportsSchema,
} from '@townhall/client/contract';
import * as z from 'zod/mini';
import {refuse} from '../problem.js';
import {eventCalendar} from '../syndication/event-calendar.js';
import {idParameter} from './parameters.js';
import {route} from './route.js';

/** What the community tells its readers, and closing it. */
export const noticeRoutes = [
  route({
    name: 'listCurrentNotices',
    method: 'GET',
    path: '/notices/current',
    summary: 'Everything that is due now, for every kind of reader',
    audience: 'public',
    answer: {
      status: 200,
      schema: currentNoticesSchema,
      description:
        'The notices, the most pressing first, and what holds for all',
    },
    problems: [],
    handle: ({community, options}) => community.notices.current(options),
  }),
  route({
    name: 'getEventCalendar',
    method: 'GET',
    path: '/notices/{id}/event.ics',
    summary: 'An event that is announced, for calendars',
    audience: 'public',
    params: idParameter,
    answer: {
      status: 200,
      media: 'text/calendar',
      description: 'One event (RFC 5545), in UTC',
    },
    problems: ['not_found'],
    handle: async ({community, params, options}) => {
      const {items, asOf} = await community.notices.current(options);
      const notice = items.find(({id}) => id === params.id);
      if (!notice?.event) {
        return refuse('not_found', {
          detail: 'There is no such event, or it is announced no longer.',
        });
      }
      const {id} = await community.about(options);
      const {event} = notice;
      return eventCalendar({notice, event, community: id, at: asOf});
    },
  }),
  route({
    name: 'dismissNotice',
    method: 'PUT',
    path: '/notices/{id}/dismissal',
    summary:
      'Close one version of a notice for yourself, for good or for later',
    audience: 'viewer',
    params: idParameter,
    body: z.strictObject({
      version: z.int().check(z.minimum(0), z.maximum(2_147_483_647)),
      later: z.optional(z.boolean()),
    }),
    answer: {status: 204, description: 'It is closed'},
    problems: ['sign_in_required', 'account_blocked', 'not_found'],
    handle: ({community, params, body, options}) =>
      community.notices.dismiss({notice: params.id, ...body}, options),
  }),
  route({
    name: 'reportNotices',
    method: 'POST',
    path: '/notices/reports',
    summary: 'Count what became of notices on a page',
    audience: 'viewer',
    body: noticeReportsSchema,
    answer: {status: 204, description: 'It is counted, or will be soon'},
    problems: [],
    handle: ({community, body, options}) =>
      community.notices.report(body.items, options),
  }),
  route({
    name: 'restoreNotice',
    method: 'DELETE',
    path: '/notices/{id}/dismissal',
    summary: 'Show a notice again that you closed',
    audience: 'viewer',
    params: idParameter,
    answer: {status: 204, description: 'It is shown again'},
    problems: ['sign_in_required', 'account_blocked', 'not_found'],
    handle: ({community, params, options}) =>
      community.notices.restore(params.id, options),
  }),
];
