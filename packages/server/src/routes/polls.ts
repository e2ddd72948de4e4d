import {
  pollChangeSchema,
  pollDraftSchema,
  pollQuerySchema,
  pollRecountSchema,
  pollSchema,
  pollVoteResultSchema,
  pollVoteSchema,
} from '@townhall/client/contract';
import * as z from 'zod/mini';
import {pollBallotPage, pollPage} from './pages.js';
import {idParameter, idsParameter} from './parameters.js';
import {route, type Route} from './route.js';

const signedIn = ['sign_in_required', 'account_blocked'] as const;
const staffOnly = [...signedIn, 'only_staff'] as const;

/** Polls: everybody reads, whoever is signed in chooses, staff asks. */
export const pollRoutes: Route[] = [
  route({
    name: 'listPolls',
    method: 'GET',
    path: '/polls',
    summary: 'Polls, the latest first',
    audience: 'public',
    query: pollQuerySchema,
    answer: {status: 200, schema: pollPage, description: 'One page of polls'},
    problems: ['not_found'],
    handle: ({community, query, options}) =>
      community.polls.list(query, options),
  }),
  route({
    name: 'getPoll',
    method: 'GET',
    path: '/polls/{id}',
    summary: 'One poll, with its results where everybody may see them',
    audience: 'public',
    params: idParameter,
    answer: {status: 200, schema: pollSchema, description: 'The poll'},
    problems: ['not_found'],
    handle: ({community, params, options}) =>
      community.polls.get(params.id, options),
  }),
  route({
    name: 'listPollBallots',
    method: 'GET',
    path: '/me/poll-ballots',
    summary: 'What you chose in these polls, in the order asked',
    audience: 'viewer',
    query: z.strictObject({polls: idsParameter}),
    answer: {
      status: 200,
      schema: pollBallotPage,
      description: 'Your ballots, with the results you may see',
    },
    problems: [],
    handle: async ({community, query, options}) => ({
      items: await community.polls.ballots(query.polls, options),
      next: null,
    }),
  }),
  route({
    name: 'voteInPoll',
    method: 'PUT',
    path: '/polls/{id}/ballot',
    summary: 'Choose in a poll, choose otherwise, or take it back',
    audience: 'viewer',
    params: idParameter,
    body: pollVoteSchema,
    answer: {
      status: 200,
      schema: pollVoteResultSchema,
      description: 'The poll, and your ballot',
    },
    problems: [...signedIn, 'not_found', 'voting_closed', 'locked'],
    handle: ({community, params, body, options}) =>
      community.polls.vote(params.id, body.choices, options),
  }),
  route({
    name: 'listManagedPolls',
    method: 'GET',
    path: '/moderation/polls',
    summary: 'Polls with their results, the latest first',
    audience: 'viewer',
    query: pollQuerySchema,
    answer: {status: 200, schema: pollPage, description: 'One page of polls'},
    problems: [...staffOnly, 'not_found'],
    handle: ({community, query, options}) =>
      community.polls.managed(query, options),
  }),
  route({
    name: 'recountPoll',
    method: 'GET',
    path: '/moderation/polls/{id}',
    summary: 'Compare the totals of a poll with its ballots and its ledger',
    audience: 'viewer',
    params: idParameter,
    answer: {
      status: 200,
      schema: pollRecountSchema,
      description: 'Each option, counted three times',
    },
    problems: [...staffOnly, 'not_found'],
    handle: ({community, params, options}) =>
      community.polls.recount(params.id, options),
  }),
  route({
    name: 'writePoll',
    method: 'POST',
    path: '/polls',
    summary: 'Ask everybody something',
    audience: 'viewer',
    body: pollDraftSchema,
    writesOnce: true,
    answer: {status: 201, schema: pollSchema, description: 'The new poll'},
    problems: [...staffOnly, 'not_found'],
    handle: ({community, body, options}) =>
      community.polls.write(body, options),
    location: ({id}) => `/polls/${id}`,
  }),
  route({
    name: 'changePoll',
    method: 'PATCH',
    path: '/polls/{id}',
    summary: 'Change a poll; after the first choice its options stay',
    audience: 'viewer',
    params: idParameter,
    body: pollChangeSchema,
    answer: {status: 200, schema: pollSchema, description: 'The changed poll'},
    problems: [...staffOnly, 'not_found', 'locked', 'edit_conflict'],
    handle: ({community, params, body, options}) =>
      community.polls.change(params.id, body, options),
  }),
  route({
    name: 'closePoll',
    method: 'PUT',
    path: '/polls/{id}/closing',
    summary: 'Close a poll now',
    audience: 'viewer',
    params: idParameter,
    answer: {status: 200, schema: pollSchema, description: 'The closed poll'},
    problems: [...staffOnly, 'not_found'],
    handle: ({community, params, options}) =>
      community.polls.close(params.id, options),
  }),
  route({
    name: 'removePoll',
    method: 'DELETE',
    path: '/polls/{id}',
    summary: 'Take a poll away with all that was chosen in it',
    audience: 'viewer',
    params: idParameter,
    answer: {status: 204, description: 'It is gone'},
    problems: [...staffOnly, 'not_found'],
    handle: ({community, params, options}) =>
      community.polls.remove(params.id, options),
  }),
];
