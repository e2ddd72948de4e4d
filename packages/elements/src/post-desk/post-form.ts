import type {Post, PostSource} from '@townhall/client';
import {html, nothing, type PropertyValues} from 'lit';
import {property, state} from 'lit/decorators.js';
import {live} from 'lit/directives/live.js';
import {Composing} from '../composer/composing.js';
import {Announcer} from '../internal/announcer.js';
import controls from '../internal/controls.styles.js';
import type {Failure} from '../internal/failure.js';
import {failureText} from '../internal/failure-view.js';
import fields from '../internal/fields.styles.js';
import form from '../internal/form.styles.js';
import {speaker, type Overrides} from '../internal/messages.js';
import {noteView} from '../internal/note-view.js';
import tokens from '../internal/tokens.styles.js';
import {TownhallElement} from '../internal/townhall-element.js';
import {postDeskMessages} from '../messages/post-desk.js';
import styles from './post-form.styles.js';
import {longestText, type PostFields} from './post-fields.js';
import {PostFormController} from './post-form-controller.js';
import {whenView} from './when-view.js';

/** What the button says for what is chosen. */
const submits = {
  now: 'publish',
  later: 'schedule',
  draft: 'keepDraft',
  kept: 'saveChanges',
} as const;

/** Takes a post for a blog from staff, or a change of one. */
export class PostForm extends TownhallElement {
  static override styles = [tokens, controls, fields, form, styles];

  /** The group it goes to; empty where the writer chooses. */
  @property() place = '';

  /** What is changed; nothing for a new post. */
  @property({attribute: false}) source?: PostSource | undefined;

  /** The level of the heading among the page's headings. */
  @property({type: Number, attribute: 'heading-level'}) headingLevel = 3;

  /** Replaces the clock, for what is to be published later. */
  @property({attribute: false}) clock: () => number = Date.now;

  /** The community has taken it. */
  @property({attribute: false}) whenTaken: (post: Post) => void = () => {};

  /** The writer goes on with something else; what was written is kept. */
  @property({attribute: false}) whenClosed: () => void = () => {};

  declare messages?: Overrides<typeof postDeskMessages> | undefined;

  @state() private failure: Failure | undefined;

