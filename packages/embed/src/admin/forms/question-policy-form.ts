import type {QuestionPolicy} from '@townhall/client';
import {define} from '@townhall/elements/foundations';
import {questionPolicyFields} from '../words/question-policy-fields.js';
import {RulesForm} from './rules-form.js';

/** How questions are looked after in a place. */
export class QuestionPolicyForm extends RulesForm {
  protected override readonly groups = questionPolicyFields;
  protected override readonly heading = 'questionPolicy';

  protected override async read() {
    return (await this.community?.moderation.questionPolicy(this.place)) ?? {};
  }

  protected override async send() {
    const {community, place, reason} = this;
    // Filled from a policy; what does not fit is refused at its field.
    const policy = this.values as QuestionPolicy;
    return (
      (await community?.moderation.changeQuestionPolicy(place, {
        policy,
        reason,
      })) ?? policy
    );
  }
}

define('townhall-admin-question-policy', QuestionPolicyForm);
