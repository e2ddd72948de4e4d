import type {Questions} from './community.js';
import {questionsShapes} from './generated/questions.js';
import {at, readerOf} from './reading.js';
import {checkOf, learn} from './shape.js';
import type {Transport} from './transport.js';
import {create} from './writing.js';

learn(questionsShapes);

/** What the viewer does with questions. */
export function writeQuestions(signed: Transport) {
  const {these} = readerOf(signed, 'questionStanding');
  return {
    ask: (draft, options) =>
      create(signed, 'question', 'questions', draft, options),

    sameQuestion: (id, same, options) =>
      signed(at('questions', id, 'same-question'), {
        ...options,
        method: same ? 'PUT' : 'DELETE',
        check: checkOf('sameQuestionResult'),
      }),

    deflect: (id, draft, options) =>
      signed(at('questions', id, 'deflection'), {
        ...options,
        method: 'PUT',
        json: draft,
        check: checkOf('deflection'),
      }),

    standings: (ids, options) =>
      these('me/standings', 'questions', ids, options),
  } satisfies Partial<Questions>;
}
