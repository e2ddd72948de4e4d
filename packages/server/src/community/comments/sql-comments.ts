import type {CallOptions, IdeaComments} from '@townhall/client';
import type {ViewerContext} from '../context.js';
import {paginate} from '../paginate.js';
import {reportComment} from '../reports/report-thing.js';
import {changeComment, removeComment} from './change-comment.js';
import type {CommentSubject} from './comment-subject.js';
import {listComments} from './list-comments.js';
import {postComment} from './post-comment.js';

type Asked = <Result>(
  work: () => Promise<Result>,
) => (options?: CallOptions) => Promise<Result>;

/** What people say of ideas, or of posts, over SQL. */
export const sqlComments = (
  context: ViewerContext,
  asked: Asked,
  of: CommentSubject['of'],
): IdeaComments => ({
  list: (id, query = {}, options) =>
    asked(() => listComments(context, {of, id}, query))(options),
  all: (id, query = {}, options) =>
    paginate(
      (cursor) =>
        asked(() => listComments(context, {of, id}, {...query, cursor}))(
          options,
        ),
      query.cursor,
    ),
  post: (id, draft, options) =>
    asked(() => postComment(context, {of, id}, draft, options))(options),
  change: (commentId, change, options) =>
    asked(() => changeComment(context, commentId, change))(options),
  remove: (commentId, options) =>
    asked(() => removeComment(context, commentId))(options),
  report: (commentId, report, options) =>
    asked(() => reportComment(context, commentId, report))(options),
});
