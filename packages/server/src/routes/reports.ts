import {
  reportDraftSchema,
  reportOutcomeSchema,
  reportQuerySchema,
} from '@townhall/client/contract';
import {reportPage} from './pages.js';
import {idParameter} from './parameters.js';
import {route, type Route} from './route.js';

/** Tell staff what is wrong, and settle what was told. */
export const reportRoutes: Route[] = [
  route({
    name: 'reportIdea',
    method: 'POST',
    path: '/ideas/{id}/reports',
    summary: 'Tell staff what is wrong with an idea; once is enough',
    audience: 'viewer',
    params: idParameter,
    body: reportDraftSchema,
    answer: {status: 204, description: 'Staff will look at it'},
    problems: ['sign_in_required', 'account_blocked', 'not_found'],
    handle: ({community, params, body, options}) =>
      community.ideas.report(params.id, body, options),
  }),
  route({
    name: 'reportComment',
    method: 'POST',
    path: '/comments/{id}/reports',
    summary: 'Tell staff what is wrong with a comment; once is enough',
    audience: 'viewer',
    params: idParameter,
    body: reportDraftSchema,
    answer: {status: 204, description: 'Staff will look at it'},
    problems: ['sign_in_required', 'account_blocked', 'not_found'],
    handle: ({community, params, body, options}) =>
      community.comments.report(params.id, body, options),
  }),
  route({
    name: 'listReports',
    method: 'GET',
    path: '/moderation/reports',
    summary: 'What was reported and nobody has settled yet, oldest first',
    audience: 'viewer',
    query: reportQuerySchema,
    answer: {
      status: 200,
      schema: reportPage,
      description: 'One page of reports',
    },
    problems: ['sign_in_required', 'account_blocked', 'only_staff'],
    handle: ({community, query, options}) =>
      community.moderation.reports(query, options),
  }),
  route({
    name: 'resolveReport',
    method: 'PUT',
    path: '/moderation/reports/{id}',
    summary: 'Settle a report, and every other one of the same thing',
    audience: 'viewer',
    params: idParameter,
    body: reportOutcomeSchema,
    answer: {status: 204, description: 'It is settled'},
    problems: [
      'sign_in_required',
      'account_blocked',
      'only_staff',
      'not_found',
    ],
    handle: ({community, params, body, options}) =>
      community.moderation.resolveReport(params.id, body, options),
  }),
];
