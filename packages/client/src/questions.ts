import type {Base} from './base.js';
import type {Questions} from './community.js';
import {questionsShapes} from './generated/questions.js';
import {at, readerOf} from './reading.js';
import {checkOf, learn} from './shape.js';
import {create} from './writing.js';

learn(questionsShapes);

/** Questions over HTTP: public reads through `read`, the rest as the viewer. */
export function createQuestions({read, signed}: Base): Questions {
  const {all, one, page} = readerOf(read, 'question');
  const {these} = readerOf(signed, 'questionStanding');
  return {
    list: (query, options) => page('questions', query, options),

    all: (query, options) => all('questions', query, options),

    get: (id, options) => one(at('questions', id), options),

    similar: ({text, place}, options) =>
      page('questions/similar', {q: text, place}, options),

    ask: (draft, options) =>
      create(signed, 'question', 'questions', draft, options),

    sameQuestion: (id, same, options) =>
      signed(at('questions', id, 'same-question'), {
        ...options,
        method: same ? 'PUT' : 'DELETE',
        check: checkOf('sameQuestionResult'),
      }),

    standings: (ids, options) =>
      these('me/standings', 'questions', ids, options),
  };
}
