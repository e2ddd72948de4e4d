import {
  noticeReaderSchema,
  ownIdeasQuerySchema,
  stepsToldSchema,
  stepsToTellSchema,
  viewerSchema,
} from '@townhall/client/contract';
import * as z from 'zod/mini';
import {ballotPage, dismissalPage, ideaPage, standingPage} from './pages.js';
import {idsParameter} from './parameters.js';
import {route} from './route.js';

/** What differs per viewer, apart from what everybody sees. */
export const viewerRoutes = [
  route({
    name: 'getViewer',
    method: 'GET',
    path: '/me',
    summary: 'Who is looking, and what they may do',
    audience: 'viewer',
    answer: {status: 200, schema: viewerSchema, description: 'The viewer'},
    problems: [],
    handle: ({community, options}) => community.viewer(options),
  }),
  route({
    name: 'listBallots',
    method: 'GET',
    path: '/me/ballots',
    summary: 'Your ballots for these ideas, in the order asked',
    audience: 'viewer',
    comparesSession: true,
    query: z.strictObject({ideas: idsParameter}),
    answer: {status: 200, schema: ballotPage, description: 'Your ballots'},
    problems: ['not_found'],
    handle: async ({community, query, options}) =>
      onePage(await community.ideas.ballots(query.ideas, options)),
  }),
  route({
    name: 'listOwnIdeas',
    method: 'GET',
    path: '/me/ideas',
    summary: 'The ideas you suggested, voted on or follow, latest first',
    audience: 'viewer',
    query: ownIdeasQuerySchema,
    answer: {status: 200, schema: ideaPage, description: 'One page of ideas'},
    problems: ['sign_in_required', 'account_blocked', 'not_found'],
    handle: ({community, query, options}) =>
      community.ideas.mine(query, options),
  }),
  route({
    name: 'listStandings',
    method: 'GET',
    path: '/me/standings',
    summary: 'What you did with these questions, in the order asked',
    audience: 'viewer',
    query: z.strictObject({questions: idsParameter}),
    answer: {status: 200, schema: standingPage, description: 'Your standings'},
    problems: ['not_found'],
    handle: async ({community, query, options}) =>
      onePage(await community.questions.standings(query.questions, options)),
  }),
  route({
    name: 'getNoticeReader',
    method: 'GET',
    path: '/me/notices',
    summary: 'What decides which notices you see',
    audience: 'viewer',
    answer: {
      status: 200,
      schema: noticeReaderSchema,
      description: 'What you did, closed and saw',
    },
    problems: [],
    handle: ({community, options}) => community.notices.reader(options),
  }),
  route({
    name: 'tellSteps',
    method: 'PUT',
    path: '/me/steps',
    summary: 'Say that you are told of steps that you have taken',
    audience: 'viewer',
    body: stepsToTellSchema,
    answer: {
      status: 200,
      schema: stepsToldSchema,
      description: 'Those that you had not been told of before',
    },
    problems: ['sign_in_required', 'account_blocked'],
    handle: async ({community, body, options}) => ({
      items: await community.notices.tell(body.steps, options),
    }),
  }),
  route({
    name: 'listDismissals',
    method: 'GET',
    path: '/me/dismissals',
    summary: 'The notices you have closed',
    audience: 'viewer',
    answer: {
      status: 200,
      schema: dismissalPage,
      description: 'Your dismissals; none for a guest, whose device remembers',
    },
    problems: [],
    handle: async ({community, options}) =>
      onePage(await community.notices.dismissals(options)),
  }),
];

const onePage = <Item>(items: Item[]) => ({items, next: null});
