import {
  aboutSchema,
  placeSchema,
  placeStatsSchema,
  policyChangeQuerySchema,
  sessionRequestSchema,
  sessionSchema,
} from '@townhall/client/contract';
import {placePage, policyChangePage} from './pages.js';
import {idParameter} from './parameters.js';
import {route} from './route.js';

/** What a community is, where things are in it, and how to enter. */
export const communityRoutes = [
  route({
    name: 'getAbout',
    method: 'GET',
    path: '/',
    summary: 'What this community is called and can do',
    audience: 'public',
    answer: {status: 200, schema: aboutSchema, description: 'The community'},
    problems: [],
    handle: ({community, options}) => community.about(options),
  }),
  route({
    name: 'getOpenApi',
    method: 'GET',
    path: '/openapi.json',
    summary: 'This description',
    audience: 'open',
    answer: {
      status: 200,
      media: 'application/json',
      description: 'An OpenAPI 3.1 document',
    },
    problems: [],
    // The app answers with the document itself, which is made from this table.
    handle: async () => undefined,
  }),
  route({
    name: 'openSession',
    method: 'POST',
    path: '/sessions',
    summary: 'Trade a token signed by the host for a short access token',
    audience: 'open',
    body: sessionRequestSchema,
    answer: {
      status: 200,
      schema: sessionSchema,
      description: 'The session; a guest’s where no token was given',
    },
    problems: ['token_expired', 'token_invalid'],
    handle: ({body, openSession}) => openSession(body.token),
  }),
  route({
    name: 'listPlaces',
    method: 'GET',
    path: '/places',
    summary: 'Boards, Q&A spaces and groups',
    audience: 'public',
    answer: {status: 200, schema: placePage, description: 'All places'},
    problems: [],
    handle: ({community, options}) => community.places.list(options),
  }),
  route({
    name: 'getPlace',
    method: 'GET',
    path: '/places/{id}',
    summary: 'One place with its policy',
    audience: 'public',
    params: idParameter,
    answer: {status: 200, schema: placeSchema, description: 'The place'},
    problems: ['not_found'],
    handle: ({community, params, options}) =>
      community.places.get(params.id, options),
  }),
  route({
    name: 'getPlaceStats',
    method: 'GET',
    path: '/places/{id}/stats',
    summary: 'What became of the ideas of a board, cohort by cohort',
    audience: 'public',
    params: idParameter,
    answer: {
      status: 200,
      schema: placeStatsSchema,
      description: 'Numbers for each cohort, and for all of them',
    },
    problems: ['not_found'],
    handle: ({community, params, options}) =>
      community.places.stats(params.id, options),
  }),
  route({
    name: 'listPolicyChanges',
    method: 'GET',
    path: '/places/{id}/policy/changes',
    summary: 'Who changed which rules of a board when, and why; latest first',
    audience: 'public',
    params: idParameter,
    query: policyChangeQuerySchema,
    answer: {
      status: 200,
      schema: policyChangePage,
      description: 'One page of changes',
    },
    problems: ['not_found'],
    handle: ({community, params, query, options}) =>
      community.places.policyChanges(params.id, query, options),
  }),
];
