import type {Questions} from './community.js';
import {questionsShapes} from './generated/questions.js';
import {at, readerOf} from './reading.js';
import {checkOf, learn} from './shape.js';
import type {Transport} from './transport.js';

learn(questionsShapes);

/** What of the questions is public. */
export function readQuestions(read: Transport) {
  const {all, one, page} = readerOf(read, 'question');
  return {
    list: (query, options) => page('questions', query, options),

    all: (query, options) => all('questions', query, options),

    get: (id, options) => one(at('questions', id), options),

    count: (query, options) =>
      read('questions/count', {
        ...options,
        query,
        check: checkOf('questionCount'),
      }),

    similar: ({text, place}, options) =>
      page('questions/similar', {q: text, place}, options),
  } satisfies Partial<Questions>;
}
