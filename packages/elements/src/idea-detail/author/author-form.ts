import type {Community, Idea} from '@townhall/client';
import {html, nothing} from 'lit';
import {live} from 'lit/directives/live.js';
import type {Failure} from '../../internal/failure.js';
import {failureText} from '../../internal/failure-view.js';
import {speaker} from '../../internal/messages.js';
import type {TownhallElement} from '../../internal/townhall-element.js';
import {authorMessages} from '../../messages/idea-author.js';
import type {Attempts} from '../attempts.js';

/** What an author can do with an idea of theirs. */
export type AuthorAction = 'clarify' | 'withdraw' | 'resubmit';

const longest = {clarify: 5_000, withdraw: 0, resubmit: 10_000};
const sending = {
  clarify: 'sendClarification',
  withdraw: 'withdrawReally',
  resubmit: 'sendAgain',
} as const;

interface AuthorOptions {
  attempts: Attempts;
  idea: () => Idea | undefined;
  headingLevel: () => number;
  announce: (text: string) => void;
  /** Nobody but the author has voted on it. */
  isDeletable: () => boolean;
  onClarified: () => void;
  onWithdrawn: (outcome: 'deleted' | 'archived') => void;
  /** The idea is on its way again; this is the new attempt. */
  onResubmitted: (idea: Idea) => void;
  onClosed: () => void;
}

/** Asks an author what they want to add, or whether they mean it. */
export class AuthorForm {
  readonly #host: TownhallElement;
  readonly #options: AuthorOptions;
  readonly #say;
  readonly #texts = {clarify: '', withdraw: '', resubmit: ''};
  #error: 'textMissing' | 'textTooLong' | undefined;
  #action: AuthorAction = 'clarify';

  constructor(host: TownhallElement, options: AuthorOptions) {
    this.#host = host;
    this.#options = options;
    this.#say = speaker(host, authorMessages);
  }

  /** Asks for this now. */
  open(action: AuthorAction) {
    this.#action = action;
    this.#error = undefined;
  }

  /** Puts the focus where one writes, or where one says yes. */
  focus() {
    this.#host.renderRoot
      .querySelector<HTMLElement>('#author-text, [data-focus="author"]')
      ?.focus();
  }

  render() {
    const {attempts, headingLevel, onClosed} = this.#options;
    const isSending = attempts.busy === 'author';
    const action = this.#action;
    return html`
      <form
        part="panel"
        novalidate
        aria-labelledby="author-heading"
        @submit=${this.#onSubmit}
      >
        <h4 id="author-heading" aria-level=${headingLevel() + 1}>
          ${this.#say(this.#isDeleting ? 'deleteHeading' : `${action}Heading`)}
        </h4>
        ${action === 'withdraw' ? nothing : this.#renderText(action)}
        <p id="author-hint" class="hint">
          ${this.#say(this.#isDeleting ? 'deleteHint' : `${action}Hint`)}
        </p>
        ${attempts.note('author')}
        <div class="buttons">
          <button
            type="submit"
            data-focus="author"
            aria-describedby="author-hint"
            aria-disabled=${isSending}
          >
            ${this.#say(
              isSending
                ? 'sending'
                : this.#isDeleting
                  ? 'deleteReally'
                  : sending[action],
            )}
          </button>
          <button type="button" @click=${onClosed}>
            ${this.#say('cancel')}
          </button>
        </div>
      </form>
    `;
  }

  #renderText(action: 'clarify' | 'resubmit') {
    return html`
      <label for="author-text"
        >${this.#say(`${action}Text`)}
        ${
          action === 'resubmit'
            ? html`<small>(${this.#say('optional')})</small>`
            : nothing
        }</label
      >
      <textarea
        id="author-text"
        dir="auto"
        rows="4"
        data-private
        aria-describedby="author-error author-hint"
        aria-invalid=${this.#error !== undefined}
        .value=${live(this.#texts[action])}
        @input=${this.#onInput}
      ></textarea>
      <p id="author-error" class="error" ?hidden=${!this.#error}>
        ${
          this.#error
            ? this.#say(this.#error, {
                most: this.#host.format.number(longest[action]),
              })
            : nothing
        }
      </p>
    `;
  }

  get #isDeleting() {
    return this.#action === 'withdraw' && this.#options.isDeletable();
  }

  readonly #onInput = ({target}: InputEvent) => {
    // The listener is on this field only.
    this.#texts[this.#action] = (target as HTMLTextAreaElement).value;
    if (this.#error) this.#check();
    this.#host.requestUpdate();
  };

  readonly #onSubmit = async (event: SubmitEvent) => {
    event.preventDefault();
    this.#check();
    this.#host.requestUpdate();
    if (this.#error) return this.focus();
    await this.#options.attempts.make({
      at: 'author',
      intent: 'suggest',
      refusal: (failure) => this.#refusal(failure),
      act: (community) => this.#send(community, this.#action),
    });
  };

  async #send({ideas}: Community, action: AuthorAction) {
    const {idea, announce, ...options} = this.#options;
    const id = idea()?.id;
    if (!id) return;
    const text = this.#texts[action].trim();
    if (action === 'clarify') {
      await ideas.clarify(id, {text});
      this.#texts.clarify = '';
      announce(this.#say('clarified'));
      options.onClarified();
    } else if (action === 'withdraw') {
      const {outcome} = await ideas.withdraw(id);
      options.onWithdrawn(outcome);
    } else {
      const next = await ideas.resubmit(id, text ? {text} : {});
      this.#texts.resubmit = '';
      announce(this.#say('resubmitted'));
      options.onResubmitted(next);
    }
  }

  #check() {
    const action = this.#action;
    const {length} = this.#texts[action].trim();
    const isMissing = action === 'clarify' && length === 0;
    const isLong = length > longest[action];
    this.#error = isMissing
      ? 'textMissing'
      : isLong
        ? 'textTooLong'
        : undefined;
  }

  #refusal(failure: Failure) {
    return failure.kind === 'signed-out'
      ? this.#say('signInFirst')
      : this.#say('notDone', {reason: failureText(failure, this.#say)});
  }
}
