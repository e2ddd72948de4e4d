import type {Posts} from './community.js';
import {postWritingShapes} from './generated/post-writing.js';
import {postsShapes} from './generated/posts.js';
import {at, readerOf} from './reading.js';
import {checkOf, learn} from './shape.js';
import type {Transport} from './transport.js';
import {create} from './writing.js';

learn(postsShapes);
learn(postWritingShapes);

/** What staff does with posts. */
export const writePosts = (signed: Transport) =>
  ({
    write: (draft, options) => create(signed, 'post', 'posts', draft, options),

    change: (id, change, options) =>
      signed(at('posts', id), {
        ...options,
        method: 'PATCH',
        json: change,
        check: checkOf('post'),
      }),

    remove: (id, options) =>
      signed(at('posts', id), {...options, method: 'DELETE'}),

    unpublished: (query, options) =>
      readerOf(signed, 'post').page('moderation/posts', query, options),

    source: (id, options) =>
      readerOf(signed, 'postSource').one(
        at('moderation', 'posts', id),
        options,
      ),
  }) satisfies Partial<Posts>;
