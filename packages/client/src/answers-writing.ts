import {answersTo} from './answers-reading.js';
import type {Answers} from './community.js';
import {questionsShapes} from './generated/questions.js';
import {at} from './reading.js';
import {checkOf, learn} from './shape.js';
import type {Transport} from './transport.js';
import {create} from './writing.js';

learn(questionsShapes);

/** What the viewer does with answers. */
export const writeAnswers = (signed: Transport) =>
  ({
    post: (questionId, draft, options) =>
      create(signed, 'answer', answersTo(questionId), draft, options),

    mark: (answerId, kind, on, options) =>
      signed(at('answers', answerId, 'marks', kind), {
        ...options,
        method: on ? 'PUT' : 'DELETE',
        check: checkOf('markResult'),
      }),
  }) satisfies Partial<Answers>;
