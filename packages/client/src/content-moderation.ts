import type {Base} from './base.js';
import type {ContentModeration} from './community.js';
import {commentsShapes} from './generated/comments.js';
import {discussionShapes} from './generated/discussion.js';
import {ideasShapes} from './generated/ideas.js';
import {at, readerOf} from './reading.js';
import {checkOf, checkPageOf, learn} from './shape.js';

learn(ideasShapes);
learn(discussionShapes);
learn(commentsShapes);

/** What staff does with what people wrote, over HTTP. */
export function createContentModeration({signed}: Base): ContentModeration {
  return {
    reports: (query, options) =>
      readerOf(signed, 'report').page('moderation/reports', query, options),

    resolveReport: (id, outcome, options) =>
      signed(at('moderation', 'reports', id), {
        ...options,
        method: 'PUT',
        json: outcome,
      }),

    lockComments: (id, on, options) =>
      signed(at('ideas', id, 'comments', 'lock'), {
        ...options,
        method: on ? 'PUT' : 'DELETE',
        check: checkOf('idea'),
      }),

    async setLinks(id, links, options) {
      const set = await signed(at('ideas', id, 'links'), {
        ...options,
        method: 'PUT',
        json: {links},
        check: checkPageOf('ideaLink'),
      });
      return set.items;
    },
  };
}
