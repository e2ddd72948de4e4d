import {
  commentDraftSchema,
  commentQuerySchema,
  commentSchema,
  postArchiveQuerySchema,
  postArchiveSchema,
  postChangeSchema,
  postDraftSchema,
  postQuerySchema,
  postSchema,
  postSourceSchema,
  unpublishedPostQuerySchema,
} from '@townhall/client/contract';
import {commentPage, postPage} from './pages.js';
import {idParameter} from './parameters.js';
import {route, type Route} from './route.js';

const staffOnly = [
  'sign_in_required',
  'account_blocked',
  'only_staff',
] as const;

/** A group's blog: everybody reads and comments, staff writes. */
export const postRoutes: Route[] = [
  route({
    name: 'listPosts',
    method: 'GET',
    path: '/posts',
    summary: 'Posts of a blog, the latest first',
    audience: 'public',
    query: postQuerySchema,
    answer: {status: 200, schema: postPage, description: 'One page of posts'},
    problems: ['not_found'],
    handle: ({community, query, options}) =>
      community.posts.list(query, options),
  }),
  route({
    name: 'writePost',
    method: 'POST',
    path: '/posts',
    summary: 'Write a post: for now, for later, or a draft',
    audience: 'viewer',
    body: postDraftSchema,
    writesOnce: true,
    answer: {status: 201, schema: postSchema, description: 'The new post'},
    problems: [...staffOnly, 'not_found'],
    handle: ({community, body, options}) =>
      community.posts.write(body, options),
    location: ({id}) => `/posts/${id}`,
  }),
  route({
    name: 'readPostArchive',
    method: 'GET',
    path: '/posts/archive',
    summary: 'How many posts there are of each month and each tag',
    audience: 'public',
    query: postArchiveQuerySchema,
    answer: {
      status: 200,
      schema: postArchiveSchema,
      description: 'Months, the latest first, and tags, the most used first',
    },
    problems: ['not_found'],
    handle: ({community, query, options}) =>
      community.posts.archive(query, options),
  }),
  route({
    name: 'getPost',
    method: 'GET',
    path: '/posts/{id}',
    summary: 'One post',
    audience: 'public',
    params: idParameter,
    answer: {status: 200, schema: postSchema, description: 'The post'},
    problems: ['not_found'],
    handle: ({community, params, options}) =>
      community.posts.get(params.id, options),
  }),
  route({
    name: 'changePost',
    method: 'PATCH',
    path: '/posts/{id}',
    summary: 'Change a post, or when it is published',
    audience: 'viewer',
    params: idParameter,
    body: postChangeSchema,
    answer: {status: 200, schema: postSchema, description: 'The changed post'},
    problems: [...staffOnly, 'not_found', 'edit_conflict'],
    handle: ({community, params, body, options}) =>
      community.posts.change(params.id, body, options),
  }),
  route({
    name: 'removePost',
    method: 'DELETE',
    path: '/posts/{id}',
    summary: 'Take a post away with all that was said of it',
    audience: 'viewer',
    params: idParameter,
    answer: {status: 204, description: 'It is gone'},
    problems: [...staffOnly, 'not_found'],
    handle: ({community, params, options}) =>
      community.posts.remove(params.id, options),
  }),
  route({
    name: 'listPostComments',
    method: 'GET',
    path: '/posts/{id}/comments',
    summary: 'What was said of a post: thread after thread, oldest first',
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
      community.posts.comments.list(params.id, query, options),
  }),
  route({
    name: 'commentOnPost',
    method: 'POST',
    path: '/posts/{id}/comments',
    summary: 'Say something of a post, or reply to what was said',
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
      community.posts.comments.post(params.id, body, options),
    location: ({post}) => `/posts/${post}/comments`,
  }),
  route({
    name: 'listUnpublishedPosts',
    method: 'GET',
    path: '/moderation/posts',
    summary: 'Drafts, and posts that are published later',
    audience: 'viewer',
    query: unpublishedPostQuerySchema,
    answer: {status: 200, schema: postPage, description: 'One page of posts'},
    problems: [...staffOnly, 'not_found'],
    handle: ({community, query, options}) =>
      community.posts.unpublished(query, options),
  }),
  route({
    name: 'getPostSource',
    method: 'GET',
    path: '/moderation/posts/{id}',
    summary: 'A post as it was written, for those who may change it',
    audience: 'viewer',
    params: idParameter,
    answer: {
      status: 200,
      schema: postSourceSchema,
      description: 'The post and its words as they were written',
    },
    problems: [...staffOnly, 'not_found'],
    handle: ({community, params, options}) =>
      community.posts.source(params.id, options),
  }),
];
