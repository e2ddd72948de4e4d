import type {
  CallOptions,
  CommunityEvent,
  Idea,
  IdeaKind,
  IdeaSort,
  OwnIdeas,
  Stage,
} from '@townhall/client';
import {html, nothing} from 'lit';
import {property} from 'lit/decorators.js';
import {OpenIdeaEvent} from '../events/open-idea-event.js';
import {ReadyEvent} from '../events/ready-event.js';
import type {IdeaCard} from '../idea-card/idea-card.js';
import {hearNews} from '../idea-card/hear-news.js';
import {VotesOnDemand} from '../idea-card/votes-on-demand.js';
import {deepLink} from '../idea-detail/deep-link.js';
import {Announcer} from '../internal/announcer.js';
import controls from '../internal/controls.styles.js';
import type {Failure} from '../internal/failure.js';
import {failureText, failureView} from '../internal/failure-view.js';
import list from '../internal/list.styles.js';
import {LiveController} from '../internal/live-controller.js';
import {speaker, type Overrides} from '../internal/messages.js';
import {MinuteController} from '../internal/minute-controller.js';
import {OnDemand} from '../internal/on-demand.js';
import {PagedList} from '../internal/paged-list.js';
import {skeleton} from '../internal/skeleton.js';
import tokens from '../internal/tokens.styles.js';
import {TownhallElement} from '../internal/townhall-element.js';
import {ViewerController} from '../internal/viewer-controller.js';
import type {ideaFormMessages} from '../messages/idea-form.js';
import {ideaMessages} from '../messages/ideas.js';
import {boardList} from './board-list.js';
import {boardToolbar} from './board-toolbar.js';
import type {BoardView, StageChoice} from './exploring/choices.js';
import type {Exploring} from './exploring/exploring.js';
import styles from './idea-board.styles.js';
import {PlaceController} from './place-controller.js';

/**
 * Lists the ideas of one place, and lets visitors vote and suggest.
 *
 * @tag townhall-idea-board
 * @slot empty - Shown while the place has no ideas.
 * @fires {ReadyEvent} townhall-ready - The ideas are there for the first time.
 * @fires {VoteEvent} townhall-vote - The visitor pressed a vote button.
 * @fires {IdeaCreatedEvent} townhall-idea-created - The visitor's idea was taken.
 * @fires {OpenIdeaEvent} townhall-open-idea - The visitor opens an idea.
 * @fires {CloseEvent} townhall-close - The visitor leaves an opened idea.
 * @fires {AuthRequiredEvent} townhall-auth-required - What they want needs an account.
 * @fires {TownhallErrorEvent} townhall-error - Something failed.
 * @csspart toolbar - The buttons to find ideas and to suggest one.
 * @csspart finder - What ideas are searched and filtered with.
 * @csspart list - The list around the cards.
 * @csspart opened - The opened idea, with the way back to the list.
 * @csspart failure - What is said when the ideas did not arrive.
 * @cssproperty --townhall-idea-board-gap - The space between two cards.
 */
export class IdeaBoard extends TownhallElement {
  static override styles = [tokens, controls, list, styles];

  /** The place whose ideas are shown. */
  @property() place = '';

  /** What comes first, as `IdeaSort` says. */
  @property() sort: IdeaSort = 'top';

  /** Only ideas in this stage, or in these, with commas between them. */
  @property() stage: StageChoice = '';

  /** Only ideas of this month, e.g. `2026-11`. */
  @property() cohort = '';

  /** Only ideas about this part of the product, by its id in the board's policy. */
  @property() area = '';

  /** Only ideas for these people, as the board's policy calls them. */
  @property() audience = '';

  /** Only what is `new`, or changes (`modify`) what is there. */
  @property() kind: IdeaKind | '' = '';

  /** Only ideas with these words, or with the beginnings of words. */
  @property() q = '';

  /** Only what the visitor `created`, `voted` on or is `following`. */
  @property() mine: OwnIdeas | '' = '';

  /** `list` shows cards, `compact` a line for each, `roadmap` a column for each stage. */
  @property() view: BoardView = 'list';

  /** How many ideas are read at a time. */
  @property({type: Number}) limit = 20;

