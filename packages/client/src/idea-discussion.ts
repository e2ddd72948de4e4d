import type {Base} from './base.js';
import type {IdeaDiscussion} from './community.js';
import {discussionShapes} from './generated/discussion.js';
import {ideasShapes} from './generated/ideas.js';
import {at, readerOf} from './reading.js';
import {checkOf, learn} from './shape.js';
import {create} from './writing.js';

learn(ideasShapes);
learn(discussionShapes);

/** What is done with an idea beside voting on it, over HTTP. */
export function createIdeaDiscussion({read, signed}: Base): IdeaDiscussion {
  return {
    mine: (query, options) =>
      readerOf(signed, 'idea').page('me/ideas', query, options),

    follow: (id, on, options) =>
      signed(at('ideas', id, 'follow'), {
        ...options,
        method: on ? 'PUT' : 'DELETE',
        check: checkOf('followResult'),
      }),

    clarify: (id, draft, options) =>
      create(
        signed,
        'clarification',
        at('ideas', id, 'clarifications'),
        draft,
        options,
      ),

    async clarifications(id, options) {
      const added = readerOf(read, 'clarification');
      const path = at('ideas', id, 'clarifications');
      return (await added.page(path, {}, options)).items;
    },

    source: (id, options) =>
      readerOf(signed, 'ideaSource').one(at('ideas', id, 'source'), options),

    withdraw: (id, options) =>
      signed(at('ideas', id, 'withdraw'), {
        ...options,
        method: 'POST',
        check: checkOf('withdrawal'),
      }),

    report: (id, report, options) =>
      signed(at('ideas', id, 'reports'), {
        ...options,
        method: 'POST',
        json: report,
      }),

    async links(id, options) {
      const links = readerOf(read, 'ideaLink');
      return (await links.page(at('ideas', id, 'links'), {}, options)).items;
    },
  };
}
