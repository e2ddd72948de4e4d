// What the client needs for the posts of a blog, and to understand their news.
import type {Base} from '@townhall/client/parts/base';
import {createComments} from '@townhall/client/parts/comments';
import {UnreachableError} from '@townhall/client/parts/errors';
import {readPosts} from '@townhall/client/parts/posts-reading';
import {parts} from '../client.js';

parts.posts = (base) => ({
  ...readPosts(base.read),
  write: async (...args) => (await writing(base)).write(...args),
  change: async (...args) => (await writing(base)).change(...args),
  remove: async (...args) => (await writing(base)).remove(...args),
  unpublished: async (...args) => (await writing(base)).unpublished(...args),
  source: async (...args) => (await writing(base)).source(...args),
  comments: createComments(base, 'posts'),
});

/** What staff does is not among what every reader gets. */
async function writing({signed}: Base) {
  const chunk = import('./post-writing.js').catch((cause: unknown) => {
    throw new UnreachableError('A part of Townhall did not arrive', {cause});
  });
  return (await chunk).writePosts(signed);
}
