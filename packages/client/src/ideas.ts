import type {Ideas} from './community.js';
import {paginate} from './paginate.js';
import {checkOf, checkPageOf} from './shape.js';
import type {Transport} from './transport.js';
import {idempotent} from './write.js';

/** Ideas over HTTP: public reads through `read`, the rest as the viewer. */
export function createIdeas(read: Transport, signed: Transport): Ideas {
  const list: Ideas['list'] = (query = {}, {signal} = {}) =>
    read('ideas', {query, check: checkPageOf('idea'), signal});

  return {
    list,

    all: (query, options) =>
      paginate((cursor) => list({...query, ...(cursor && {cursor})}, options)),

    get: (id, {signal} = {}) =>
      read(pathOf(id), {check: checkOf('idea'), signal}),

    similar: ({text, place}, {signal} = {}) =>
      read('ideas/similar', {
        query: {q: text, place},
        check: checkPageOf('idea'),
        signal,
      }),

    suggest: (draft, options = {}) =>
      signed('ideas', {
        method: 'POST',
        json: draft,
        headers: idempotent(options),
        check: checkOf('idea'),
        signal: options.signal,
      }),

    change: (id, change, {signal} = {}) =>
      signed(pathOf(id), {
        method: 'PATCH',
        json: change,
        check: checkOf('idea'),
        signal,
      }),

    vote: (id, vote, {signal} = {}) =>
      signed(`${pathOf(id)}/ballot`, {
        method: 'PUT',
        json: {vote},
        check: checkOf('voteResult'),
        signal,
      }),

    async ballots(ids, {signal} = {}) {
      if (ids.length === 0) return [];
      const {items} = await signed('me/ballots', {
        query: {ideas: ids.join(',')},
        check: checkPageOf('ballot'),
        signal,
      });
      return items;
    },
  };
}

const pathOf = (id: string) => `ideas/${encodeURIComponent(id)}`;
