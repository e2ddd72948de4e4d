import type {CommunityEvent, Idea, IdeaSort, Stage} from '@townhall/client';
import {html, nothing, type PropertyValues} from 'lit';
import {property, state} from 'lit/decorators.js';
import {ReadyEvent} from '../events/ready-event.js';
import type {IdeaCard} from '../idea-card/idea-card.js';
import {hearNews} from '../idea-card/hear-news.js';
import {VotesOnDemand} from '../idea-card/votes-on-demand.js';
import type {Suggesting} from '../idea-form/suggesting.js';
import {Announcer} from '../internal/announcer.js';
import controls from '../internal/controls.styles.js';
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
 * @fires {AuthRequiredEvent} townhall-auth-required - What they want needs an account.
 * @fires {TownhallErrorEvent} townhall-error - Something failed.
 * @csspart toolbar - The choice of order and the button to suggest.
 * @csspart list - The list around the cards.
 * @csspart failure - What is said when the ideas did not arrive.
 * @cssproperty --townhall-idea-board-gap - The space between two cards.
 */
export class IdeaBoard extends TownhallElement {
  static override styles = [tokens, controls, list, styles];

  /** The place whose ideas are shown. */
  @property() place = '';

  /** `top` puts the most voted first, `new` the latest, `ending` what closes soonest. */
  @property() sort: IdeaSort = 'top';

  /** Shows only ideas in this stage; empty for all. */
  @property() stage: Stage | '' = '';

  /** How many ideas are read at a time. */
  @property({type: Number}) limit = 20;

  /** The level of the titles among the page's headings. */
  @property({type: Number, attribute: 'heading-level'}) headingLevel = 3;

  /** Replaces the clock, for "12 days left". */
  @property({attribute: false}) clock: () => number = Date.now;

  declare messages?: Overrides<typeof ideaFormMessages> | undefined;