  /** The level of the titles among the page's headings. */
  @property({type: Number, attribute: 'heading-level'}) headingLevel = 3;

  /**
   * Keeps what is chosen and opened in the page's address. A value goes before
   * the names of its parameters, where several boards do so.
   */
  @property({attribute: 'sync-url'}) syncUrl: string | null = null;

  /** Replaces the clock, for "12 days left". */
  @property({attribute: false}) clock: () => number = Date.now;

  declare messages?: Overrides<typeof ideaFormMessages> | undefined;

  readonly #say = speaker(this, ideaMessages);
  readonly #announcer = new Announcer(this);
  readonly #minute = new MinuteController(this, () => this.clock());
  readonly #viewer = new ViewerController(this, () => this.community);
  readonly #place = new PlaceController(this, () => ({
    community: this.community,
    id: this.place,
  }));
  readonly #list = new PagedList<Idea>(this, () => this.#reading());
  readonly #votes = new VotesOnDemand(this, {
    community: () => this.community,
    viewer: this.#viewer,
    list: this.#list,
    announcer: this.#announcer,
    moment: () => ({
      say: this.#say,
      format: this.format,
      now: this.#minute.now,
    }),
    askToSignIn: () => this.askToSignIn('vote'),
    reportFailure: (failure) => this.reportFailure(failure),
  });
  readonly #onFailure = (failure: Failure) => {
    this.#announcer.announce(failureText(failure, this.#say));
    this.reportFailure(failure);
  };
  // Most visitors read and vote, so only the others load what more it takes.
  readonly #exploring: OnDemand<Exploring> = new OnDemand(
    this,
    async () => {
      const {Exploring} = await import('./exploring/exploring.js');
      return new Exploring(this, {
        announcer: this.#announcer,
        list: this.#list,
        votes: this.#votes,
        minute: this.#minute,
        place: this.#place,
        onFailure: this.#onFailure,
      });
    },
    this.#onFailure,
  );
  #isReady = false;
  #patience: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    new LiveController(
      this,
      () => this.community,
      (event) => void this.#onEvent(event),
    );
  }

  override connectedCallback() {
    super.connectedCallback();
    // By then it is clear that none comes, and better to say so than to wait.
    this.#patience = setTimeout(
      async () =>
        this.community ?? (await this.#exploring.need())?.missCommunity(),
      10_000,
    );
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#patience);
  }

  /** Reads the ideas again; what is shown stays until they are there. */
  reload() {
    return this.#list.reload();
  }

  /** Shows an idea in place of the list, unless the page does that itself. */
  async open(ideaId: string) {
    if (!this.dispatchEvent(new OpenIdeaEvent(ideaId))) return;
    await (await this.#exploring.need())?.open(ideaId);
  }

  protected override willUpdate() {
    const {part, failure, need} = this.#exploring;
    if (part || failure) return;
    // Something is to be shown, or said, that is not here at first.
    if (
      this.#isHeld ||
      (this.stage && this.#list.items?.length === 0) ||
      this.#list.failure?.code === 'not_found' ||
      this.#place.place?.policy?.countsShown.startsWith('after') ||
      location.search.includes('idea=')
    ) {
      void need();
    }
  }

  protected override updated() {
    if (this.#isReady || !this.#list.items) return;
    this.#isReady = true;
    this.dispatchEvent(new ReadyEvent());
  }

  protected override render() {
    const {items} = this.#list;
    const exploring = this.#exploring.part;
    return html`
      ${exploring?.renderOpened()}
      <div
        class="all"
        ?hidden=${exploring?.isOpened}
        @pointerenter=${this.#votes.prepare}
        @focusin=${this.#votes.prepare}
        @townhall-open-idea=${this.#onOpen}
      >
        ${
          items
            ? boardToolbar({
                say: this.#say,
                isFinding: !!exploring?.isFinding,
                // Without a place there is nowhere to put it.
                maySuggest: this.place !== '' && !exploring?.isSuggesting,
                onFind: async () =>
                  (await this.#exploring.need())?.toggleFinding(),
                onSuggest: async () =>
                  (await this.#exploring.need())?.suggest(),
                onNear: this.#exploring.prepare,
              })
            : nothing
        }
        ${this.#renderFailure()} ${exploring?.renderTools()}
        ${
          items
            ? this.#renderIdeas(items)
            : this.#list.failure || this.#exploring.failure
              ? nothing
              : skeleton(4, this.#say('loading'))
        }
      </div>
    `;
  }

  /** Says what failed: with ideas on screen, that they may be old. */
  #renderFailure() {
    const {failure, items, wait} = this.#list;
    const late = this.#exploring;
    const shown = failure ?? late.failure;
    if (!shown) return nothing;
    return html`
      ${
        failure && items
          ? html`<p class="hint">${this.#say('stale')}</p>`
          : nothing
      }
      ${failureView({
        failure: shown,
        say: this.#say,
        wait,
        retry: () => {
          if (late.failure) void late.need();
          void this.reload();
        },
        signInUrl: this.signInUrl,
      })}
    `;
  }

  #renderIdeas(ideas: readonly Idea[]) {
    return boardList({
      say: this.#say,
      list: this.#list,
      cards: ideas.map((idea) => html`<li>${this.#renderCard(idea)}</li>`),
      none:
        this.#exploring.part?.renderNone() ??
        // Where some were left out, what is needed to say so is on its way.
        (this.stage
          ? nothing
          : html`<slot name="empty"
              ><div class="empty"><p>${this.#say('empty')}</p></div></slot
            >`),
      arrived: this.#exploring.part?.arrivals.render(),
      onMore: () => void this.#onMore(),
    });
  }

  #renderCard(idea: Idea) {
    return html`
      <townhall-idea-card
        lang=${this.lang || nothing}
        .community=${this.community}
        .signInUrl=${this.signInUrl}
        .messages=${this.messages}
        .idea=${idea}
        .marked=${this.#exploring.part?.marked(idea.title)}
        .density=${this.view === 'compact' ? this.view : 'card'}
        .votes=${this.#votes}
        .standing=${this.#votes.standings.get(idea.id)}
        .upOnly=${this.#place.place?.policy?.downvotes === 'off'}
        .headingLevel=${this.headingLevel}
        .linkTo=${this.#exploring.part?.linkTo ?? deepLink}
        .now=${this.#minute.now}
      ></townhall-idea-card>
    `;
  }

  #reading() {
    const {community, place, sort, stage, limit} = this;
    const {part} = this.#exploring;
    return {
      subject: place,
      args: [community, sort, stage, limit, part?.asked],
      load:
        community && (part ? part.isListing : !this.#isHeld)
          ? (cursor: string | undefined, options: CallOptions) => {
              const query = {
                place: place || undefined,
                sort,
                // Several have commas between them in the question too.
                stage: (stage as Stage) || undefined,
                limit,
                cursor,
              };
              return part
                ? part.list(community, query, options)
                : community.ideas.list(query, options);
            }
          : undefined,
      onLoad: (ideas: readonly Idea[]) => void this.#votes.read(ideas),
      onFailure: this.#onFailure,
    };
  }

  /** More is chosen than the list can ask for by itself. */
  get #isHeld() {
    const {cohort, area, audience, kind, q, mine} = this;
    return (
      cohort + area + audience + kind + q + mine !== '' ||
      this.syncUrl !== null ||
      this.sort === 'random' ||
      this.view === 'roadmap'
    );
  }

  async #onEvent(event: CommunityEvent) {
    if ('place' in event && this.place && event.place !== this.place) return;
    if (event.type === 'idea.created' && !this.#list.find(event.idea.id)) {
      (await this.#exploring.prepare())?.arrivals.add(event.idea);
    } else hearNews(this.#list, event);
  }

  readonly #onOpen = (event: OpenIdeaEvent) => {
    event.stopPropagation();
    event.preventDefault();
    void this.open(event.ideaId);
  };

  async #onMore() {
    const before = this.#list.items?.length ?? 0;
    if (!(await this.#list.more())) return;
    const count = this.#list.items?.length ?? 0;
    this.#announcer.announce(this.#say('moreShown', {count}));
    await this.updateComplete;
    if (this.#list.hasMore) return;
    const cards =
      this.renderRoot.querySelectorAll<IdeaCard>('townhall-idea-card');
    // The button is gone and would take the focus with it.
    cards[before]?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'townhall-idea-board': IdeaBoard;
  }
}
