import type {CallOptions, QuestionActions} from '@townhall/client';
import type {ViewerContext} from '../context.js';
import {answerFollowUp} from './answer-follow-up.js';
import {closeQuestion, reopenQuestion} from './close-question.js';

/** How a call is wrapped: an abort stays an abort. */
type UnlessAborted = <Result>(
  work: () => Promise<Result>,
) => (options?: CallOptions) => Promise<Result>;

/** What becomes of a question in the end, as one person may decide it. */
export const questionActions = (
  context: ViewerContext,
  unlessAborted: UnlessAborted,
): QuestionActions => ({
  close: (id, closing, options) =>
    unlessAborted(() => closeQuestion(context, id, closing))(options),
  reopen: (id, options) =>
    unlessAborted(() => reopenQuestion(context, id))(options),
  answerFollowUp: (id, reply, options) =>
    unlessAborted(() => answerFollowUp(context, id, reply))(options),
});
