import type {CallOptions, Community, Idea, IdeaQuery} from '@townhall/client';
import {adoptStyles, nothing, type ReactiveController} from 'lit';
import {AuthRequiredEvent} from '../../events/auth-required-event.js';
import type {IdeaCard} from '../../idea-card/idea-card.js';
import type {VotesOnDemand} from '../../idea-card/votes-on-demand.js';
import {deepLink} from '../../idea-detail/deep-link.js';
import type {Suggesting} from '../../idea-form/suggesting.js';
import type {Announcer} from '../../internal/announcer.js';
import type {Failure} from '../../internal/failure.js';
import {failureView} from '../../internal/failure-view.js';
import {isFocusLost} from '../../internal/lost-focus.js';
import {speaker} from '../../internal/messages.js';
import type {MinuteController} from '../../internal/minute-controller.js';
import {OnDemand} from '../../internal/on-demand.js';
import type {PagedList} from '../../internal/paged-list.js';
import pill from '../../internal/pill.styles.js';
import {skeleton} from '../../internal/skeleton.js';
import {boardNotes} from '../../messages/idea-board-notes.js';
import {ViewerController} from '../../internal/viewer-controller.js';
import type {IdeaBoard} from '../idea-board.js';
import type {PlaceController} from '../place-controller.js';
import {Address} from './address.js';
import {Arrivals} from './arrivals.js';
import {filtersOf, isFiltered} from './choices.js';
import type {Finding} from './finding.js';
import {linkedIdea} from './linked-idea.js';
import {notesView} from './notes-view.js';
import type {Opened, Opening} from './opening.js';
import type {RoadmapView} from './roadmap-view.js';
import {holdInPlace, scrollAround} from './scrolling.js';

interface ExploringHooks {
  announcer: Announcer;
  list: PagedList<Idea>;
  votes: VotesOnDemand;
  minute: MinuteController;
  place: PlaceController;
  onFailure: (failure: Failure) => void;
}

/** Which board shows the idea that the page's address names. */
const shown = new Map<string, IdeaBoard>();

/**
 * What can be done with a board beside reading and voting. It is loaded when
 * somebody does it, or when the page asks for it.
 */
export class Exploring implements ReactiveController {
  /** Ideas that have come meanwhile. */
  readonly arrivals: Arrivals;
  /** Which order by chance is meant; another one is another order. */
  #seed = Math.floor(Math.random() * 4_294_967_296);

  readonly #board: IdeaBoard;
  readonly #hooks: ExploringHooks;
  readonly #say;
  readonly #opening: OnDemand<Opening>;
  readonly #finding: OnDemand<Finding>;
  readonly #suggesting: OnDemand<Suggesting>;
  readonly #roadmap: OnDemand<RoadmapView>;
  readonly #address: Address;
  readonly #viewer: ViewerController;
  #opened: Opened | undefined;
  /** The idea that a link names, until it is known what the link means. */
  #linked: string | undefined;
  /** The link that is being followed. */
  #following: string | undefined;
  #isFiltered = false;
  #wasListing = true;
  #leave = () => {};

