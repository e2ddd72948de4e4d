import type {ReportReason} from '@townhall/client';
import {html} from 'lit';
import {live} from 'lit/directives/live.js';
import type {Failure} from '../../internal/failure.js';
import {failureText} from '../../internal/failure-view.js';
import {speaker} from '../../internal/messages.js';
import {postPanelMessages} from '../../messages/post-panels.js';
import '../../posting/client-part.js';
import type {QuestionCard} from '../question-card.js';
import {panelView} from './panel-view.js';
import type {PanelForm, PanelOptions} from './panels.js';

const reasons = {
  question: [
    'spam',
    'abuse',
    'duplicate',
    'off_topic',
    'personal_data',
    'other',
  ],
  answer: [
    'spam',
    'abuse',
    'not_an_answer',
    'duplicate',
    'personal_data',
    'other',
  ],
} as const satisfies Record<string, readonly ReportReason[]>;

/** The longest note to staff. */
const most = 2_000;

/** Tells staff what is wrong with a question or an answer. */
export class ReportPanel implements PanelForm {
  readonly #card: QuestionCard;
  readonly #options: PanelOptions;
  readonly #say;
  #reason: ReportReason | undefined;
  #text = '';
  #error: 'reasonMissing' | 'reportTooLong' | undefined;
  #isSending = false;

  constructor(card: QuestionCard, options: PanelOptions) {
    this.#card = card;
    this.#options = options;
    this.#say = speaker(card, postPanelMessages);
  }

  focus() {
    this.#card.renderRoot
      .querySelector<HTMLElement>('[name="report-reason"]')
      ?.focus();
  }

  render() {
    const {post, attempts, onClosed} = this.#options;
    const say = this.#say;
    return panelView({
      name: 'report',
      heading: say(post.kind === 'answer' ? 'reportAnswer' : 'reportQuestion'),
      headingLevel: this.#card.headingLevel,
      body: this.#renderFields(),
      error: this.#error && say(this.#error),
      note: attempts.note('panel'),
      submit: say(this.#isSending ? 'sending' : 'sendReport'),
      isSending: this.#isSending,
      cancel: say('cancel'),
      onSubmit: () => void this.#submit(),
      onCancel: onClosed,
    });
  }

  #renderFields() {
    const {kind} = this.#options.post;
    return html`
      <fieldset
        class="choice"
        aria-labelledby="report-heading"
        aria-describedby="report-error"
      >
        ${reasons[kind].map(
          (reason) =>
            html`<label
              ><input
                type="radio"
                name="report-reason"
                .checked=${live(this.#reason === reason)}
                @change=${() => this.#choose(reason)}
              />${this.#say(`report_${reason}`)}</label
            >`,
        )}
      </fieldset>
      <label for="report-text"
        >${this.#say('reportText')}
        <small>(${this.#say('optional')})</small></label
      >
      <textarea
        id="report-text"
        dir="auto"
        rows="2"
        data-private
        .value=${live(this.#text)}
        @input=${this.#onInput}
      ></textarea>
    `;
  }

  #choose(reason: ReportReason) {
    this.#reason = reason;
    if (this.#error) this.#check();
    this.#card.requestUpdate();
  }

  readonly #onInput = ({target}: InputEvent) => {
    // The listener is on this field only.
    this.#text = (target as HTMLTextAreaElement).value;
    if (this.#error) this.#check();
    this.#card.requestUpdate();
  };

  async #submit() {
    this.#check();
    this.#card.requestUpdate();
    if (this.#error) return this.focus();
    const {attempts, onDone} = this.#options;
    this.#isSending = true;
    const refusal = (failure: Failure) => this.#refusal(failure);
    await attempts.make({at: 'panel', intent: 'report', refusal}, async () => {
      await this.#send();
      onDone(this.#say('reported'));
    });
    this.#isSending = false;
    this.#card.requestUpdate();
  }

  async #send() {
    const {post, question} = this.#options;
    const {posting} = question.community ?? {};
    if (!posting || !this.#reason) return;
    const report = {reason: this.#reason, text: this.#text.trim()};
    await (post.kind === 'answer'
      ? posting.reportAnswer(post.id, report)
      : posting.reportQuestion(post.id, report));
  }

  #check() {
    const isLong = this.#text.trim().length > most;
    this.#error = !this.#reason
      ? 'reasonMissing'
      : isLong
        ? 'reportTooLong'
        : undefined;
  }

  #refusal(failure: Failure) {
    return failure.kind === 'signed-out'
      ? this.#say('signInFirst')
      : this.#say('notReported', {reason: failureText(failure, this.#say)});
  }
}
