import type {Community, Idea, IdeaPolicy} from '@townhall/client';
import {html, nothing, type PropertyValues} from 'lit';
import {property, state} from 'lit/decorators.js';
import {OpenIdeaEvent} from '../events/open-idea-event.js';
import type {Standing, Votes} from '../idea-card/standing.js';
import {deepLink} from '../idea-detail/deep-link.js';
import {share} from '../idea-detail/share.js';
import {Announcer} from '../internal/announcer.js';
import controls from '../internal/controls.styles.js';
import {DraftKey} from '../internal/draft-key.js';
import {explain, signedOut, type Failure} from '../internal/failure.js';
import fields from '../internal/fields.styles.js';
import form from '../internal/form.styles.js';
import {later, type Later} from '../internal/later.js';
import {speaker, type Overrides} from '../internal/messages.js';
import {noteView} from '../internal/note-view.js';
import {SimilarSearch} from '../internal/similar-search.js';
import tokens from '../internal/tokens.styles.js';
import {TownhallElement} from '../internal/townhall-element.js';
import {ViewerController} from '../internal/viewer-controller.js';
import {ideaFormMessages} from '../messages/idea-form.js';
import {choiceField} from './choice-field.js';
import {DraftKeeper} from './draft-keeper.js';
import {fieldErrors} from './field-errors.js';
import type {FormView} from './form-view.js';
import {
  draftErrors,
  fieldOrder,
  toDraft,
  type DraftErrors,
  type DraftFields,
  type TextField,
} from './idea-draft.js';
import styles from './idea-form.styles.js';
import {LeaveGuard} from './leave-guard.js';
import {FormPictures} from './pictures/form-pictures.js';
import pictureStyles from './pictures/pictures.styles.js';
import {similarView} from './similar-view.js';
import {nextText, takenView} from './taken-view.js';
import {tagsField, textField, titleField} from './text-fields.js';
import {TitleCount} from './title-count.js';
import {whatHappens} from './what-happens.js';
import {whyNotSent} from './why-not-sent.js';

/** Takes an idea from a visitor. What they wrote stays until it is taken. */
export class IdeaForm extends TownhallElement {
  static override styles = [
    tokens,
    controls,
    fields,
    form,
    styles,
    pictureStyles,
  ];

  /** Where the idea goes. */
  @property() place = '';

  /** Says what is asked, and what becomes of an idea. */
  @property({attribute: false}) policy: IdeaPolicy | null = null;

  /** The level of the form's heading among the page's. */
  @property({type: Number, attribute: 'heading-level'}) headingLevel = 3;

  /** What time it is, for when ideas open next. */
  @property({type: Number}) now = Date.now();

  /** Who sends the vote when somebody finds their idea there already. */
  @property({attribute: false}) votes?: Votes | undefined;

  /** How the visitor stands to the ideas that others had. */
  @property({attribute: false}) standings: ReadonlyMap<string, Standing> =
    new Map();

  /** The address of an idea, to open and to share it. */
  @property({attribute: false}) linkTo: (ideaId: string) => string = deepLink;

  /** Replaces the timer. */
  @property({attribute: false}) later: Later = later;

  /** The idea that the community has just taken: thanks for it are shown. */
  @property({attribute: false}) taken?: Idea | undefined;

  /** The community has taken the idea. */
  @property({attribute: false}) whenTaken: (idea: Idea) => void = () => {};

  /** The visitor does not want to write any longer. */
  @property({attribute: false}) whenClosed: () => void = () => {};

  declare messages?: Overrides<typeof ideaFormMessages> | undefined;

  @state() private errors: DraftErrors = {};
  @state() private failure: Failure | undefined;
  @state() private isSending = false;
  @state() private link = '';