  @state() private arrived: ReadonlySet<string> = new Set();

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
    moment: () => this.#moment,
    askToSignIn: () => this.askToSignIn('vote'),
    reportFailure: (failure) => this.reportFailure(failure),
  });
  // Few visitors write, so only they load what it takes.
  readonly #suggesting: OnDemand<Suggesting> = new OnDemand(
    this,
    async () => {
      const {Suggesting} = await import('../idea-form/suggesting.js');
      return new Suggesting(this, {
        votes: this.#votes,
        policy: () => this.#place.place?.policy ?? null,
        now: () => this.#minute.now,
        add: (idea) => this.#add(idea),
      });
    },
    (failure) => this.#onFailure(failure),
  );
  #isReady = false;

  constructor() {
    super();
    new LiveController(
      this,
      () => this.community,
      (event) => this.#onEvent(event),
    );
  }

  /** Reads the ideas again; what is shown stays until they are there. */
  async reload() {
    this.arrived = new Set();
    await this.#list.reload();
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('place') || changed.has('sort') || changed.has('stage')) {
      this.arrived = new Set();
      this.#suggesting.part?.forget();
    }
  }

  protected override updated() {
    if (this.#isReady || !this.#list.items) return;
    this.#isReady = true;
    this.dispatchEvent(new ReadyEvent());
  }

  protected override render() {
    const {items} = this.#list;
    return html`
      <div
        class="all"
        @pointerenter=${this.#votes.prepare}
        @focusin=${this.#votes.prepare}
      >
        ${items ? this.#renderToolbar() : nothing} ${this.#renderSuggesting()}
        ${this.#renderFailure()}
        ${
          items
            ? this.#renderIdeas(items)
            : this.#list.failure
              ? nothing
              : skeleton(4, this.#say('loading'))
        }
      </div>
    `;
  }

  #renderToolbar() {
    return boardToolbar({
      say: this.#say,
      sort: this.sort,
      stage: this.stage,
      // Without a place there is nowhere to put it.
      maySuggest: this.place !== '' && !this.#suggesting.part?.isOpen,
      onSort: (sort) => (this.sort = sort),
      onStage: (stage) => (this.stage = stage),
      onSuggest: this.#onSuggest,
      onNear: this.#suggesting.prepare,
    });
  }

  #renderSuggesting() {
    const {part, failure} = this.#suggesting;
    if (part) return part.render();
    return failure ? failureView({failure, say: this.#say}) : nothing;
  }

  /** Says what failed: with ideas on screen, that they may be old. */
  #renderFailure() {
    const {failure, items, wait} = this.#list;
    if (!failure) return nothing;
    return html`
      ${items ? html`<p class="hint">${this.#say('stale')}</p>` : nothing}
      ${failureView({
        failure,
        say: this.#say,
        wait,
        retry: () => void this.reload(),
        signInUrl: this.signInUrl,
      })}
    `;
  }

  #renderIdeas(ideas: readonly Idea[]) {
    return boardList({
      say: this.#say,
      list: this.#list,
      cards: ideas.map((idea) => html`<li>${this.#renderCard(idea)}</li>`),
      stage: this.stage,
      arrived: this.arrived.size,
      onArrived: () => void this.#showArrived(),
      onMore: () => void this.#onMore(),
      onClear: () => (this.stage = ''),
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
        .votes=${this.#votes}
        .standing=${this.#votes.standings.get(idea.id)}
        .upOnly=${this.#place.place?.policy?.downvotes === 'off'}
        .headingLevel=${this.headingLevel}
        .now=${this.#minute.now}
      ></townhall-idea-card>
    `;
  }

  #reading() {
    const {community, place, sort, stage, limit} = this;
    return {
      subject: place,
      args: [community, sort, stage, limit],
      load:
        community &&
        ((
          cursor: string | undefined,
          options: {signal?: AbortSignal | undefined},
        ) =>
          community.ideas.list(
            {
              place: place || undefined,
              sort,
              stage: stage || undefined,
              limit,
              cursor,
            },
            options,
          )),
      onLoad: (ideas: readonly Idea[]) => void this.#votes.read(ideas),
      onFailure: this.#onFailure,
    };
  }

  get #moment() {
    return {say: this.#say, format: this.format, now: this.#minute.now};
  }

  readonly #onFailure = (failure: Parameters<typeof failureText>[0]) => {
    this.#announcer.announce(failureText(failure, this.#say));
    this.reportFailure(failure);
  };

  #onEvent(event: CommunityEvent) {
    if ('place' in event && this.place && event.place !== this.place) return;
    if (event.type === 'idea.created' && !this.#list.find(event.idea.id)) {
      this.arrived = new Set(this.arrived).add(event.idea.id);
    } else hearNews(this.#list, event);
  }

  /** What the visitor wrote themselves is no news to them. */
  #add(idea: Idea) {
    const arrived = new Set(this.arrived);
    arrived.delete(idea.id);
    this.arrived = arrived;
    this.#list.add(idea);
    void this.#votes.read([idea]);
  }

  readonly #onSuggest = async () => {
    const suggesting = await this.#suggesting.need();
    await suggesting?.open();
  };

  async #showArrived() {
    this.sort = 'new';
    await this.reload();
    await this.updateComplete;
    this.#focus('townhall-idea-card');
  }

  async #onMore() {
    const first = await this.#list.more();
    if (!first) return;
    const count = this.#list.items?.length ?? 0;
    this.#announcer.announce(this.#say('moreShown', {count}));
    await this.updateComplete;
    // The button is gone and would take the focus with it.
    if (!this.#list.hasMore) this.#cardOf(first)?.focus();
  }

  #cardOf({id}: Idea) {
    const cards =
      this.renderRoot.querySelectorAll<IdeaCard>('townhall-idea-card');
    return [...cards].find(({idea}) => idea?.id === id);
  }

  #focus(selector: string) {
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'townhall-idea-board': IdeaBoard;
  }
}
