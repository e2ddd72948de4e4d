import type {Community, Idea, IdeaPolicy} from '@townhall/client';
import {html, nothing, type PropertyValues} from 'lit';
import {property, state} from 'lit/decorators.js';
import {Announcer} from '../../internal/announcer.js';
import controls from '../../internal/controls.styles.js';
import {explain, type Failure} from '../../internal/failure.js';
import {failureText, failureView} from '../../internal/failure-view.js';
import fields from '../../internal/fields.styles.js';
import form from '../../internal/form.styles.js';
import {speaker, type Overrides} from '../../internal/messages.js';
import {noteView} from '../../internal/note-view.js';
import {skeleton} from '../../internal/skeleton.js';
import tokens from '../../internal/tokens.styles.js';
import {TownhallElement} from '../../internal/townhall-element.js';
import {ideaEditMessages} from '../../messages/idea-edit.js';
import {choiceField} from '../choice-field.js';
import {fieldErrors} from '../field-errors.js';
import type {FormView} from '../form-view.js';
import {
  draftErrors,
  emptyDraft,
  fieldOrder,
  type DraftErrors,
  type DraftFields,
} from '../idea-draft.js';
import styles from '../idea-form.styles.js';
import {LeaveGuard} from '../leave-guard.js';
import {FormPictures} from '../pictures/form-pictures.js';
import pictureStyles from '../pictures/pictures.styles.js';
import {tagsField, textField, titleField} from '../text-fields.js';
import {changeOf} from './changed-idea.js';
import {KeptChange} from './kept-change.js';

/** Lets an author change an idea as long as its words are theirs. */
export class IdeaEdit extends TownhallElement {
  static override styles = [
    tokens,
    controls,
    fields,
    form,
    styles,
    pictureStyles,
  ];

  /** The idea to change. */
  @property() ideaId = '';

  /** Whose idea it is: what they began to change is kept for them. */
  @property() authorId = '';

  /** Says what is asked. */
  @property({attribute: false}) policy: IdeaPolicy | null = null;

  /** The level of the form's heading among the page's. */
  @property({type: Number}) headingLevel = 3;

  /** The community has taken the change. */
  @property({attribute: false}) whenChanged: (idea: Idea) => void = () => {};

  /** The author does not want to change it any longer. */
  @property({attribute: false}) whenClosed: () => void = () => {};

  declare messages?: Overrides<typeof ideaEditMessages> | undefined;

  @state() private draft: DraftFields | undefined;
  @state() private errors: DraftErrors = {};
  @state() private failure: Failure | undefined;
  @state() private isSending = false;

