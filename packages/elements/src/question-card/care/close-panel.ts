import type {CloseReason, Question} from '@townhall/client';
import {html, nothing} from 'lit';
import {live} from 'lit/directives/live.js';
import type {Failure} from '../../internal/failure.js';
import {failureText} from '../../internal/failure-view.js';
import {speaker} from '../../internal/messages.js';
import {SimilarSearch} from '../../internal/similar-search.js';
import {closeMessages} from '../../messages/question-care.js';
import type {QuestionCard} from '../question-card.js';
import type {PanelForm, PanelOptions} from './panels.js';
import {refreshStanding} from './refresh-standing.js';

const reasons = [
  'duplicate',
  'off_topic',
  'outdated',
  'no_longer_needed',
  'moved_to_ticket',
] as const satisfies readonly CloseReason[];

/** Asks why a question shall be closed, and which one it repeats. */
export class ClosePanel implements PanelForm {
  readonly #card: QuestionCard;
  readonly #options: PanelOptions;
  readonly #say;
  readonly #search: SimilarSearch<Question>;
  #reason: CloseReason | undefined;
  #words: string;
  #original: string | undefined;
  #error: 'reasonMissing' | 'originalMissing' | undefined;
  #isSending = false;

  constructor(card: QuestionCard, options: PanelOptions) {
    this.#card = card;
    this.#options = options;
    this.#say = speaker(card, closeMessages);
    const {question, viewer} = options.question;
    // Whoever asked has one reason, and need not choose it.
    const isStaff = viewer.viewer?.can.moderate.allowed ?? false;
    this.#reason = isStaff ? undefined : 'no_longer_needed';
    this.#words = question?.title ?? '';
    this.#search = new SimilarSearch(
      card,
      (text, call) =>
        card.community?.questions.similar({text, place: question?.place}, call),
      {onFound: () => this.#announceFound()},
    );
  }

  focus() {
    this.#find('[name="close-reason"]', 'button[type="submit"]')?.focus();
  }

  render() {
    const {headingLevel} = this.#card;
    const isOwn = !this.#isStaff;
    return html`
      <form
        novalidate
        part="panel"
        aria-labelledby="close-heading"
        @submit=${this.#onSubmit}
        @keydown=${this.#onKeyDown}
      >
        <h4 id="close-heading" aria-level=${headingLevel + 1}>
          ${this.#say('closeHeading')}
        </h4>
        <p id="close-hint" class="hint">
          ${this.#say(isOwn ? 'closeOwnHint' : 'closeHint')}
        </p>
        ${isOwn ? nothing : this.#renderReasons()}
        ${this.#reason === 'duplicate' ? this.#renderOriginal() : nothing}
        <p id="close-error" class="error" ?hidden=${!this.#error}>
          ${this.#error ? this.#say(this.#error) : nothing}
        </p>
        ${this.#options.attempts.note('panel')}
        <div class="buttons">
          <button
            type="submit"
            aria-describedby="close-hint"
            aria-disabled=${this.#isSending}
          >
            ${this.#say(this.#isSending ? 'sending' : 'closeReally')}
          </button>
          <button type="button" @click=${this.#options.onClosed}>
            ${this.#say('cancel')}
          </button>
        </div>
      </form>
    `;
  }

  #renderReasons() {
    return html`<fieldset class="choice" aria-describedby="close-error">
      <legend>${this.#say('reason')}</legend>
      ${reasons.map(
        (reason) =>
          html`<label
            ><input
              type="radio"
              name="close-reason"
              .checked=${live(this.#reason === reason)}
              @change=${() => this.#choose(reason)}
            />${this.#say(`reason_${reason}`)}</label
          >`,
      )}
    </fieldset>`;
  }

  #renderOriginal() {
    const found = this.#found;
    return html`
      <label for="original-words">${this.#say('originalFind')}</label>
      <input
        id="original-words"
        type="search"
        dir="auto"
        autocomplete="off"
        aria-describedby="original-hint"
        .value=${live(this.#words)}
        @input=${this.#onWords}
      />
      <p id="original-hint" class="hint">
        ${this.#say('originalHint')}
        ${found.length === 0 ? this.#say('originalNone') : nothing}
      </p>
      ${
        found.length === 0
          ? nothing
          : html`<fieldset class="choice" aria-describedby="close-error">
              <legend>${this.#say('original')}</legend>
              ${found.map(
                ({id, title}) =>
                  html`<label
                    ><input
                      type="radio"
                      name="original"
                      .checked=${live(this.#original === id)}
                      @change=${() => this.#chooseOriginal(id)}
                    /><span dir="auto">${title}</span></label
                  >`,
              )}
            </fieldset>`
      }
    `;
  }

  /** A question does not repeat itself. */
  get #found() {
    const {id} = this.#options.post;
    return this.#search.items.filter((question) => question.id !== id);
  }

  get #isStaff() {
    return this.#options.question.viewer.viewer?.can.moderate.allowed ?? false;
  }

  #announceFound() {
    const count = this.#found.length;
    if (count > 0)
      this.#options.announcer.announce(this.#say('originalFound', {count}));
  }

  #choose(reason: CloseReason) {
    this.#reason = reason;
    if (reason === 'duplicate') this.#search.look(this.#words);
    if (this.#error) this.#check();
    this.#card.requestUpdate();
  }

  #chooseOriginal(id: string) {
    this.#original = id;
    if (this.#error) this.#check();
    this.#card.requestUpdate();
  }

  readonly #onWords = ({target}: InputEvent) => {
    // The listener is on this field only.
    this.#words = (target as HTMLInputElement).value;
    this.#search.look(this.#words);
    this.#card.requestUpdate();
  };

  readonly #onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.stopPropagation();
    this.#options.onClosed();
  };

  readonly #onSubmit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (this.#isSending) return;
    this.#check();
    this.#card.requestUpdate();
    if (this.#error) return this.#focusMissing();
    const {attempts} = this.#options;
    this.#isSending = true;
    const refusal = (failure: Failure) => this.#refusal(failure);
    await attempts.make({at: 'panel', intent: 'mark', refusal}, () =>
      this.#send(),
    );
    this.#isSending = false;
    this.#card.requestUpdate();
  };

  async #send() {
    const {question, post, onDone} = this.#options;
    const {community} = question;
    if (!community || !this.#reason) return;
    question.take(
      await community.questions.close(post.id, {
        reason: this.#reason,
        ...(this.#reason === 'duplicate' && {duplicateOf: this.#original}),
      }),
    );
    await refreshStanding(question);
    onDone(this.#say('closed'), '#outcome');
  }

  #check() {
    const isChosen = this.#found.some(({id}) => id === this.#original);
    this.#error = !this.#reason
      ? 'reasonMissing'
      : this.#reason === 'duplicate' && !isChosen
        ? 'originalMissing'
        : undefined;
  }

  #focusMissing() {
    if (this.#error === 'reasonMissing') return this.focus();
    this.#find('[name="original"]', '#original-words')?.focus();
  }

  /** The first of them that is there. */
  #find(...selectors: string[]) {
    const {renderRoot} = this.#card;
    return selectors
      .map((selector) =>
        renderRoot.querySelector<HTMLElement>(`[part="panel"] ${selector}`),
      )
      .find(Boolean);
  }

  #refusal(failure: Failure) {
    if (failure.kind === 'signed-out') return this.#say('signInFirst');
    const reason =
      failure.code === 'duplicate_cycle'
        ? this.#say('cycle')
        : failureText(failure, this.#say);
    return this.#say('notClosed', {reason});
  }
}
