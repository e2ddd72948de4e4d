import type {Base} from './base.js';
import type {Posting} from './community.js';
import {reviewShapes} from './generated/review.js';
import {createPostEdits} from './post-edits.js';
import {at, readerOf} from './reading.js';
import {checkOf, learn} from './shape.js';

learn(reviewShapes);

/** What concerns posting itself, over HTTP; all of it is the viewer's. */
export const createPosting = ({signed}: Base): Posting => ({
  ...createPostEdits(signed),

  limits: (place, options) =>
    signed('me/limits', {
      ...options,
      query: {place},
      check: checkOf('postingLimits'),
    }),

  held: (query, options) =>
    readerOf(signed, 'heldPost').page('me/held-posts', query, options),

  reportQuestion: (id, report, options) =>
    signed(at('questions', id, 'reports'), {
      ...options,
      method: 'POST',
      json: report,
    }),

  reportAnswer: (id, report, options) =>
    signed(at('answers', id, 'reports'), {
      ...options,
      method: 'POST',
      json: report,
    }),
});
