import type {Base} from './base.js';
import type {Answers} from './community.js';
import {questionsShapes} from './generated/questions.js';
import {at, readerOf} from './reading.js';
import {checkOf, learn} from './shape.js';
import {create} from './writing.js';

learn(questionsShapes);

/** Answers over HTTP: public reads through `read`, the rest as the viewer. */
export function createAnswers({read, signed}: Base): Answers {
  const {all, page} = readerOf(read, 'answer');
  return {
    list: (questionId, query, options) =>
      page(answersTo(questionId), query, options),

    all: (questionId, query, options) =>
      all(answersTo(questionId), query, options),

    post: (questionId, draft, options) =>
      create(signed, 'answer', answersTo(questionId), draft, options),

    mark: (answerId, kind, on, options) =>
      signed(at('answers', answerId, 'marks', kind), {
        ...options,
        method: on ? 'PUT' : 'DELETE',
        check: checkOf('markResult'),
      }),
  };
}

const answersTo = (questionId: string) =>
  at('questions', questionId, 'answers');
