import type {Base} from './base.js';
import {createComments} from './comments.js';
import type {Posts} from './community.js';
import {readPosts} from './posts-reading.js';
import {writePosts} from './posts-writing.js';

/** Posts over HTTP: public reads through `read`, the rest as the viewer. */
export const createPosts = (base: Base): Posts => ({
  ...readPosts(base.read),
  ...writePosts(base.signed),
  comments: createComments(base, 'posts'),
});
