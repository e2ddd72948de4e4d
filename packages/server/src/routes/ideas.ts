import {
  ideaChangeSchema,
  ideaDraftSchema,
  ideaQuerySchema,
  ideaSchema,
  resubmissionSchema,
  voteResultSchema,
  voteSchema,
} from '@townhall/client/contract';
import * as z from 'zod/mini';
import {ideaPage} from './pages.js';
import {idParameter, similarQuery} from './parameters.js';
import {route} from './route.js';

/** Suggest, read and vote. */
export const ideaRoutes = [
  route({
    name: 'listIdeas',
    method: 'GET',
    path: '/ideas',
    summary: 'Ideas, page after page',
    audience: 'public',
    query: ideaQuerySchema,
    answer: {status: 200, schema: ideaPage, description: 'One page of ideas'},
    problems: ['not_found'],
    handle: ({community, query, options}) =>
      community.ideas.list(query, options),
  }),
  route({
    name: 'suggestIdea',
    method: 'POST',
    path: '/ideas',
    summary: 'Suggest an idea',
    audience: 'viewer',
    body: ideaDraftSchema,
    writesOnce: true,
    answer: {status: 201, schema: ideaSchema, description: 'The new idea'},
    problems: [
      'sign_in_required',
      'account_blocked',
      'not_found',
      'rate_limited',
    ],
    handle: ({community, body, options}) =>
      community.ideas.suggest(body, options),
    location: ({id}) => `/ideas/${id}`,
  }),
  route({
    name: 'findSimilarIdeas',
    method: 'GET',
    path: '/ideas/similar',
    summary: 'Ideas that say much the same, the likeliest first',
    audience: 'public',
    query: similarQuery,
    answer: {status: 200, schema: ideaPage, description: 'At most five ideas'},
    problems: ['not_found'],
    handle: ({community, query: {q, place}, options}) =>
      community.ideas.similar({text: q, place}, options),
  }),
  route({
    name: 'getIdea',
    method: 'GET',
    path: '/ideas/{id}',
    summary: 'One idea',
    audience: 'public',
    params: idParameter,
    answer: {status: 200, schema: ideaSchema, description: 'The idea'},
    problems: ['not_found'],
    handle: ({community, params, options}) =>
      community.ideas.get(params.id, options),
  }),
  route({
    name: 'changeIdea',
    method: 'PATCH',
    path: '/ideas/{id}',
    summary: 'Change what you suggested',
    audience: 'viewer',
    params: idParameter,
    body: ideaChangeSchema,
    answer: {status: 200, schema: ideaSchema, description: 'The changed idea'},
    problems: [
      'sign_in_required',
      'account_blocked',
      'not_eligible',
      'not_found',
      'voting_closed',
    ],
    handle: ({community, params, body, options}) =>
      community.ideas.change(params.id, body, options),
  }),
  route({
    name: 'voteOnIdea',
    method: 'PUT',
    path: '/ideas/{id}/ballot',
    summary: 'Set your vote; the same vote again changes nothing',
    audience: 'viewer',
    comparesSession: true,
    params: idParameter,
    body: z.strictObject({vote: voteSchema}),
    answer: {
      status: 200,
      schema: voteResultSchema,
      description: 'The idea as it stands, and your ballot',
    },
    problems: [
      'sign_in_required',
      'account_blocked',
      'not_eligible',
      'not_found',
      'voting_not_open',
      'voting_closed',
      'downvotes_off',
      'under_review',
      'merged',
      'own_idea',
      'account_too_new',
      'email_unverified',
      'not_in_group',
      'votes_excluded',
      'no_votes_left',
      'rate_limited',
    ],
    handle: ({community, params, body, options}) =>
      community.ideas.vote(params.id, body.vote, options),
  }),
  route({
    name: 'resubmitIdea',
    method: 'POST',
    path: '/ideas/{id}/resubmit',
    summary: 'Try an archived idea again, without its votes',
    audience: 'viewer',
    params: idParameter,
    body: resubmissionSchema,
    writesOnce: true,
    answer: {status: 201, schema: ideaSchema, description: 'The new idea'},
    problems: [
      'sign_in_required',
      'account_blocked',
      'not_eligible',
      'not_found',
      'resubmit_not_allowed',
      'sibling_open',
      'cooldown',
    ],
    handle: ({community, params, body, options}) =>
      community.ideas.resubmit(params.id, body, options),
    location: ({id}) => `/ideas/${id}`,
  }),
];
