import type {Ideas} from './community.js';
import {ideasShapes} from './generated/ideas.js';
import {at, readerOf} from './reading.js';
import {checkOf, learn} from './shape.js';
import type {Transport} from './transport.js';
import {create} from './writing.js';

learn(ideasShapes);

/** What the viewer does with ideas. */
export function writeIdeas(signed: Transport) {
  return {
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

    ballots: (ids, options) =>
      readerOf(signed, 'ballot').these('me/ballots', 'ideas', ids, options),
  } satisfies Partial<Ideas>;
}
