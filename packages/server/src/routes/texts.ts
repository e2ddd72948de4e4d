import {textDraftSchema, textPreviewSchema} from '@townhall/client/contract';
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
];
