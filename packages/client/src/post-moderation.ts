import type {Base} from './base.js';
import type {PostModeration} from './community.js';
import {reviewShapes} from './generated/review.js';
import {at, readerOf} from './reading.js';
import {checkOf, checkPageOf, learn} from './shape.js';

learn(reviewShapes);

/** What staff does with questions and answers, over HTTP. */
export function createPostModeration({signed}: Base): PostModeration {
  const rulesOf = (place: string) => at('moderation', 'review-rules', place);
  return {
    heldPosts: (query, options) =>
      readerOf(signed, 'heldPost').page(
        'moderation/held-posts',
        query,
        options,
      ),

    async reviewPosts(request, options) {
      const {items} = await signed('moderation/held-posts', {
        ...options,
        method: 'PUT',
        json: request,
        check: checkPageOf('reviewOutcome'),
      });
      return items;
    },

    reviewRules: (place, options) =>
      readerOf(signed, 'reviewRules').one(rulesOf(place), options),

    changeReviewRules: (place, rules, options) =>
      signed(rulesOf(place), {
        ...options,
        method: 'PUT',
        json: rules,
        check: checkOf('reviewRules'),
      }),
  };
}
