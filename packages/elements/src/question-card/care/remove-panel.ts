import {html} from 'lit';
import type {Failure} from '../../internal/failure.js';
import {failureText} from '../../internal/failure-view.js';
import {speaker} from '../../internal/messages.js';
import {postPanelMessages} from '../../messages/post-panels.js';
import '../../posting/client-part.js';
import type {QuestionCard} from '../question-card.js';
import {panelView} from './panel-view.js';
import type {PanelForm, PanelOptions} from './panels.js';

/** Asks whether a question or an answer shall really be taken back. */
export class RemovePanel implements PanelForm {
  readonly #card: QuestionCard;
  readonly #options: PanelOptions;
  readonly #say;
  #isSending = false;

  constructor(card: QuestionCard, options: PanelOptions) {
    this.#card = card;
    this.#options = options;
    this.#say = speaker(card, postPanelMessages);
  }

  focus() {
    this.#card.renderRoot
      .querySelector<HTMLElement>('[part="panel"] button[type="submit"]')
      ?.focus();
  }

  render() {
    const {post, attempts, question, onClosed} = this.#options;
    const say = this.#say;
    const isQuestion = post.kind === 'question';
    const isAnswered = (question.question?.answerCount ?? 0) > 0;
    return panelView({
      name: 'remove',
      heading: say(isQuestion ? 'removeQuestion' : 'removeAnswer'),
      headingLevel: this.#card.headingLevel,
      body: html`<p class="hint">
        ${say(isQuestion && isAnswered ? 'removeAnsweredHint' : 'removeHint')}
      </p>`,
      note: attempts.note('panel'),
      submit: say(this.#isSending ? 'sending' : 'removeReally'),
      isSending: this.#isSending,
      cancel: say('cancel'),
      onSubmit: () => void this.#submit(),
      onCancel: onClosed,
    });
  }

  async #submit() {
    const {attempts, post, question, answers, onDone} = this.#options;
    this.#isSending = true;
    this.#card.requestUpdate();
    const refusal = (failure: Failure) => this.#refusal(failure);
    await attempts.make({at: 'panel', intent: 'answer', refusal}, async () => {
      const {posting} = question.community ?? {};
      if (!posting) return;
      await posting.remove(post.kind, post.id);
      if (post.kind === 'answer') answers.forget(post.id);
      // What is gone is told by the list; what is left of it is read again.
      await question.refresh();
      onDone(this.#say('removed'), '#title');
    });
    this.#isSending = false;
    this.#card.requestUpdate();
  }

  #refusal(failure: Failure) {
    return failure.kind === 'signed-out'
      ? this.#say('signInFirst')
      : this.#say('notRemoved', {reason: failureText(failure, this.#say)});
  }
}
