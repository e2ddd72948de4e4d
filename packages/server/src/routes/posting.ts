import {
  heldPostQuerySchema,
  postingLimitsSchema,
  reportDraftSchema,
  reviewRequestSchema,
  reviewRulesDraftSchema,
  reviewRulesSchema,
} from '@townhall/client/contract';
import * as z from 'zod/mini';
import {heldPostPage, reviewOutcomePage} from './pages.js';
import {idParameter} from './parameters.js';
import {route} from './route.js';

/** What concerns posting itself, for whoever posts and for staff. */
export const postingRoutes = [
  route({
    name: 'getPostingLimits',
    method: 'GET',
    path: '/me/limits',
    summary: 'What you may post in a place, before anything is refused',
    audience: 'viewer',
    query: z.strictObject({place: z.string().check(z.maxLength(64))}),
    answer: {
      status: 200,
      schema: postingLimitsSchema,
      description:
        'Links, posts an hour, and whether a post is looked at first',
    },
    problems: ['sign_in_required', 'account_blocked', 'not_found'],
    handle: ({community, query, options}) =>
      community.posting.limits(query.place, options),
  }),
  route({
    name: 'listOwnHeldPosts',
    method: 'GET',
    path: '/me/held-posts',
    summary: 'Your posts that nobody else sees yet, the latest first',
    audience: 'viewer',
    query: heldPostQuerySchema,
    answer: {
      status: 200,
      schema: heldPostPage,
      description: 'One page of posts, each with when it may appear',
    },
    problems: ['sign_in_required', 'account_blocked'],
    handle: ({community, query, options}) =>
      community.posting.held(query, options),
  }),
  report('question'),
  report('answer'),
  route({
    name: 'listHeldPosts',
    method: 'GET',
    path: '/moderation/held-posts',
    summary: 'Questions and answers that wait for a look, or were reported',
    audience: 'viewer',
    query: heldPostQuerySchema,
    answer: {
      status: 200,
      schema: heldPostPage,
      description: 'One page of posts, the oldest first',
    },
    problems: ['sign_in_required', 'account_blocked', 'only_staff'],
    handle: ({community, query, options}) =>
      community.moderation.heldPosts(query, options),
  }),
  route({
    name: 'reviewPosts',
    method: 'PUT',
    path: '/moderation/held-posts',
    summary: 'One decision about several posts; each is settled by itself',
    audience: 'viewer',
    body: reviewRequestSchema,
    answer: {
      status: 200,
      schema: reviewOutcomePage,
      description: 'What became of each, in the order asked',
    },
    problems: [
      'sign_in_required',
      'account_blocked',
      'only_staff',
      'not_eligible',
    ],
    handle: async ({community, body, options}) => ({
      items: await community.moderation.reviewPosts(body, options),
      next: null,
    }),
  }),
  route({
    name: 'getReviewRules',
    method: 'GET',
    path: '/moderation/review-rules/{id}',
    summary: 'By which rules a place takes posts',
    audience: 'viewer',
    params: idParameter,
    answer: {
      status: 200,
      schema: reviewRulesSchema,
      description: 'Its rules, or the preset',
    },
    problems: [
      'sign_in_required',
      'account_blocked',
      'only_staff',
      'not_found',
    ],
    handle: ({community, params, options}) =>
      community.moderation.reviewRules(params.id, options),
  }),
  route({
    name: 'changeReviewRules',
    method: 'PUT',
    path: '/moderation/review-rules/{id}',
    summary: 'Give a place other rules; what is held stays held',
    audience: 'viewer',
    params: idParameter,
    body: reviewRulesDraftSchema,
    answer: {
      status: 200,
      schema: reviewRulesSchema,
      description: 'The rules from now on',
    },
    problems: [
      'sign_in_required',
      'account_blocked',
      'only_staff',
      'not_found',
    ],
    handle: ({community, params, body, options}) =>
      community.moderation.changeReviewRules(params.id, body, options),
  }),
];

function report(kind: 'question' | 'answer') {
  const isQuestion = kind === 'question';
  return route({
    name: isQuestion ? 'reportQuestion' : 'reportAnswer',
    method: 'POST',
    path: isQuestion ? '/questions/{id}/reports' : '/answers/{id}/reports',
    summary: `Tell staff what is wrong with ${isQuestion ? 'a question' : 'an answer'}; once is enough`,
    audience: 'viewer',
    params: idParameter,
    body: reportDraftSchema,
    answer: {status: 204, description: 'Staff will look at it'},
    problems: ['sign_in_required', 'account_blocked', 'not_found'],
    handle: ({community, params, body, options}) =>
      isQuestion
        ? community.posting.reportQuestion(params.id, body, options)
        : community.posting.reportAnswer(params.id, body, options),
  });
}
