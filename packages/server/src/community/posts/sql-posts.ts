import type {CallOptions, Posts} from '@townhall/client';
import {sqlComments} from '../comments/sql-comments.js';
import type {ViewerContext} from '../context.js';
import {paginate} from '../paginate.js';
import {changePost, removePost} from './change-post.js';
import {listPosts, listUnpublishedPosts} from './list-posts.js';
import {readPostArchive} from './post-archive.js';
import {readPost, readPostSource} from './read-posts.js';
import {writePost} from './write-post.js';

type Asked = <Result>(
  work: () => Promise<Result>,
) => (options?: CallOptions) => Promise<Result>;

/** A group's blog over SQL. */
export const sqlPosts = (context: ViewerContext, asked: Asked): Posts => ({
  list: (query = {}, options) =>
    asked(() => listPosts(context, query))(options),
  all: (query = {}, options) =>
    paginate(
      (cursor) => asked(() => listPosts(context, {...query, cursor}))(options),
      query.cursor,
    ),
  get: (id, options) =>
    asked(() => readPost(context, context.database, id))(options),
  archive: (query = {}, options) =>
    asked(() => readPostArchive(context, query))(options),
  write: (draft, options) =>
    asked(() => writePost(context, draft, options))(options),
  change: (id, change, options) =>
    asked(() => changePost(context, id, change))(options),
  remove: (id, options) => asked(() => removePost(context, id))(options),
  unpublished: (query = {}, options) =>
    asked(() => listUnpublishedPosts(context, query))(options),
  source: (id, options) => asked(() => readPostSource(context, id))(options),
  comments: sqlComments(context, asked, 'post'),
});
