import type {ReviewRules} from '@townhall/client';
import {define} from '@townhall/elements/foundations';
import {reviewRulesFields} from '../words/review-rules-fields.js';
import {RulesForm} from './rules-form.js';

/** Whose posts are looked at first, and how much is taken. */
export class ReviewRulesForm extends RulesForm {
  protected override readonly groups = reviewRulesFields;
  protected override readonly heading = 'reviewRules';
  protected override readonly under = '';
  protected override readonly hasReason = false;

  protected override async read() {
    return (await this.community?.moderation.reviewRules(this.place)) ?? {};
  }

  protected override async send() {
    // Filled from rules; what does not fit is refused at its field.
    const rules = this.values as ReviewRules;
    const {community, place} = this;
    return (
      (await community?.moderation.changeReviewRules(place, rules)) ?? rules
    );
  }
}

define('townhall-admin-review-rules', ReviewRulesForm);
