import type {PostEdits} from './community.js';
import type {PostKind} from './contract/review.js';
import {questionsShapes} from './generated/questions.js';
import {reviewShapes} from './generated/review.js';
import {at, readerOf} from './reading.js';
import {checkOf, learn} from './shape.js';
import type {Transport} from './transport.js';

learn(questionsShapes);
learn(reviewShapes);

/** What becomes of a post once it is there, over HTTP. */
export const createPostEdits = (signed: Transport): PostEdits => ({
  source: (kind, id, options) =>
    readerOf(signed, 'writtenSource').one(
      `${postAt(kind, id)}/source`,
      options,
    ),

  changeQuestion: (id, change, {revision, ...options}) =>
    signed(postAt('question', id), {
      ...options,
      method: 'PUT',
      json: change,
      headers: {'if-match': `"${revision}"`},
      check: checkOf('question'),
    }),

  changeAnswer: (id, change, {revision, ...options}) =>
    signed(postAt('answer', id), {
      ...options,
      method: 'PUT',
      json: change,
      headers: {'if-match': `"${revision}"`},
      check: checkOf('answer'),
    }),

  edits: (kind, id, options) =>
    readerOf(signed, 'postEdit').page(`${postAt(kind, id)}/edits`, {}, options),

  remove: (kind, id, options) =>
    signed(postAt(kind, id), {
      ...options,
      method: 'DELETE',
      check: checkOf('postRemoval'),
    }),
});

const postAt = (kind: PostKind, id: string) => at(`${kind}s`, id);