  constructor(board: IdeaBoard, hooks: ExploringHooks) {
    this.#board = board;
    this.#hooks = hooks;
    this.#viewer = new ViewerController(board, () => board.community);
    this.#say = speaker(board, boardNotes);
    this.#opening = new OnDemand(
      board,
      async () => {
        const {Opening} = await import('./opening.js');
        return new Opening(board, {
          linkTo: this.linkTo,
          opened: () => this.#opened,
          find: (id) => this.#shelf.find(id),
          votes: () => this.#shelf.votes,
          place: () => hooks.place.place,
          onBack: () => void this.close(),
        });
      },
      hooks.onFailure,
    );
    this.#finding = new OnDemand(
      board,
      async () => {
        const {Finding} = await import('./finding.js');
        return new Finding(board, {
          announcer: hooks.announcer,
          place: () => hooks.place.place,
          now: () => hooks.minute.now,
          onMine: () => void this.#askGuest(),
          found: () => this.#found,
          onShuffle: () => this.#shuffle(),
          onSuggest: (title) => void this.suggest(title),
        });
      },
      hooks.onFailure,
    );
    this.#suggesting = new OnDemand(
      board,
      async () => {
        const {Suggesting} = await import('../../idea-form/suggesting.js');
        return new Suggesting(board, {
          votes: hooks.votes,
          policy: () => hooks.place.place?.policy ?? null,
          now: () => hooks.minute.now,
          add: (idea) => this.#add(idea),
        });
      },
      hooks.onFailure,
    );
    this.#roadmap = new OnDemand(
      board,
      async () => {
        const {RoadmapView} = await import('./roadmap-view.js');
        return new RoadmapView(board, {
          seed: () => this.#seed,
          now: () => hooks.minute.now,
          upOnly: () => hooks.place.place?.policy?.downvotes === 'off',
          marked: (title) => this.marked(title),
          linkTo: this.linkTo,
        });
      },
      hooks.onFailure,
    );
    this.arrivals = new Arrivals(board, hooks.list);
    this.#address = new Address(board, {
      openedId: () => this.#linked ?? this.#opened?.id ?? '',
      onIdea: (id) => this.#onAddress(id),
    });
    board.addController(this);
    const {shadowRoot} = board;
    // An element's constructor is its class.
    const {elementStyles} = board.constructor as typeof IdeaBoard;
    if (shadowRoot) adoptStyles(shadowRoot, [...elementStyles, pill]);
  }

  /** An idea is shown, or about to be, in place of the list. */
  get isOpened() {
    return this.#opened !== undefined || this.#linked !== undefined;
  }

  /** The form to suggest an idea is shown. */
  get isSuggesting() {
    return !!this.#suggesting.part?.isOpen;
  }

  /** The tools to find ideas are shown. */
  get isFinding() {
    return !!this.#finding.part?.isOpen;
  }

  /** What decides beside order and stage which ideas are listed, in one word. */
  get asked() {
    const filters = filtersOf(this.#board, this.#seed);
    const {mine} = this.#board;
    // As long as nothing is chosen, it makes no difference that this is here.
    return mine || Object.keys(filters).length > 0
      ? mine + JSON.stringify(filters)
      : undefined;
  }

  /** The ideas stand in one list. */
  get isListing() {
    return !this.#isRoadmap && !this.#isBarred;
  }

  /** One's own ideas, which a roadmap does not know, are listed in any case. */
  get #isRoadmap() {
    const {view, mine} = this.#board;
    return view === 'roadmap' && mine === '';
  }

  /** A guest has no ideas of their own. */
  get #isBarred() {
    return this.#board.mine !== '' && this.#viewer.isGuest;
  }

  hostUpdate() {
    this.#chooseView();
    if (isFiltered(this.#board) && !this.#isFiltered) void this.#finding.need();
    this.#isFiltered = isFiltered(this.#board);
    const {community} = this.#board;
    const id = this.#linked;
    if (!community || id === undefined || id === this.#following) return;
    this.#following = id;
    void this.#follow(id, community).finally(() => {
      this.#following = undefined;
    });
  }

  hostDisconnected() {
    this.#letGo();
  }

  /** The address of an idea in this board. */
  readonly linkTo = (id: string) =>
    deepLink(id, `${this.#board.syncUrl ?? ''}idea`);

  /** One page of the ideas that are wanted. */
  readonly list = async (
    community: Community,
    query: IdeaQuery,
    options: CallOptions,
  ) => {
    const {mine, q} = this.#board;
    if (mine === '') {
      const filters = filtersOf(this.#board, this.#seed);
      return community.ideas.list({...query, ...filters}, options);
    }
    await import('./own-ideas.js');
    const {place, limit, cursor} = query;
    return community.ideas.mine(
      {mine, place, limit, cursor, ...(q && {q})},
      options,
    );
  };

  /** Nobody has a community for this board. */
  missCommunity() {
    if (this.#board.community) return;
    this.#hooks.list.failure = {
      kind: 'refused',
      code: null,
      text: this.#say('noCommunity'),
      retryAfter: null,
    };
    this.#board.requestUpdate();
  }

  /** Shows the tools to find ideas, or no longer. */
  async toggleFinding() {
    (await this.#finding.need())?.toggle();
  }

  /** Shows the form to suggest an idea. */
  async suggest(title?: string) {
    await (await this.#suggesting.need())?.open(title);
  }

  /** What ideas are found with, and suggested. */
  renderTools() {
    return [
      notesView(this.#board, {
        say: this.#say,
        place: this.#hooks.place.place,
        failure: this.#hooks.list.failure,
        isGuest: this.#viewer.isGuest,
      }),
      this.#finding.part?.render(),
      this.#suggesting.part?.render(),
      ...[this.#finding, this.#suggesting, this.#roadmap].map((late) =>
        this.#renderLate(late),
      ),
    ];
  }

  /**
   * What stands in the place of an empty list: the roadmap, or that no idea
   * fits; undefined where none is left out.
   */
  renderNone() {
    if (this.#isBarred) return this.#finding.part?.renderBarred();
    if (!this.#isRoadmap) return this.#finding.part?.renderNone();
    const {part, failure} = this.#roadmap;
    if (part) return part.render();
    return failure ? nothing : skeleton(4, this.#say('loading'));
  }

  /** A title with what was searched for marked in it. */
  marked(title: string) {
    return this.#finding.part?.marked(title);
  }

  /** The opened idea, where there is one. */
  renderOpened() {
    if (!this.isOpened) return nothing;
    const {part, failure} = this.#opening;
    if (part && this.#opened) return part.render();
    return failure
      ? this.#renderLate(this.#opening)
      : skeleton(3, this.#say('loading'));
  }

  /** Shows an idea in place of the list. */
  async open(id: string) {
    if (!this.isOpened) this.#remember(id);
    await this.#show({id});
  }

  /** Shows the list again as it was left. */
  async close() {
    this.#letGo();
    this.#opened = this.#linked = undefined;
    this.#board.requestUpdate();
    await this.#board.updateComplete;
    this.#leave();
    this.#leave = () => {};
  }

  async #show(opened: Opened) {
    this.#opened = opened;
    this.#linked = undefined;
    this.#board.requestUpdate();
    // A page that opens with an idea in it leaves the focus where it is wanted.
    const isFree = isFocusLost() || this.#board.matches(':focus-within');
    const opening = await this.#opening.need();
    await this.#board.updateComplete;
    if (isFree) await opening?.focus();
  }

  /** Notes where the visitor is, to bring them back there. */
  #remember(id: string) {
    const scrollBack = scrollAround(this.#board);
    const titleOf = () => this.#cardOf(id)?.renderRoot.querySelector('a');
    const top = titleOf()?.getBoundingClientRect().top;
    this.#leave = () => {
      const title = titleOf();
      const toolbar = this.#board.renderRoot.querySelector('button');
      (title ?? toolbar)?.focus({preventScroll: true});
      scrollBack();
      if (!title || top === undefined) return;
      holdInPlace(title, top);
    };
  }

  #onAddress(id: string | null) {
    if (id !== null) {
      this.#linked = id;
      this.#board.requestUpdate();
    } else if (this.isOpened) void this.close();
  }

  /** Shows what a link names, unless that is in another place. */
  async #follow(id: string, community: Community) {
    const {place} = this.#board;
    const found = await linkedIdea(community, id).catch(() => undefined);
    if (this.#linked !== id) return;
    if (found && place && found.idea.place !== place) return this.#pass();
    const shownBy = shown.get(id) ?? this.#board;
    if (shownBy !== this.#board) return this.#pass();
    shown.set(id, this.#board);
    if (!this.#opened) this.#remember(id);
    // What could not be read says so in its own words.
    void this.#show({id: found?.idea.id ?? id, merged: found?.merged});
    this.#address.settle();
  }

  get #found() {
    if (this.#isRoadmap) return this.#roadmap.part?.roadmap?.found;
    const {items, isLoading, hasMore} = this.#hooks.list;
    return items && !isLoading && !this.#isBarred
      ? {count: items.length, isAll: !hasMore}
      : undefined;
  }

  /** What the visitor wrote themselves is no news to them. */
  #add(idea: Idea) {
    this.arrivals.forget(idea.id);
    this.#hooks.list.add(idea);
    void this.#hooks.votes.read([idea]);
  }

  /** Says that something did not come when it was needed. */
  #renderLate({part, failure, need}: OnDemand<unknown>) {
    if (part || !failure) return nothing;
    return failureView({failure, say: this.#say, retry: () => void need()});
  }

  /** A roadmap stands where the list is empty. */
  #chooseView() {
    const {list} = this.#hooks;
    if (this.isListing === this.#wasListing) return;
    this.#wasListing = this.isListing;
    list.items = this.isListing ? undefined : [];
    list.failure = undefined;
    if (this.#isRoadmap) void this.#roadmap.need();
  }

  /** A guest has to sign in to see what is theirs. */
  async #askGuest() {
    const viewer = await this.#viewer.known();
    if (viewer?.person !== null) return;
    this.#board.dispatchEvent(new AuthRequiredEvent('mine'));
  }

  /** Where the ideas are that are shown. */
  get #shelf() {
    const roadmap = this.#isRoadmap ? this.#roadmap.part?.roadmap : undefined;
    const {list, votes} = this.#hooks;
    return roadmap ?? {find: (id: string) => list.find(id), votes};
  }

  #cardOf(id: string) {
    const roadmap = this.#isRoadmap ? this.#roadmap.part?.roadmap : undefined;
    if (roadmap) return roadmap.cardOf(id);
    const {renderRoot} = this.#board;
    const cards = renderRoot.querySelectorAll<IdeaCard>('townhall-idea-card');
    return [...cards].find(({idea}) => idea?.id === id);
  }

  #shuffle() {
    this.#seed = (this.#seed + 1) % 4_294_967_296;
    this.#board.requestUpdate();
  }

  /** The link is not for this board. */
  #pass() {
    this.#letGo();
    this.#linked = undefined;
    this.#address.settle();
    this.#board.requestUpdate();
  }

  #letGo() {
    for (const [id, board] of shown) {
      if (board === this.#board) shown.delete(id);
    }
  }
}