  readonly #say = speaker(this, ideaFormMessages);
  readonly #announcer = new Announcer(this);
  readonly #viewer = new ViewerController(this, () => this.community);
  readonly #keeper = new DraftKeeper(this, () => ({
    place: this.#draftPlace(),
    form: this.policy?.form,
    now: Date.now(),
  }));
  readonly #similar = new SimilarSearch<Idea>(
    this,
    (text, options) =>
      this.community?.ideas.similar({text, place: this.place}, options),
    {
      later: (ms, act) => this.later(ms, act),
      onFound: ({length}) =>
        this.#announcer.announce(this.#say('similarFound', {count: length})),
    },
  );
  readonly #pictures: FormPictures = new FormPictures(this, {
    say: this.#say,
    announcer: this.#announcer,
    pictures: () => this.#keeper.draft.images,
    write: (images) => this.#change({images}),
    onFailed: (failure) => {
      if (failure.kind === 'signed-out') this.askToSignIn('suggest');
      else this.reportFailure(failure);
    },
  });
  readonly #count = new TitleCount(this, {
    later: () => this.later,
    tell: (left) => this.#tellLeft(left),
  });
  readonly #key = new DraftKey();

  constructor() {
    super();
    new LeaveGuard(this, () => this.isSending || this.#keeper.isAtRisk);
  }

  /** Puts the focus where one begins to write, or where thanks are said. */
  override focus(options?: FocusOptions) {
    this.#find(this.taken ? '#taken' : '#title')?.focus(options);
  }

  /** Puts a title in where none is written: what somebody has looked for in vain. */
  async propose(title: string) {
    // What they had begun at another time is theirs, and comes first.
    await this.#viewer.known();
    await this.updateComplete;
    if (this.#keeper.draft.title === '') this.#onWrite('title', title);
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    // Somebody else is looking now: what they were told may not hold.
    if (changed.has('community')) this.failure = undefined;
    if (changed.has('taken')) this.link = '';
  }

  protected override render() {
    return this.taken ? this.#renderTaken(this.taken) : this.#renderForm();
  }

  #renderForm() {
    const view = this.#view;
    return html`
      <form
        novalidate
        aria-labelledby="heading"
        @submit=${this.#onSubmit}
        @keydown=${this.#onKeyDown}
        @paste=${this.#pictures.onPaste}
      >
        <h3 id="heading" aria-level=${this.headingLevel}>
          ${this.#say('suggest')}
        </h3>
        ${titleField(view)} ${this.#renderSimilar()} ${textField(view)}
        ${choiceField('kind', view)} ${choiceField('audience', view)}
        ${choiceField('area', view)} ${tagsField(view)}
        ${this.#pictures.render(view)}
        <div data-more></div>
        ${whatHappens(this.policy, {...view, now: this.now})}
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

  #renderSimilar() {
    return similarView(this.#similar.items, {
      say: this.#say,
      format: this.format,
      now: this.now,
      headingLevel: this.headingLevel,
      standings: this.standings,
      linkTo: this.linkTo,
      onVote: (idea) => void this.votes?.cast(idea, 'up'),
      onOpen: this.#onOpen,
    });
  }

  #renderTaken(idea: Idea) {
    return takenView(idea, {
      say: this.#say,
      format: this.format,
      headingLevel: this.headingLevel,
      linkTo: this.linkTo,
      link: this.link,
      onOpen: this.#onOpen,
      onShare: (idea) => void this.#share(idea),
      onClose: () => this.whenClosed(),
    });
  }

  #renderFailure() {
    const {failure, signInUrl} = this;
    if (!failure) return nothing;
    const text = this.#failureText(failure);
    return noteView({failure, text, say: this.#say, signInUrl});
  }

  get #view(): FormView {
    return {
      say: this.#say,
      format: this.format,
      draft: this.#keeper.draft,
      errors: this.errors,
      form: this.policy?.form,
      onWrite: this.#onWrite,
    };
  }

  #draftPlace() {
    const {community, place} = this;
    const {viewer} = this.#viewer;
    if (!community || !viewer) return undefined;
    return {address: community.address, place, person: viewer.person?.id};
  }

  #failureText(failure: Failure) {
    return this.#say('notSuggested', {
      reason: whyNotSent(failure, {say: this.#say, format: this.format}),
    });
  }

  readonly #onWrite = (field: TextField, value: string) => {
    this.#change({[field]: value});
    if (field !== 'title') return;
    this.#similar.look(value);
    this.#count.look(value);
  };

  #change(change: Partial<DraftFields>) {
    this.#keeper.write({...this.#keeper.draft, ...change});
    // What has been complained about is checked while it is being mended.
    if (Object.keys(this.errors).length === 0) return;
    const others = {...this.errors};
    for (const field of fieldOrder) if (field in change) delete others[field];
    this.errors = {...others, ...this.#check()};
  }

  #find(selector: string) {
    return this.renderRoot.querySelector<HTMLElement>(selector);
  }

  #tellLeft(left: number) {
    this.#announcer.announce(
      left < 0
        ? this.#say('charactersOver', {count: -left})
        : this.#say('charactersLeft', {count: left}),
    );
  }

  #check() {
    const {draft} = this.#keeper;
    const errors = draftErrors(draft, this.policy?.form, this.#say);
    if (this.#pictures.isBusy) errors.images = this.#say('picturesUnderway');
    return errors;
  }

  #onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.stopPropagation();
    this.whenClosed();
  }

  readonly #onOpen = (event: MouseEvent, {id}: Idea) => {
    // With these keys the link opens elsewhere, and this stays.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (!this.dispatchEvent(new OpenIdeaEvent(id))) event.preventDefault();
  };

  async #share({id, title}: Idea) {
    const url = this.linkTo(id);
    const done = await share(url, title);
    if (done === 'copied') this.#announcer.announce(this.#say('linkCopied'));
    if (done !== 'shown') return;
    this.link = url;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLInputElement>('[readonly]')?.select();
  }

  async #onSubmit(event: SubmitEvent) {
    event.preventDefault();
    const {community} = this;
    if (!community || this.isSending) return;
    this.failure = undefined;
    this.errors = this.#check();
    if (await this.#focusWrong()) return;
    if (this.#viewer.isGuest) return this.#askToSignIn();
    this.isSending = true;
    try {
      await this.#send(community);
    } catch (error) {
      await this.#onRefusal(error);
    } finally {
      this.isSending = false;
    }
  }

  async #send(community: Community) {
    const draft = toDraft(this.place, this.#keeper.draft, this.policy?.form);
    const idea = await community.ideas.suggest(draft, {
      idempotencyKey: this.#key.for(draft),
    });
    this.#keeper.clear();
    this.#similar.clear();
    const next = nextText(idea, {say: this.#say, format: this.format});
    this.#announcer.announce(`${this.#say('thanks')} ${next}`);
    this.taken = idea;
    this.whenTaken(idea);
  }

  async #onRefusal(error: unknown) {
    const failure = explain(error);
    if (failure.kind === 'signed-out') return this.#askToSignIn();
    this.failure = failure;
    this.errors = fieldErrors(error);
    this.#announcer.announce(this.#failureText(failure));
    this.reportFailure(failure);
    await this.#focusWrong();
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

  #askToSignIn() {
    if (this.askToSignIn('suggest')) return;
    this.failure = signedOut;
    this.#announcer.announce(this.#failureText(this.failure));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'townhall-idea-form': IdeaForm;
  }
}
