import {
  assignmentSchema,
  ideaSchema,
  moveDraftSchema,
  policyChangeDraftSchema,
  policyChangeSchema,
  policyDraftSchema,
  personQuerySchema,
  policyPreviewSchema,
  reviewQuerySchema,
  timelineQuerySchema,
  transitionDraftSchema,
} from '@townhall/client/contract';
import * as z from 'zod/mini';
import {
  ideaPage,
  moderatedIdeaPage,
  personPage,
  timelinePage,
} from './pages.js';
import {idParameter, idsParameter} from './parameters.js';
import {route} from './route.js';

const staffOnly = [
  'sign_in_required',
  'account_blocked',
  'only_staff',
  'not_found',
] as const;

/** How ideas live: their timeline, and what staff decides. */
export const lifecycleRoutes = [
  route({
    name: 'listTimeline',
    method: 'GET',
    path: '/ideas/{id}/timeline',
    summary: 'What became of an idea, step by step, the first step first',
    audience: 'public',
    params: idParameter,
    query: timelineQuerySchema,
    answer: {
      status: 200,
      schema: timelinePage,
      description: 'One page of steps',
    },
    problems: ['not_found'],
    handle: ({community, params, query, options}) =>
      community.ideas.timeline(params.id, query, options),
  }),
  route({
    name: 'transitionIdea',
    method: 'POST',
    path: '/ideas/{id}/transition',
    summary: 'Bring an idea to another stage',
    audience: 'viewer',
    params: idParameter,
    body: transitionDraftSchema,
    answer: {status: 200, schema: ideaSchema, description: 'The idea'},
    problems: [...staffOnly, 'transition_not_allowed', 'response_required'],
    handle: ({community, params, body, options}) =>
      community.moderation.transition(params.id, body, options),
  }),
  route({
    name: 'assignIdea',
    method: 'POST',
    path: '/ideas/{id}/assign',
    summary: 'Give an idea to somebody to research and answer',
    audience: 'viewer',
    params: idParameter,
    body: assignmentSchema,
    answer: {status: 200, schema: ideaSchema, description: 'The idea'},
    problems: [...staffOnly, 'transition_not_allowed'],
    handle: ({community, params, body, options}) =>
      community.moderation.assign(params.id, body.person, options),
  }),
  route({
    name: 'moveIdea',
    method: 'POST',
    path: '/ideas/{id}/move',
    summary: 'Let an idea open with another cohort, or at another moment',
    audience: 'viewer',
    params: idParameter,
    body: moveDraftSchema,
    answer: {status: 200, schema: ideaSchema, description: 'The idea'},
    problems: [...staffOnly, 'transition_not_allowed'],
    handle: ({community, params, body, options}) =>
      community.moderation.move(params.id, body, options),
  }),
  route({
    name: 'undoWithIdea',
    method: 'POST',
    path: '/ideas/{id}/undo',
    summary: 'Take back what you just did with an idea',
    audience: 'viewer',
    params: idParameter,
    answer: {status: 200, schema: ideaSchema, description: 'The idea'},
    problems: [...staffOnly, 'transition_not_allowed'],
    handle: ({community, params, options}) =>
      community.moderation.undo(params.id, options),
  }),
  route({
    name: 'listModeratedIdeas',
    method: 'GET',
    path: '/moderation/ideas',
    summary: 'What staff may do with these ideas, in the order asked',
    audience: 'viewer',
    query: z.strictObject({ideas: idsParameter}),
    answer: {
      status: 200,
      schema: moderatedIdeaPage,
      description: 'The ideas; what is not there is left out',
    },
    problems: staffOnly,
    handle: async ({community, query, options}) => ({
      items: await community.moderation.ideas(query.ideas, options),
      next: null,
    }),
  }),
  route({
    name: 'listPeople',
    method: 'GET',
    path: '/moderation/people',
    summary: 'Whom an idea may be given to, staff first, by name',
    audience: 'viewer',
    query: personQuerySchema,
    answer: {status: 200, schema: personPage, description: 'People'},
    problems: staffOnly,
    handle: ({community, query, options}) =>
      community.moderation.people(query, options),
  }),
  route({
    name: 'listReviews',
    method: 'GET',
    path: '/moderation/reviews',
    summary: 'Ideas that nobody but their authors and staff can see yet',
    audience: 'viewer',
    query: reviewQuerySchema,
    answer: {status: 200, schema: ideaPage, description: 'The oldest first'},
    problems: staffOnly,
    handle: ({community, query, options}) =>
      community.moderation.reviews(query, options),
  }),
  route({
    name: 'previewPolicy',
    method: 'POST',
    path: '/places/{id}/policy/preview',
    summary: 'What would happen to each idea of a board under another policy',
    audience: 'viewer',
    params: idParameter,
    body: policyDraftSchema,
    answer: {
      status: 200,
      schema: policyPreviewSchema,
      description: 'What would happen; nothing is changed',
    },
    problems: [...staffOnly, 'policy_contradiction'],
    handle: ({community, params, body, options}) =>
      community.moderation.previewPolicy(params.id, body, options),
  }),
  route({
    name: 'changePolicy',
    method: 'PUT',
    path: '/places/{id}/policy',
    summary: 'Give a board another policy, and its open ideas what it means',
    audience: 'viewer',
    params: idParameter,
    body: policyChangeDraftSchema,
    answer: {
      status: 200,
      schema: policyChangeSchema,
      description: 'The change as it is recorded',
    },
    problems: [...staffOnly, 'policy_contradiction'],
    handle: ({community, params, body, options}) =>
      community.moderation.changePolicy(params.id, body, options),
  }),
];
