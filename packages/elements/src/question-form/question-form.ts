import type {Question} from '@townhall/client';
import {html, nothing, type PropertyValues} from 'lit';
import {property, state} from 'lit/decorators.js';
import {live} from 'lit/directives/live.js';
import fields from '../internal/fields.styles.js';
import form from '../internal/form.styles.js';
import {Announcer} from '../internal/announcer.js';
import controls from '../internal/controls.styles.js';
import type {Failure} from '../internal/failure.js';
import {failureText} from '../internal/failure-view.js';
import {speaker, type Overrides} from '../internal/messages.js';
import {noteView} from '../internal/note-view.js';
import tokens from '../internal/tokens.styles.js';
import {TownhallElement} from '../internal/townhall-element.js';
import type {answerMessages} from '../messages/answers.js';
import {questionFormMessages} from '../messages/question-form.js';
import styles from './question-form.styles.js';
import {longestTitle, type DraftFields} from './question-draft.js';
import {Composing} from '../composer/composing.js';
import {QuestionFormController} from './question-form-controller.js';
import {similarQuestionsView} from './similar-questions-view.js';

/** Takes a question from a visitor. What they wrote stays until it is taken. */
export class QuestionForm extends TownhallElement {
  static override styles = [tokens, controls, fields, form, styles];

  /** Where the question goes. */
  @property() place = '';

  @property({type: Number, attribute: 'heading-level'}) headingLevel = 3;

  /** Shows one field until something stands in it. */
  @property({type: Boolean}) folded = false;

  /** What it is called among the landmarks of the page. */
  @property({attribute: false}) label = '';

  /** The community has taken the question. */
  @property({attribute: false}) whenTaken: (question: Question) => void =
    () => {};

  /** This question is what the visitor was looking for. */
  @property({attribute: false}) whenAnswered: (question: Question) => void =
    () => {};

  /** The visitor has that question too, and waits for its answers. */
  @property({attribute: false}) whenSame: (question: Question) => void =
    () => {};

  /** The visitor does not want to write any longer. */
  @property({attribute: false}) whenClosed: () => void = () => {};

  declare messages?:
    | Overrides<typeof answerMessages & typeof questionFormMessages>
    | undefined;

  @state() private failure: Failure | undefined;

