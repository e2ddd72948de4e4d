import type {Posts} from './community.js';
import {postsShapes} from './generated/posts.js';
import {at, readerOf} from './reading.js';
import {checkOf, learn} from './shape.js';
import type {Transport} from './transport.js';

learn(postsShapes);

/** What of the posts is public. */
export function readPosts(read: Transport) {
  const {all, one, page} = readerOf(read, 'post');
  return {
    list: (query, options) => page('posts', query, options),

    all: (query, options) => all('posts', query, options),

    get: (id, options) => one(at('posts', id), options),

    archive: (query, options) =>
      read('posts/archive', {...options, query, check: checkOf('postArchive')}),
  } satisfies Partial<Posts>;
}
