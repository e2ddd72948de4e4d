import type {Base} from './base.js';
import type {IdeaComments} from './community.js';
import {commentsShapes} from './generated/comments.js';
import {at, readerOf} from './reading.js';
import {checkOf, learn} from './shape.js';
import {create} from './writing.js';

learn(commentsShapes);

/**
 * Comments over HTTP: public reads through `read`, the rest as the viewer. They
 * are of ideas, or of the things of another noun.
 */
export function createComments(
  {read, signed}: Base,
  noun = 'ideas',
): IdeaComments {
  const commentsOn = (id: string) => at(noun, id, 'comments');
  const {all, page} = readerOf(read, 'comment');
  return {
    list: (ideaId, query, options) => page(commentsOn(ideaId), query, options),

    all: (ideaId, query, options) => all(commentsOn(ideaId), query, options),

    post: (ideaId, draft, options) =>
      create(signed, 'comment', commentsOn(ideaId), draft, options),

    change: (commentId, change, options) =>
      signed(at('comments', commentId), {
        ...options,
        method: 'PATCH',
        json: change,
        check: checkOf('comment'),
      }),

    remove: (commentId, options) =>
      signed(at('comments', commentId), {...options, method: 'DELETE'}),

    report: (commentId, report, options) =>
      signed(at('comments', commentId, 'reports'), {
        ...options,
        method: 'POST',
        json: report,
      }),
  };
}
