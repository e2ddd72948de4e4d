import type {Answers} from './community.js';
import {questionsShapes} from './generated/questions.js';
import {at, readerOf} from './reading.js';
import {learn} from './shape.js';
import type {Transport} from './transport.js';

learn(questionsShapes);

/** What of the answers is public. */
export function readAnswers(read: Transport) {
  const {all, page} = readerOf(read, 'answer');
  return {
    list: (questionId, query, options) =>
      page(answersTo(questionId), query, options),

    all: (questionId, query, options) =>
      all(answersTo(questionId), query, options),
  } satisfies Partial<Answers>;
}

/** Where the answers to one question are. */
export const answersTo = (questionId: string) =>
  at('questions', questionId, 'answers');
