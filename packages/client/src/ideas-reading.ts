import type {Ideas} from './community.js';
import {ideasShapes} from './generated/ideas.js';
import {at, readerOf} from './reading.js';
import {learn} from './shape.js';
import type {Transport} from './transport.js';

learn(ideasShapes);

/** What of the ideas is public. */
export function readIdeas(read: Transport) {
  const {all, one, page} = readerOf(read, 'idea');
  return {
    list: (query, options) => page('ideas', query, options),

    all: (query, options) => all('ideas', query, options),

    get: (id, options) => one(at('ideas', id), options),

    similar: ({text, place}, options) =>
      page('ideas/similar', {q: text, place}, options),
  } satisfies Partial<Ideas>;
}
