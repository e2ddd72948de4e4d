import {
  commentChangeSchema,
  commentDraftSchema,
  commentQuerySchema,
  commentSchema,
  ideaSchema,
} from '@townhall/client/contract';
import {commentPage} from './pages.js';
import {idParameter} from './parameters.js';
import {route, type Route} from './route.js';

/** Say something of an idea, and read what was said. */
export const commentRoutes: Route[] = [
  route({
    name: 'listComments',
    method: 'GET',
    path: '/ideas/{id}/comments',
    summary: 'What was said of an idea: thread after thread, oldest first',
    audience: 'public',
    params: idParameter,
    query: commentQuerySchema,
    answer: {
      status: 200,
      schema: commentPage,
      description: 'One page of comments',
    },
    problems: ['not_found'],
    handle: ({community, params, query, options}) =>
      community.comments.list(params.id, query, options),
  }),
  route({
    name: 'postComment',
    method: 'POST',
    path: '/ideas/{id}/comments',
    summary: 'Say something of an idea, or reply to what was said',
    audience: 'viewer',
    params: idParameter,
    body: commentDraftSchema,
    writesOnce: true,
    answer: {
      status: 201,
      schema: commentSchema,
      description: 'The new comment',
    },
    problems: ['sign_in_required', 'account_blocked', 'not_found', 'locked'],
    handle: ({community, params, body, options}) =>
      community.comments.post(params.id, body, options),
    location: ({idea}) => `/ideas/${idea}/comments`,
  }),
  route({
    name: 'changeComment',
    method: 'PATCH',
    path: '/comments/{id}',
    summary: 'Change what you have just written',
    audience: 'viewer',
    params: idParameter,
    body: commentChangeSchema,
    answer: {
      status: 200,
      schema: commentSchema,
      description: 'The changed comment',
    },
    problems: [
      'sign_in_required',
      'account_blocked',
      'not_eligible',
      'not_found',
      'locked',
    ],
    handle: ({community, params, body, options}) =>
      community.comments.change(params.id, body, options),
  }),
  route({
    name: 'removeComment',
    method: 'DELETE',
    path: '/comments/{id}',
    summary: 'Take a comment away; its place is left where there are replies',
    audience: 'viewer',
    params: idParameter,
    answer: {status: 204, description: 'It is gone'},
    problems: [
      'sign_in_required',
      'account_blocked',
      'not_eligible',
      'not_found',
    ],
    handle: ({community, params, options}) =>
      community.comments.remove(params.id, options),
  }),
  lock('PUT'),
  lock('DELETE'),
];

function lock(method: 'PUT' | 'DELETE') {
  const locks = method === 'PUT';
  return route({
    name: locks ? 'lockComments' : 'unlockComments',
    method,
    path: '/ideas/{id}/comments/lock',
    summary: locks
      ? 'Close the discussion of an idea'
      : 'Open the discussion of an idea again',
    audience: 'viewer',
    params: idParameter,
    answer: {status: 200, schema: ideaSchema, description: 'The idea'},
    problems: [
      'sign_in_required',
      'account_blocked',
      'only_staff',
      'not_found',
    ],
    handle: ({community, params, options}) =>
      community.moderation.lockComments(params.id, locks, options),
  });
}