  #kept: KeptChange | undefined;
  /** The browser keeps nothing. */
  #isAtRisk = false;
  readonly #say = speaker(this, ideaEditMessages);
  readonly #announcer = new Announcer(this);
  readonly #pictures: FormPictures = new FormPictures(this, {
    say: this.#say,
    announcer: this.#announcer,
    pictures: () => this.draft?.images ?? [],
    write: (images) => this.#change({images}),
    onFailed: (failure) => this.reportFailure(failure),
  });

  constructor() {
    super();
    new LeaveGuard(this, () => this.isSending || this.#isAtRisk);
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (!changed.has('ideaId') && !changed.has('community')) return;
    // What has been begun stays, whoever looks meanwhile.
    if (changed.has('ideaId')) this.draft = this.#kept = undefined;
    if (!this.draft) void this.#load();
  }

  protected override render() {
    const {draft, failure} = this;
    if (draft) return this.#renderForm(draft);
    if (!failure) return skeleton(2, this.#say('loading'));
    return failureView({
      failure,
      say: this.#say,
      retry: () => void this.#load(),
      signInUrl: this.signInUrl,
    });
  }

  #renderForm(draft: DraftFields) {
    const view: FormView = {
      say: this.#say,
      format: this.format,
      draft,
      errors: this.errors,
      form: this.policy?.form,
      onWrite: (field, value) => this.#change({[field]: value}),
    };
    return html`
      <form
        novalidate
        aria-labelledby="heading"
        @submit=${this.#onSubmit}
        @paste=${this.#pictures.onPaste}
      >
        <h3 id="heading" aria-level=${this.headingLevel}>
          ${this.#say('editHeading')}
        </h3>
        ${this.#renderBegun()} ${titleField(view)} ${textField(view)}
        ${choiceField('kind', view)} ${choiceField('audience', view)}
        ${choiceField('area', view)} ${tagsField(view)}
        ${this.#pictures.render(view)}
        <p class="hint">${this.#say('editHint')}</p>
        ${this.#renderFailure()}
        <div class="actions">
          <button type="submit" aria-disabled=${this.isSending}>
            ${this.#say(this.isSending ? 'submitting' : 'saveChanges')}
          </button>
          <button type="button" @click=${this.#onCancel}>
            ${this.#say('cancel')}
          </button>
        </div>
      </form>
    `;
  }

  #renderBegun() {
    if (!this.#kept?.isBack) return nothing;
    return html`<div class="note" id="begun">
      <p>${this.#say('changeIsBack')}</p>
      <button type="button" @click=${this.#onAnew}>
        ${this.#say('beginAnew')}
      </button>
    </div>`;
  }

  #renderFailure() {
    const {failure, signInUrl} = this;
    if (!failure) return nothing;
    const text = this.#failureText(failure);
    return noteView({failure, text, say: this.#say, signInUrl});
  }

  #failureText(failure: Failure) {
    const {code} = failure;
    const reason =
      code === 'locked'
        ? this.#say('noLongerYours')
        : code === 'invalid_request'
          ? this.#say('mendFields')
          : failureText(failure, this.#say);
    return this.#say('notChanged', {reason});
  }

  #change(change: Partial<DraftFields>) {
    this.draft = {...(this.draft ?? emptyDraft), ...change};
    this.#isAtRisk = this.#kept?.keep(this.draft, Date.now()) === false;
    // What has been complained about is checked while it is being mended.
    if (Object.keys(this.errors).length > 0) this.errors = this.#check();
  }

  #check() {
    const draft = this.draft ?? emptyDraft;
    const errors = draftErrors(draft, this.policy?.form, this.#say);
    if (this.#pictures.isBusy) errors.images = this.#say('picturesUnderway');
    return errors;
  }

  async #load() {
    const {community, ideaId} = this;
    if (!community || !ideaId) return;
    this.failure = undefined;
    try {
      const source = await community.ideas.source(ideaId);
      if (ideaId !== this.ideaId || this.draft) return;
      this.#kept = new KeptChange(source, {
        address: community.address,
        place: `change ${ideaId}`,
        person: this.authorId || undefined,
      });
      this.draft = this.#kept.begin(Date.now());
      if (this.#kept.isBack)
        this.#announcer.announce(this.#say('changeIsBack'));
      await this.updateComplete;
      this.#find('#title')?.focus();
    } catch (error) {
      this.#onFailure(error);
    }
  }

  async #onSubmit(event: SubmitEvent) {
    event.preventDefault();
    const {community} = this;
    if (!community || this.isSending) return;
    this.failure = undefined;
    this.errors = this.#check();
    if (await this.#focusWrong()) return;
    this.isSending = true;
    try {
      await this.#send(community);
    } catch (error) {
      this.errors = fieldErrors(error);
      this.#onFailure(error);
      await this.#focusWrong();
    } finally {
      this.isSending = false;
    }
  }

  async #send({ideas}: Community) {
    const change = changeOf(this.draft ?? emptyDraft, this.policy?.form);
    const idea = await ideas.change(this.ideaId, change);
    this.#giveUp();
    this.whenChanged(idea);
  }

  /** Nothing of it is kept any longer. */
  #giveUp() {
    this.#isAtRisk = false;
    return this.#kept?.forget();
  }

  readonly #onCancel = () => {
    this.#giveUp();
    this.whenClosed();
  };

  readonly #onAnew = async () => {
    this.draft = this.#giveUp();
    this.errors = {};
    await this.updateComplete;
    this.#find('#title')?.focus();
  };

  #onFailure(error: unknown) {
    const failure = explain(error);
    this.failure = failure;
    this.#announcer.announce(this.#failureText(failure));
    if (failure.kind === 'signed-out') this.askToSignIn('suggest');
    else this.reportFailure(failure);
  }

  /** Goes to the first field that has to change; true where there is one. */
  async #focusWrong() {
    const wrong = fieldOrder.find((field) => this.errors[field]);
    if (!wrong) return false;
    await this.updateComplete;
    (
      this.#find(`[name="${wrong}"][aria-invalid="true"]`) ??
      this.#find(`[name="${wrong}"]`)
    )?.focus();
    return true;
  }

  #find(selector: string) {
    return this.renderRoot.querySelector<HTMLElement>(selector);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'townhall-idea-edit': IdeaEdit;
  }
}
