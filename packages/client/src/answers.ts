import type {Answers} from './community.js';
import {paginate} from './paginate.js';
import {checkOf, checkPageOf} from './shape.js';
import type {Transport} from './transport.js';
import {idempotent} from './write.js';

/** Answers over HTTP: public reads through `read`, the rest as the viewer. */
export function createAnswers(read: Transport, signed: Transport): Answers {
  const list: Answers['list'] = (questionId, query = {}, {signal} = {}) =>
    read(pathOf(questionId), {query, check: checkPageOf('answer'), signal});

  return {
    list,

    all: (questionId, query, options) =>
      paginate((cursor) =>
        list(questionId, {...query, ...(cursor && {cursor})}, options),
      ),

    post: (questionId, draft, options = {}) =>
      signed(pathOf(questionId), {
        method: 'POST',
        json: draft,
        headers: idempotent(options),
        check: checkOf('answer'),
        signal: options.signal,
      }),

    mark: (answerId, kind, on, {signal} = {}) =>
      signed(`answers/${encodeURIComponent(answerId)}/marks/${kind}`, {
        method: on ? 'PUT' : 'DELETE',
        check: checkOf('markResult'),
        signal,
      }),
  };
}

const pathOf = (questionId: string) =>
  `questions/${encodeURIComponent(questionId)}/answers`;
