import {
  nameQuerySchema,
  tagQuerySchema,
  textDraftSchema,
  textPreviewSchema,
} from '@townhall/client/contract';
import {namedPersonPage, usedTagPage} from './pages.js';
import {route} from './route.js';

/** For those who write. */
export const textRoutes = [
  route({
    name: 'previewText',
    method: 'POST',
    path: '/texts/preview',
    summary: 'How a text will look once it is posted; nothing is kept',
    audience: 'viewer',
    body: textDraftSchema,
    answer: {
      status: 200,
      schema: textPreviewSchema,
      description: 'The tree that is made of it',
    },
    problems: [],
    handle: ({community, body, options}) =>
      community.texts.preview(body, options),
  }),
  route({
    name: 'suggestPeople',
    method: 'GET',
    path: '/people',
    summary: 'Whom somebody may mean who writes the beginning of a name',
    audience: 'viewer',
    query: nameQuerySchema,
    answer: {
      status: 200,
      schema: namedPersonPage,
      description: 'Who takes part first, then staff, then others',
    },
    problems: ['sign_in_required', 'account_blocked'],
    handle: ({community, query, options}) =>
      community.texts.people(query, options),
  }),
  route({
    name: 'suggestTags',
    method: 'GET',
    path: '/tags',
    summary: 'The tags that others use most in a place',
    audience: 'public',
    query: tagQuerySchema,
    answer: {
      status: 200,
      schema: usedTagPage,
      description: 'The most used first',
    },
    problems: ['not_found'],
    handle: ({community, query, options}) =>
      community.texts.tags(query, options),
  }),
];
