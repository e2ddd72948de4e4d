import type {CallOptions, QuestionModeration} from '@townhall/client';
import type {ViewerContext} from '../context.js';
import {setQuestionLock} from '../questions/close-question.js';
import {
  assignQuestion,
  claimQuestion,
  releaseQuestion,
} from './claim-question.js';
import {changeEscalation, escalateQuestion} from './escalate-question.js';
import {listQueue} from './list-queue.js';
import {changeQuestionPolicy, readQuestionPolicy} from './question-policy.js';
import {questionStats} from './question-stats.js';
import {moderatedQuestion} from './read-moderated-question.js';

/** How a call is wrapped: an abort stays an abort. */
type UnlessAborted = <Result>(
  work: () => Promise<Result>,
) => (options?: CallOptions) => Promise<Result>;

/** How staff looks after questions, as one person may do it. */
export const questionModeration = (
  context: ViewerContext,
  unlessAborted: UnlessAborted,
): QuestionModeration => ({
  queue: (query, options) =>
    unlessAborted(() => listQueue(context, query))(options),
  question: (id, options) =>
    unlessAborted(() => moderatedQuestion(context, id))(options),
  lockQuestion: (id, on, options) =>
    unlessAborted(() => setQuestionLock(context, id, on))(options),
  claim: (id, on, options) =>
    unlessAborted(() =>
      on ? claimQuestion(context, id) : releaseQuestion(context, id),
    )(options),
  assignQuestion: (id, person, options) =>
    unlessAborted(() => assignQuestion(context, id, {person}))(options),
  escalate: (id, draft, options) =>
    unlessAborted(() => escalateQuestion(context, id, draft))(options),
  changeEscalation: (id, change, options) =>
    unlessAborted(() => changeEscalation(context, id, change))(options),
  questionPolicy: (place, options) =>
    unlessAborted(() => readQuestionPolicy(context, place))(options),
  changeQuestionPolicy: (place, change, options) =>
    unlessAborted(() => changeQuestionPolicy(context, place, change))(options),
  questionStats: (query = {}, options) =>
    unlessAborted(() => questionStats(context, query))(options),
});
