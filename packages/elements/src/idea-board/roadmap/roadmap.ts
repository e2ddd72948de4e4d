import type {CommunityEvent, Idea, IdeaQuery} from '@townhall/client';
import {html, nothing} from 'lit';
import {property, state} from 'lit/decorators.js';
import type {IdeaCard} from '../../idea-card/idea-card.js';
import {VotesOnDemand} from '../../idea-card/votes-on-demand.js';
import {Announcer} from '../../internal/announcer.js';
import controls from '../../internal/controls.styles.js';
import type {Failure} from '../../internal/failure.js';
import {LiveController} from '../../internal/live-controller.js';
import {speaker} from '../../internal/messages.js';
import tokens from '../../internal/tokens.styles.js';
import {TownhallElement} from '../../internal/townhall-element.js';
import {ViewerController} from '../../internal/viewer-controller.js';
import {roadmapMessages} from '../../messages/idea-roadmap.js';
import {columnView} from './column-view.js';
import styles from './roadmap.styles.js';
import {Shelf, type Column} from './shelf.js';

/** The ideas of a board in columns, by how far they have come. */
export class IdeaRoadmap extends TownhallElement {
  static override styles = [tokens, controls, styles];

  /** Which ideas, and in which order; each column adds its stages. */
  @property({attribute: false}) query: IdeaQuery = {};

  /** The level of the columns' headings among the page's. */
  @property({type: Number, attribute: 'heading-level'}) headingLevel = 3;

  /** What time it is, for when voting opens. */
  @property({type: Number}) now = Date.now();

  /** Votes against ideas are not taken here. */
  @property({type: Boolean, attribute: 'up-only'}) upOnly = false;

  /** The address of an idea. */
  @property({attribute: false}) linkTo?: ((id: string) => string) | undefined;

  /** A title with what was searched for marked in it. */
  @property({attribute: false}) marked: (title: string) => unknown = () =>
    undefined;

  /** The columns of ideas that do not move are shown too. */
  @state() private isWide = false;

  readonly #say = speaker(this, roadmapMessages);
  readonly #announcer = new Announcer(this);
  readonly #shelf: Shelf = new Shelf(this, () => ({
    community: this.community,
    query: this.query,
    isWide: this.isWide,
    onLoad: (ideas) => void this.#votes.read(ideas),
    onFailure: (failure: Failure) => this.reportFailure(failure),
  }));
  readonly #votes: VotesOnDemand = new VotesOnDemand(this, {
    community: () => this.community,
    viewer: new ViewerController(this, () => this.community),
    list: this.#shelf,
    announcer: this.#announcer,
    moment: () => ({say: this.#say, format: this.format, now: this.now}),
    askToSignIn: () => this.askToSignIn('vote'),
    reportFailure: (failure) => this.reportFailure(failure),
  });
  /** Ideas that shall go to another column, when nobody is at theirs. */
  readonly #moving = new Map<string, Idea>();

  constructor() {
    super();
    new LiveController(
      this,
      () => this.community,
      (event) => this.#onEvent(event),
    );
  }

  /** Who takes the votes on these ideas. */
  get votes() {
    return this.#votes;
  }

  /** How many ideas are shown; undefined while they are read. */
  get found() {
    return this.#shelf.found;
  }

  /** The idea as a column has it. */
  find(id: string) {
    return this.#shelf.find(id);
  }

  /** The card of an idea. */
  cardOf(id: string) {
    const cards =
      this.renderRoot.querySelectorAll<IdeaCard>('townhall-idea-card');
    return [...cards].find(({idea}) => idea?.id === id);
  }

  protected override render() {
    return html`
      <div
        class="columns"
        role="group"
        aria-label=${this.#say('roadmap')}
        tabindex="0"
        @pointerenter=${this.#votes.prepare}
        @focusin=${this.#votes.prepare}
      >
        ${this.#renderColumns(this.#shelf.onTheWay)}
      </div>
      <button
        type="button"
        class="plain aside"
        aria-expanded=${this.isWide}
        @click=${() => (this.isWide = !this.isWide)}
      >
        ${this.#say('otherStages')}
      </button>
      ${
        this.isWide
          ? html`<div
              class="columns"
              role="group"
              aria-label=${this.#say('otherStages')}
              tabindex="0"
              @focusin=${this.#votes.prepare}
            >
              ${this.#renderColumns(this.#shelf.aside)}
            </div>`
          : nothing
      }
    `;
  }

  #renderColumns(columns: readonly Column[]) {
    return columns.map((column) =>
      columnView(column, {
        say: this.#say,
        format: this.format,
        headingLevel: this.headingLevel,
        card: (idea) => this.#renderCard(idea),
        onMore: (asked) => void this.#onMore(asked),
        onLeave: this.#moveOn,
      }),
    );
  }

  #renderCard(idea: Idea) {
    return html`
      <townhall-idea-card
        density="compact"
        lang=${this.lang || nothing}
        .community=${this.community}
        .signInUrl=${this.signInUrl}
        .messages=${this.messages}
        .idea=${idea}
        .marked=${this.marked(idea.title)}
        .votes=${this.#votes}
        .standing=${this.#votes.standings.get(idea.id)}
        .upOnly=${this.upOnly}
        .headingLevel=${this.headingLevel + 1}
        .linkTo=${this.linkTo}
        .now=${this.now}
      ></townhall-idea-card>
    `;
  }

  #onEvent(event: CommunityEvent) {
    if (event.type === 'gap') void this.#shelf.reload();
    else if (event.type === 'idea.voted') {
      const shown = this.#shelf.find(event.idea);
      const {votes, version} = event;
      if (shown) this.#shelf.replace({...shown, votes, version});
    } else if (event.type === 'idea.changed') {
      this.#moving.set(event.idea.id, event.idea);
      this.#moveOn();
    }
  }

  /** Nothing moves away under the pointer, or from the focus. */
  readonly #moveOn = () => {
    for (const [id, idea] of this.#moving) {
      if (this.#isAt(id)) continue;
      this.#moving.delete(id);
      this.#shelf.move(idea);
    }
    this.requestUpdate();
  };

  #isAt(id: string) {
    const name = this.#shelf.columnOf(id)?.name;
    return (
      this.renderRoot.querySelector(
        `[data-column="${name}"]:is(:hover, :focus-within)`,
      ) !== null
    );
  }

  async #onMore(column: Column) {
    const first = await column.list.more();
    if (!first) return;
    const count = column.list.items?.length ?? 0;
    this.#announcer.announce(this.#say('moreShown', {count}));
    await this.updateComplete;
    // The button is gone and would take the focus with it.
    if (!column.list.hasMore) this.cardOf(first.id)?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'townhall-idea-roadmap': IdeaRoadmap;
  }
}
