import type {Community, ReportReason} from '@townhall/client';
import {html, nothing, type LitElement} from 'lit';
import {live} from 'lit/directives/live.js';
import type {Failure} from '../../internal/failure.js';
import {failureText} from '../../internal/failure-view.js';
import {speaker} from '../../internal/messages.js';
import type {TownhallElement} from '../../internal/townhall-element.js';
import {reportMessages} from '../../messages/idea-report.js';
import type {Attempts} from '../attempts.js';

const reasons = [
  'spam',
  'abuse',
  'duplicate',
  'off_topic',
  'personal_data',
  'other',
] as const satisfies readonly ReportReason[];

/** The longest note to staff. */
const most = 2_000;

interface ReportOptions {
  attempts: Attempts;
  ideaId: () => string | undefined;
  headingLevel: () => number;
  /** Staff has it; this is said of it. */
  onReported: (thanks: string) => void;
  onClosed: () => void;
}

/** Tells staff what is wrong with an idea. */
export class ReportForm {
  readonly #host: LitElement;
  readonly #options: ReportOptions;
  readonly #say;
  #reason: ReportReason | undefined;
  #text = '';
  #error: 'reasonMissing' | 'textTooLong' | undefined;

  constructor(host: TownhallElement, options: ReportOptions) {
    this.#host = host;
    this.#options = options;
    this.#say = speaker(host, reportMessages);
  }

  /** Puts the focus on the first thing to choose. */
  focus() {
    this.#host.renderRoot
      .querySelector<HTMLElement>('[name="reason"]')
      ?.focus();
  }

  render() {
    const {attempts, headingLevel, onClosed} = this.#options;
    const isSending = attempts.busy === 'report';
    return html`
      <form
        part="panel"
        novalidate
        aria-labelledby="report-heading"
        @submit=${this.#onSubmit}
      >
        <h4 id="report-heading" aria-level=${headingLevel() + 1}>
          ${this.#say('reportHeading')}
        </h4>
        <fieldset
          class="choice"
          aria-labelledby="report-heading"
          aria-describedby="report-error"
        >
          ${reasons.map(
            (reason) =>
              html`<label
                ><input
                  type="radio"
                  name="reason"
                  .checked=${live(this.#reason === reason)}
                  @change=${() => this.#choose(reason)}
                />${this.#say(`reason_${reason}`)}</label
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
        <p id="report-error" class="error" ?hidden=${!this.#error}>
          ${this.#error ? this.#say(this.#error) : nothing}
        </p>
        ${attempts.note('report')}
        <div class="buttons">
          <button type="submit" aria-disabled=${isSending}>
            ${this.#say(isSending ? 'sending' : 'sendReport')}
          </button>
          <button type="button" @click=${onClosed}>
            ${this.#say('cancel')}
          </button>
        </div>
      </form>
    `;
  }

  #choose(reason: ReportReason) {
    this.#reason = reason;
    if (this.#error) this.#check();
    this.#host.requestUpdate();
  }

  readonly #onInput = ({target}: InputEvent) => {
    // The listener is on this field only.
    this.#text = (target as HTMLTextAreaElement).value;
    if (this.#error) this.#check();
    this.#host.requestUpdate();
  };

  readonly #onSubmit = async (event: SubmitEvent) => {
    event.preventDefault();
    this.#check();
    this.#host.requestUpdate();
    if (this.#error === 'reasonMissing') return this.focus();
    if (this.#error) return;
    await this.#options.attempts.make({
      at: 'report',
      intent: 'report',
      refusal: (failure) => this.#refusal(failure),
      act: (community) => this.#send(community),
    });
  };

  async #send(community: Community) {
    const id = this.#options.ideaId();
    if (!id || !this.#reason) return;
    await community.ideas.report(id, {
      reason: this.#reason,
      text: this.#text.trim(),
    });
    this.#reason = undefined;
    this.#text = '';
    this.#options.onReported(this.#say('reported'));
  }

  #check() {
    const isLong = this.#text.trim().length > most;
    this.#error = this.#reason
      ? isLong
        ? 'textTooLong'
        : undefined
      : 'reasonMissing';
  }

  #refusal(failure: Failure) {
    return failure.kind === 'signed-out'
      ? this.#say('signInToReport')
      : this.#say('notReported', {reason: failureText(failure, this.#say)});
  }
}