  readonly #say = speaker(this, questionFormMessages);
  readonly #announcer = new Announcer(this);
  readonly #form = new QuestionFormController(this, () => ({
    community: this.community,
    place: this.place,
  }));
  readonly #composing = new Composing(this);
  readonly #tagging = new Composing(this);
  #found = 0;
  /** What the failure is about. */
  #intent: 'ask' | 'mark' = 'ask';

  override focus(options?: FocusOptions) {
    this.#field('title')?.focus(options);
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    // Somebody else is looking now: what they were told may not hold.
    if (changed.has('community')) this.failure = undefined;
  }

  protected override render() {
    const {isSending} = this.#form;
    return html`
      <form
        novalidate
        aria-label=${this.label || this.#say('ask')}
        @focusin=${this.#form.bringHelp}
        @submit=${this.#onSubmit}
        @keydown=${this.#onKeyDown}
      >
        <h3 aria-level=${this.headingLevel}>${this.#say('ask')}</h3>
        ${this.#renderTitle()}
        ${similarQuestionsView({
          say: this.#say,
          host: this,
          questions: this.#form.similar.items,
          onAnswered: (question) => this.#onAnswered(question),
          onSame: (question) => void this.#onSame(question),
        })}
        ${this.#isFolded ? nothing : this.#renderRest()}
        <div data-more ?hidden=${this.#isFolded}></div>
        ${this.#form.renderHelp()} ${this.#renderFailure()}
        <div class="actions" ?hidden=${this.#isFolded}>
          <button type="submit" aria-disabled=${isSending}>
            ${this.#say(isSending ? 'sending' : 'postQuestion')}
          </button>
          ${
            this.folded
              ? nothing
              : html`<button type="button" @click=${() => this.whenClosed()}>
                  ${this.#say('cancel')}
                </button>`
          }
        </div>
      </form>
    `;
  }

  protected override updated() {
    const count = this.#form.similar.items.length;
    if (count > 0 && count !== this.#found) {
      this.#announcer.announce(this.#say('similarFound', {count}));
    }
    this.#found = count;
  }

  #renderTitle() {
    const {title} = this.#form.draft;
    const {length} = title.trim();
    return html`
      <div class="field">
        <label for="title">${this.#say('title')}</label>
        <input
          id="title"
          name="title"
          dir="auto"
          autocomplete="off"
          required
          data-private
          aria-describedby="title-error title-hint title-count"
          aria-invalid=${this.#form.errors.title !== undefined}
          .value=${live(title)}
          @input=${this.#onInput}
        />
        <div class="ends">
          <p id="title-hint" class="hint">${this.#say('titleHint')}</p>
          <p
            id="title-count"
            class=${length > longestTitle ? 'error count' : 'hint count'}
          >
            ${this.#say('of', {
              count: this.format.number(length),
              most: this.format.number(longestTitle),
            })}
          </p>
        </div>
        ${this.#renderError('title')}
      </div>
    `;
  }

  /** Nothing is asked for before somebody begins. */
  get #isFolded() {
    return this.folded && this.#form.isEmpty;
  }

  #renderRest() {
    return html`${this.#renderText()} ${this.#renderTags()}
    ${this.#renderAnonymous()}`;
  }

  #renderText() {
    return html`
      <div class="field">
        ${this.#renderOptionalLabel('text')}
        <textarea
          id="text"
          name="text"
          dir="auto"
          rows="4"
          data-private
          aria-describedby="text-error text-hint"
          aria-invalid=${this.#form.errors.text !== undefined}
          .value=${live(this.#form.draft.text)}
          @focus=${this.#composing.bring}
          @input=${this.#onInput}
        ></textarea>
        ${this.#composing.render('text', {pictures: this.#form.help.part?.takesPictures})}
        <p id="text-hint" class="hint">${this.#say('textHint')}</p>
        ${this.#renderError('text')}
      </div>
    `;
  }

  #renderTags() {
    return html`
      <div class="field">
        ${this.#renderOptionalLabel('tags')}
        <input
          id="tags"
          name="tags"
          dir="auto"
          autocomplete="off"
          data-private
          aria-describedby="tags-error tags-hint"
          aria-invalid=${this.#form.errors.tags !== undefined}
          .value=${live(this.#form.draft.tags)}
          @focus=${this.#tagging.bring}
          @input=${this.#onInput}
        />
        ${this.#tagging.renderTags('tags', this.place)}
        <p id="tags-hint" class="hint">${this.#say('tagsHint')}</p>
        ${this.#renderError('tags')}
      </div>
    `;
  }

  /** Where the place allows it, or it was ticked when it still did. */
  #renderAnonymous() {
    const {draft, help} = this.#form;
    if (!help.part?.takesAnonymous && !draft.anonymous) return nothing;
    return html`
      <div class="field">
        <label class="check"
          ><input
            id="anonymous"
            name="anonymous"
            type="checkbox"
            aria-describedby="anonymous-hint"
            .checked=${live(draft.anonymous !== '')}
            @change=${this.#onAnonymous}
          />${this.#say('askAnonymously')}</label
        >
        <p id="anonymous-hint" class="hint">${this.#say('anonymousHint')}</p>
      </div>
    `;
  }

  readonly #onAnonymous = ({target}: Event) =>
    // The listener is on this box only.
    this.#form.write(
      'anonymous',
      (target as HTMLInputElement).checked ? 'yes' : '',
    );

  #renderOptionalLabel(field: 'text' | 'tags') {
    return html`<label for=${field}
      >${this.#say(field)} <small>(${this.#say('optional')})</small></label
    >`;
  }

  #renderError(field: keyof DraftFields) {
    const error = this.#form.errors[field];
    return html`<p id=${`${field}-error`} class="error" ?hidden=${!error}>
      ${error ? this.#say(error) : nothing}
    </p>`;
  }

  #renderFailure() {
    const {failure, signInUrl} = this;
    if (!failure) return nothing;
    const text = this.#failureText(failure);
    return noteView({failure, text, say: this.#say, signInUrl});
  }

  #failureText(failure: Failure) {
    const isMark = this.#intent === 'mark';
    if (failure.kind === 'signed-out') {
      return this.#say(isMark ? 'signInToMark' : 'signInToAsk');
    }
    const reason =
      this.#form.help.part?.refusal(failure) ?? failureText(failure, this.#say);
    if (isMark) return this.#say('notSaved', {reason});
    return this.#say('questionNotSent', {reason});
  }

  #onInput({target}: InputEvent) {
    // The listener is on these two kinds of field only.
    const {name, value} = target as HTMLInputElement | HTMLTextAreaElement;
    this.#form.write(name, value);
  }

  #onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.stopPropagation();
    this.whenClosed();
  }

  #onAnswered(question: Question) {
    this.#form.deflectedBy(question);
    this.#form.clear();
    this.whenAnswered(question);
  }

  async #onSame(question: Question) {
    this.failure = undefined;
    const failure = await this.#form.saySame(question);
    if (failure) return this.#onFailure(failure, 'mark');
    this.#form.clear();
    this.whenSame(question);
  }

  async #onSubmit(event: SubmitEvent) {
    event.preventDefault();
    this.failure = undefined;
    const asked = await this.#form.ask();
    switch (asked.outcome) {
      case 'taken':
        return this.whenTaken(asked.question);
      case 'incomplete':
        return this.#field(asked.field)?.focus();
      case 'failed':
        return this.#onFailure(asked.failure);
    }
  }

  #onFailure(failure: Failure, intent: 'ask' | 'mark' = 'ask') {
    if (failure.kind !== 'signed-out') this.reportFailure(failure);
    else if (this.askToSignIn(intent)) return;
    this.#intent = intent;
    this.failure = failure;
    this.#announcer.announce(this.#failureText(failure));
  }

  #field(name: string) {
    return this.renderRoot.querySelector<HTMLElement>(`[name="${name}"]`);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'townhall-question-form': QuestionForm;
  }
}
