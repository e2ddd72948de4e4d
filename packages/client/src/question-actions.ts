import type {Base} from './base.js';
import type {QuestionActions} from './community.js';
import {questionsShapes} from './generated/questions.js';
import {at} from './reading.js';
import {checkOf, learn} from './shape.js';

learn(questionsShapes);

/** What becomes of a question in the end, over HTTP. */
export const createQuestionActions = ({signed}: Base): QuestionActions => ({
  close: (id, closing, options) =>
    signed(at('questions', id, 'closing'), {
      ...options,
      method: 'PUT',
      json: closing,
      check: checkOf('question'),
    }),
  reopen: (id, options) =>
    signed(at('questions', id, 'closing'), {
      ...options,
      method: 'DELETE',
      check: checkOf('question'),
    }),
  answerFollowUp: (id, reply, options) =>
    signed(at('questions', id, 'follow-up'), {
      ...options,
      method: 'PUT',
      json: reply,
      check: checkOf('sameQuestionResult'),
    }),
});
