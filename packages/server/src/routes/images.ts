import {
  imageAddressSchema,
  imageLimits,
  imageMedia,
  uploadedImageSchema,
} from '@townhall/client/contract';
import {idParameter, imageQuery} from './parameters.js';
import {route} from './route.js';

/** Pictures, for what is written with them. */
export const imageRoutes = [
  route({
    name: 'addImage',
    method: 'POST',
    path: '/images',
    summary: 'Send a picture for what is written or changed next',
    audience: 'viewer',
    file: {media: imageMedia, bytes: imageLimits.bytes},
    answer: {
      status: 201,
      schema: uploadedImageSchema,
      description: 'The picture as it is kept, without what tells of its maker',
    },
    problems: [
      'sign_in_required',
      'account_blocked',
      'image_too_large',
      'image_not_supported',
      'too_many_images',
    ],
    handle: ({community, body, options}) =>
      // What a route with a `file` is handed.
      community.images.add(body as Blob, options),
  }),
  route({
    name: 'getImage',
    method: 'GET',
    path: '/images/{id}',
    summary: 'A picture, where everybody may see it or a key says so',
    audience: 'open',
    params: idParameter,
    query: imageQuery,
    answer: {status: 200, media: 'image/*', description: 'The picture'},
    problems: ['not_found'],
    // The app answers with the bytes, which no community hands out as JSON.
    handle: async () => undefined,
  }),
  route({
    name: 'getImageAddress',
    method: 'GET',
    path: '/images/{id}/address',
    summary: 'Where to look, for an hour, at a picture that others do not see',
    audience: 'viewer',
    params: idParameter,
    answer: {
      status: 200,
      schema: imageAddressSchema,
      description: 'An address with a key',
    },
    problems: ['sign_in_required', 'account_blocked', 'not_found'],
    handle: ({community, params, options}) =>
      community.images.address(params.id, options),
  }),
];