  readonly #say = speaker(this, postDeskMessages);
  readonly #announcer = new Announcer(this);
  readonly #composing = new Composing(this);
  readonly #tagging = new Composing(this);
  readonly #form = new PostFormController(this, () => ({
    community: this.community,
    place: this.place,
    source: this.source,
    now: this.clock(),
  }));

  override focus(options?: FocusOptions) {
    this.#field(this.#choosesGroup ? 'place' : 'title')?.focus(options);
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('community')) {
      this.failure = undefined;
      if (this.#choosesGroup) void this.#findGroups();
    }
  }

  protected override render() {
    const {isSending, when} = this.#form;
    return html`
      <form
        novalidate
        aria-labelledby="heading"
        @input=${this.#onInput}
        @change=${this.#onInput}
        @submit=${this.#onSubmit}
        @keydown=${this.#onKeyDown}
      >
        <h3 id="heading" aria-level=${this.headingLevel}>
          ${this.#say(this.source ? 'changePost' : 'writePost')}
        </h3>
        ${this.#choosesGroup ? this.#renderGroups() : nothing}
        ${this.#renderLine('title')} ${this.#renderText()}
        ${this.#renderLine('tags')}
        ${whenView(when, {
          say: this.#say,
          format: this.format,
          post: this.source?.post,
          moment: this.#form.fields.moment,
          isWrong: this.#form.errors.moment !== undefined,
          error: this.#renderError('moment'),
        })}
        ${this.#renderFailure()}
        <div class="actions">
          <button type="submit" aria-disabled=${isSending}>
            ${this.#say(isSending ? 'sending' : submits[when])}
          </button>
          <button type="button" @click=${() => this.whenClosed()}>
            ${this.#say('cancel')}
          </button>
        </div>
      </form>
    `;
  }

  /** Where it is published, as far as that is known. */
  get #place() {
    return this.place || this.source?.post.place || this.#form.fields.place;
  }

  get #choosesGroup() {
    return !this.place && !this.source;
  }

  #renderGroups() {
    const {groups, fields} = this.#form;
    if (!groups) return nothing;
    if (groups.length === 0) {
      return html`<p class="hint">${this.#say('noGroups')}</p>`;
    }
    return html`<div class="field">
      <label for="place">${this.#say('group')}</label>
      <select
        id="place"
        name="place"
        aria-describedby="place-error"
        aria-invalid=${this.#form.errors.place !== undefined}
      >
        <option value="" ?selected=${!fields.place}></option>
        ${groups.map(
          ({id, name}) =>
            html`<option value=${id} ?selected=${id === fields.place}>
              ${name}
            </option>`,
        )}
      </select>
      ${this.#renderError('place')}
    </div>`;
  }

  #renderLine(field: 'title' | 'tags') {
    return html`<div class="field">
      <label for=${field}
        >${this.#say(field)}
        ${
          field === 'tags'
            ? html`<small>(${this.#say('optional')})</small>`
            : nothing
        }</label
      >
      <input
        id=${field}
        name=${field}
        dir="auto"
        autocomplete="off"
        ?required=${field === 'title'}
        data-private
        aria-describedby=${field === 'tags' ? 'tags-error tags-hint' : 'title-error'}
        aria-invalid=${this.#form.errors[field] !== undefined}
        .value=${live(this.#form.fields[field])}
        @focus=${field === 'tags' ? this.#tagging.bring : nothing}
      />
      ${field === 'tags' ? this.#tagging.renderTags('tags', this.#place) : nothing}
      ${
        field === 'tags'
          ? html`<p id="tags-hint" class="hint">${this.#say('tagsHint')}</p>`
          : nothing
      }
      ${this.#renderError(field)}
    </div>`;
  }

  #renderText() {
    return html`<div class="field">
      <label for="text">${this.#say('text')}</label>
      <textarea
        id="text"
        name="text"
        dir="auto"
        rows="10"
        required
        data-private
        aria-describedby="text-error text-hint"
        aria-invalid=${this.#form.errors.text !== undefined}
        .value=${live(this.#form.fields.text)}
        @focus=${this.#composing.bring}
      ></textarea>
      ${this.#composing.render('text', {
        longest: longestText,
        pictures: true,
      })}
      <p id="text-hint" class="hint">${this.#say('textHint')}</p>
      ${this.#renderError('text')}
    </div>`;
  }

  #renderError(field: keyof PostFields) {
    const error = this.#form.errors[field];
    return html`<p id=${`${field}-error`} class="error" ?hidden=${!error}>
      ${error ? this.#say(error) : nothing}
    </p>`;
  }

  #renderFailure() {
    const {failure, signInUrl} = this;
    if (!failure) return nothing;
    const text = this.#failureText(failure);
    return html`${noteView({failure, text, say: this.#say, signInUrl})}
    ${this.#renderTheirs()}`;
  }

  #renderTheirs() {
    const {theirs} = this.#form;
    if (!theirs) return nothing;
    return html`<div class="theirs" role="group" aria-labelledby="theirs">
      <strong id="theirs">${this.#say('standsNow')}</strong>
      <p dir="auto">${theirs.post.title}</p>
      <pre dir="auto" tabindex="0" role="region" aria-labelledby="theirs">
${theirs.text}</pre>
    </div>`;
  }

  #failureText(failure: Failure) {
    return failure.code === 'edit_conflict'
      ? this.#say('conflict')
      : this.#say('notSent', {reason: failureText(failure, this.#say)});
  }

  readonly #onInput = ({target}: Event) => {
    // The listener hears these kinds of field only.
    const {name, value} = target as HTMLInputElement | HTMLTextAreaElement;
    if (name) this.#form.write(name, value);
  };

  #onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.stopPropagation();
    this.whenClosed();
  }

  async #findGroups() {
    const failure = await this.#form.findGroups();
    if (failure) this.#onFailure(failure);
  }

  async #onSubmit(event: SubmitEvent) {
    event.preventDefault();
    this.failure = undefined;
    const saved = await this.#form.save();
    switch (saved.outcome) {
      case 'taken':
        return this.whenTaken(saved.post);
      case 'incomplete':
        return this.#field(saved.field)?.focus();
      case 'failed':
        return this.#onFailure(saved.failure);
    }
  }

  #onFailure(failure: Failure) {
    this.reportFailure(failure);
    this.failure = failure;
    this.#announcer.announce(this.#failureText(failure));
  }

  #field(name: string) {
    return this.renderRoot.querySelector<HTMLElement>(`[name="${name}"]`);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'townhall-post-form': PostForm;
  }
}
