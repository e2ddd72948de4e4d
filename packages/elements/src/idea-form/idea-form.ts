import type {Idea, IdeaPolicy} from '@townhall/client';
import {html, nothing, type PropertyValues} from 'lit';
import {property, state} from 'lit/decorators.js';
import type {Standing, Votes} from '../idea-card/standing.js';
import {Announcer} from '../internal/announcer.js';
import controls from '../internal/controls.styles.js';
import fields from '../internal/fields.styles.js';
import {DraftKey} from '../internal/draft-key.js';
import {explain, signedOut, type Failure} from '../internal/failure.js';
import {failureText} from '../internal/failure-view.js';
import {speaker, type Overrides} from '../internal/messages.js';
import {noteView} from '../internal/note-view.js';
import tokens from '../internal/tokens.styles.js';
import {TownhallElement} from '../internal/townhall-element.js';
import {ViewerController} from '../internal/viewer-controller.js';
import {ideaFormMessages} from '../messages/idea-form.js';
import {
  draftErrors,
  emptyDraft,
  toDraft,
  type DraftErrors,
  type DraftFields,
} from './idea-draft.js';
import styles from '../internal/form.styles.js';
import {nextOpening} from './opening.js';
import {SimilarIdeas} from './similar-ideas.js';
import {similarView} from './similar-view.js';

/** Takes an idea from a visitor. What they wrote stays until it is taken. */
export class IdeaForm extends TownhallElement {
  static override styles = [tokens, controls, fields, styles];

  /** Where the idea goes. */
  @property() place = '';

  /** Says when an idea opens for voting. */
  @property({attribute: false}) policy: IdeaPolicy | null = null;

  @property({type: Number, attribute: 'heading-level'}) headingLevel = 3;

  @property({type: Number}) now = Date.now();

  /** Who sends the vote when somebody finds their idea there already. */
  @property({attribute: false}) votes?: Votes | undefined;

  @property({attribute: false}) standings: ReadonlyMap<string, Standing> =
    new Map();

  /** The community has taken the idea, and this is said of it. */
  @property({attribute: false}) whenTaken: (
    idea: Idea,
    thanks: string,
  ) => void = () => {};

  /** The visitor does not want to write any longer. */
  @property({attribute: false}) whenClosed: () => void = () => {};

  declare messages?: Overrides<typeof ideaFormMessages> | undefined;

  @state() private draft: DraftFields = emptyDraft;
  @state() private errors: DraftErrors = {};
  @state() private failure: Failure | undefined;
  @state() private isSending = false;

