import type {Questions} from './community.js';
import {paginate} from './paginate.js';
import {checkOf, checkPageOf} from './shape.js';
import type {Transport} from './transport.js';
import {idempotent} from './write.js';

/** Questions over HTTP: public reads through `read`, the rest as the viewer. */
export function createQuestions(read: Transport, signed: Transport): Questions {
  const list: Questions['list'] = (query = {}, {signal} = {}) =>
    read('questions', {query, check: checkPageOf('question'), signal});

  return {
    list,

    all: (query, options) =>
      paginate((cursor) => list({...query, ...(cursor && {cursor})}, options)),

    get: (id, {signal} = {}) =>
      read(pathOf(id), {check: checkOf('question'), signal}),

    similar: ({text, place}, {signal} = {}) =>
      read('questions/similar', {
        query: {q: text, place},
        check: checkPageOf('question'),
        signal,
      }),

    ask: (draft, options = {}) =>
      signed('questions', {
        method: 'POST',
        json: draft,
        headers: idempotent(options),
        check: checkOf('question'),
        signal: options.signal,
      }),

    sameQuestion: (id, same, {signal} = {}) =>
      signed(`${pathOf(id)}/same-question`, {
        method: same ? 'PUT' : 'DELETE',
        check: checkOf('sameQuestionResult'),
        signal,
      }),

    async standings(ids, {signal} = {}) {
      if (ids.length === 0) return [];
      const {items} = await signed('me/standings', {
        query: {questions: ids.join(',')},
        check: checkPageOf('questionStanding'),
        signal,
      });
      return items;
    },
  };
}

const pathOf = (id: string) => `questions/${encodeURIComponent(id)}`;
