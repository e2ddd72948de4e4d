import {
  clarificationDraftSchema,
  clarificationSchema,
  followResultSchema,
  ideaLinksSchema,
  ideaSourceSchema,
  withdrawalSchema,
} from '@townhall/client/contract';
import {clarificationPage, ideaLinkPage} from './pages.js';
import {idParameter} from './parameters.js';
import {route, type Route} from './route.js';

/** What is done with an idea beside voting on it. */
export const ideaDiscussionRoutes: Route[] = [
  follow('PUT'),
  follow('DELETE'),
  route({
    name: 'clarifyIdea',
    method: 'POST',
    path: '/ideas/{id}/clarifications',
    summary: 'Add to what your idea says, when its words are fixed',
    audience: 'viewer',
    params: idParameter,
    body: clarificationDraftSchema,
    writesOnce: true,
    answer: {
      status: 201,
      schema: clarificationSchema,
      description: 'What was added',
    },
    problems: [
      'sign_in_required',
      'account_blocked',
      'not_eligible',
      'not_found',
      'locked',
    ],
    handle: ({community, params, body, options}) =>
      community.ideas.clarify(params.id, body, options),
    location: ({idea}) => `/ideas/${idea}`,
  }),
  route({
    name: 'listClarifications',
    method: 'GET',
    path: '/ideas/{id}/clarifications',
    summary: 'What its author has added to an idea, oldest first',
    audience: 'public',
    params: idParameter,
    answer: {
      status: 200,
      schema: clarificationPage,
      description: 'All that was added',
    },
    problems: ['not_found'],
    handle: async ({community, params, options}) => ({
      items: await community.ideas.clarifications(params.id, options),
      next: null,
    }),
  }),
  route({
    name: 'getIdeaSource',
    method: 'GET',
    path: '/ideas/{id}/source',
    summary: 'What its author wrote, for those who may change it',
    audience: 'viewer',
    params: idParameter,
    answer: {
      status: 200,
      schema: ideaSourceSchema,
      description: 'The words as they were written',
    },
    problems: [
      'sign_in_required',
      'account_blocked',
      'not_eligible',
      'not_found',
      'locked',
    ],
    handle: ({community, params, options}) =>
      community.ideas.source(params.id, options),
  }),
  route({
    name: 'withdrawIdea',
    method: 'POST',
    path: '/ideas/{id}/withdraw',
    summary:
      'Take your idea back: it is gone, or archived where others have voted',
    audience: 'viewer',
    params: idParameter,
    answer: {
      status: 200,
      schema: withdrawalSchema,
      description: 'What became of it',
    },
    problems: [
      'sign_in_required',
      'account_blocked',
      'not_eligible',
      'not_found',
      'locked',
    ],
    handle: ({community, params, options}) =>
      community.ideas.withdraw(params.id, options),
  }),
  route({
    name: 'listIdeaLinks',
    method: 'GET',
    path: '/ideas/{id}/links',
    summary: 'What an idea belongs with elsewhere',
    audience: 'public',
    params: idParameter,
    answer: {status: 200, schema: ideaLinkPage, description: 'All its links'},
    problems: ['not_found'],
    handle: async ({community, params, options}) => ({
      items: await community.ideas.links(params.id, options),
      next: null,
    }),
  }),
  route({
    name: 'setIdeaLinks',
    method: 'PUT',
    path: '/ideas/{id}/links',
    summary: 'Put these links in place of those an idea has',
    audience: 'viewer',
    params: idParameter,
    body: ideaLinksSchema,
    answer: {status: 200, schema: ideaLinkPage, description: 'All its links'},
    problems: [
      'sign_in_required',
      'account_blocked',
      'only_staff',
      'not_found',
    ],
    handle: async ({community, params, body, options}) => ({
      items: await community.moderation.setLinks(
        params.id,
        body.links,
        options,
      ),
      next: null,
    }),
  }),
];

function follow(method: 'PUT' | 'DELETE') {
  const follows = method === 'PUT';
  return route({
    name: follows ? 'followIdea' : 'unfollowIdea',
    method,
    path: '/ideas/{id}/follow',
    summary: follows ? 'Follow an idea' : 'Follow an idea no longer',
    audience: 'viewer',
    params: idParameter,
    answer: {
      status: 200,
      schema: followResultSchema,
      description: 'Whether you follow it, and how many do',
    },
    problems: ['sign_in_required', 'account_blocked', 'not_found'],
    handle: ({community, params, options}) =>
      community.ideas.follow(params.id, follows, options),
  });
}