  readonly #say = speaker(this, ideaFormMessages);
  readonly #announcer = new Announcer(this);
  readonly #viewer = new ViewerController(this, () => this.community);
  readonly #similar = new SimilarIdeas(this, (count) =>
    this.#announcer.announce(this.#say('similarFound', {count})),
  );
  readonly #key = new DraftKey();

  override focus(options?: FocusOptions) {
    this.#field('title')?.focus(options);
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    // Somebody else is looking now: what they were told may not hold.
    if (changed.has('community')) this.failure = undefined;
  }

  protected override render() {
    return html`
      <form
        novalidate
        aria-labelledby="heading"
        @submit=${this.#onSubmit}
        @keydown=${this.#onKeyDown}
      >
        <h3 id="heading" aria-level=${this.headingLevel}>
          ${this.#say('suggest')}
        </h3>
        ${this.#renderTitle()} ${this.#renderSimilar()} ${this.#renderText()}
        ${this.#renderTags()}
        <p class="hint">
          ${this.#openingText(nextOpening(this.policy, this.now))}
        </p>
        ${this.#renderFailure()}
        <div class="actions">
          <button type="submit" aria-disabled=${this.isSending}>
            ${this.#say(this.isSending ? 'submitting' : 'submit')}
          </button>
          <button type="button" @click=${() => this.whenClosed()}>
            ${this.#say('cancel')}
          </button>
        </div>
      </form>
    `;
  }

  #renderTitle() {
    const {length} = this.draft.title.trim();
    return html`
      <div class="field">
        <label for="title">${this.#say('title')}</label>
        <input
          id="title"
          name="title"
          dir="auto"
          autocomplete="off"
          required
          aria-describedby="title-error title-hint title-count"
          aria-invalid=${this.errors.title !== undefined}
          .value=${this.draft.title}
          @input=${this.#onInput}
        />
        <div class="ends">
          <p id="title-hint" class="hint">${this.#say('titleHint')}</p>
          <p
            id="title-count"
            class=${length > 120 ? 'error count' : 'hint count'}
          >
            ${this.#say('of', {
              count: this.format.number(length),
              most: this.format.number(120),
            })}
          </p>
        </div>
        ${this.#renderError('title')}
      </div>
    `;
  }

  #renderText() {
    return html`
      <div class="field">
        <label for="text"
          >${this.#say('text')} <small>(${this.#say('optional')})</small></label
        >
        <textarea
          id="text"
          name="text"
          dir="auto"
          rows="4"
          aria-describedby="text-error text-hint"
          aria-invalid=${this.errors.text !== undefined}
          .value=${this.draft.text}
          @input=${this.#onInput}
        ></textarea>
        <p id="text-hint" class="hint">${this.#say('textHint')}</p>
        ${this.#renderError('text')}
      </div>
    `;
  }

  #renderTags() {
    return html`
      <div class="field">
        <label for="tags"
          >${this.#say('tags')} <small>(${this.#say('optional')})</small></label
        >
        <input
          id="tags"
          name="tags"
          dir="auto"
          autocomplete="off"
          aria-describedby="tags-error tags-hint"
          aria-invalid=${this.errors.tags !== undefined}
          .value=${this.draft.tags}
          @input=${this.#onInput}
        />
        <p id="tags-hint" class="hint">${this.#say('tagsHint')}</p>
        ${this.#renderError('tags')}
      </div>
    `;
  }

  #renderError(field: keyof DraftFields) {
    const error = this.errors[field];
    return html`<p id=${`${field}-error`} class="error" ?hidden=${!error}>
      ${error ? this.#say(error) : nothing}
    </p>`;
  }

  #renderSimilar() {
    const {votes} = this;
    return similarView(this.#similar.ideas, {
      say: this.#say,
      format: this.format,
      now: this.now,
      headingLevel: this.headingLevel,
      standings: this.standings,
      onVote: (idea) => void votes?.cast(idea, 'up'),
    });
  }

  #renderFailure() {
    const {failure, signInUrl} = this;
    if (!failure) return nothing;
    const text = this.#failureText(failure);
    return noteView({failure, text, say: this.#say, signInUrl});
  }

  #failureText(failure: Failure) {
    const reason =
      failure.kind === 'signed-out'
        ? this.#say('signInToSuggest')
        : failureText(failure, this.#say);
    return this.#say('notSuggested', {reason});
  }

  #openingText(date: string | undefined) {
    return date
      ? this.#say('opensLater', {date: this.format.day(date)})
      : this.#say('opensAtOnce');
  }

  #onInput({target}: InputEvent) {
    // The listener is on these two kinds of field only.
    const {name, value} = target as HTMLInputElement | HTMLTextAreaElement;
    this.draft = {...this.draft, [name]: value};
    // What has been complained about is checked while it is being mended.
    if (Object.keys(this.errors).length > 0) {
      this.errors = draftErrors(this.draft);
    }
    if (name === 'title') {
      this.#similar.look(this.community, this.place, value);
    }
  }

  #onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.stopPropagation();
    this.whenClosed();
  }

  async #onSubmit(event: SubmitEvent) {
    event.preventDefault();
    const {community} = this;
    if (!community || this.isSending) return;
    this.failure = undefined;
    this.errors = draftErrors(this.draft);
    const [wrong] = Object.keys(this.errors);
    if (wrong) return this.#field(wrong)?.focus();
    if (this.#viewer.isGuest) return this.#askToSignIn();
    this.isSending = true;
    try {
      await this.#send(community);
    } catch (error) {
      this.#onFailure(explain(error));
    } finally {
      this.isSending = false;
    }
  }

  async #send(community: NonNullable<typeof this.community>) {
    const draft = toDraft(this.place, this.draft);
    const idea = await community.ideas.suggest(draft, {
      idempotencyKey: this.#key.for(draft),
    });
    this.draft = emptyDraft;
    this.#similar.look(undefined, '', '');
    this.whenTaken(idea, this.#thanksFor(idea));
  }

  #thanksFor({voting, opensAt}: Idea) {
    const date = voting === 'not_open' ? opensAt : undefined;
    const opening = this.#openingText(date);
    return this.#say('suggested', {opening});
  }

  #onFailure(failure: Failure) {
    if (failure.kind === 'signed-out') return this.#askToSignIn();
    this.failure = failure;
    this.#announcer.announce(this.#failureText(failure));
    this.reportFailure(failure);
  }

  #askToSignIn() {
    if (this.askToSignIn('suggest')) return;
    this.failure = signedOut;
    this.#announcer.announce(this.#failureText(this.failure));
  }

  #field(name: string) {
    return this.renderRoot.querySelector<HTMLElement>(`[name="${name}"]`);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'townhall-idea-form': IdeaForm;
  }
}
