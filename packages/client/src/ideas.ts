import type {Base} from './base.js';
import type {Ideas} from './community.js';
import {ideasShapes} from './generated/ideas.js';
import {at, readerOf} from './reading.js';
import {checkOf, learn} from './shape.js';
import {create} from './writing.js';

learn(ideasShapes);

/** Ideas over HTTP: public reads through `read`, the rest as the viewer. */
export function createIdeas({read, signed}: Base): Ideas {
  const {all, one, page} = readerOf(read, 'idea');
  const {these} = readerOf(signed, 'ballot');
  return {
    list: (query, options) => page('ideas', query, options),

    all: (query, options) => all('ideas', query, options),

    get: (id, options) => one(at('ideas', id), options),

    similar: ({text, place}, options) =>
      page('ideas/similar', {q: text, place}, options),

    suggest: (draft, options) =>
      create(signed, 'idea', 'ideas', draft, options),

    change: (id, change, options) =>
      signed(at('ideas', id), {
        ...options,
        method: 'PATCH',
        json: change,
        check: checkOf('idea'),
      }),

    vote: (id, vote, options) =>
      signed(at('ideas', id, 'ballot'), {
        ...options,
        method: 'PUT',
        json: {vote},
        check: checkOf('voteResult'),
      }),

    ballots: (ids, options) => these('me/ballots', 'ideas', ids, options),
  };
}
