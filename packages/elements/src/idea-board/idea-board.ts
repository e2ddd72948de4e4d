import type {CommunityEvent, Idea, IdeaSort, Stage} from '@townhall/client';
import {html, nothing, type PropertyValues} from 'lit';
import {property, state} from 'lit/decorators.js';
import {IdeaCreatedEvent} from '../events/idea-created-event.js';
import {ReadyEvent} from '../events/ready-event.js';
import {countedText} from '../idea-card/counted.js';
import type {IdeaCard} from '../idea-card/idea-card.js';
import {IdeaVotes, isOutdated} from '../idea-card/idea-votes.js';
import {refusalText} from '../idea-card/refusal.js';
import {Announcer} from '../internal/announcer.js';
import controls from '../internal/controls.styles.js';
import {failureText, failureView} from '../internal/failure-view.js';
import {LiveController} from '../internal/live-controller.js';
import {speaker, type Overrides} from '../internal/messages.js';
import {MinuteController} from '../internal/minute-controller.js';
import {PagedList} from '../internal/paged-list.js';
import {skeleton} from '../internal/skeleton.js';
import tokens from '../internal/tokens.styles.js';
import {TownhallElement} from '../internal/townhall-element.js';
import {ViewerController} from '../internal/viewer-controller.js';
import type {ideaFormMessages} from '../messages/idea-form.js';
import {ideaMessages} from '../messages/ideas.js';
import styles from './idea-board.styles.js';
import type {IdeaForm} from '../idea-form/idea-form.js';
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
  static override styles = [tokens, controls, styles];

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

  @state() private form: 'never' | 'open' | 'closed' = 'never';
  @state() private thanks = '';
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
  readonly #votes = new IdeaVotes(this, {
    community: () => this.community,
    viewer: this.#viewer,
    onIdea: (idea) => this.#list.replace(idea),
    onCounted: (vote, {votes}) =>
      this.#announcer.announce(countedText(vote, votes.net, this.#say)),
    onFailure: (failure, idea) => {
      this.#announcer.announce(refusalText(failure, idea, this.#moment));
      this.reportFailure(failure);
      if (isOutdated(failure, idea)) void this.#list.reload();
    },
    onSignedOut: () => {
      if (this.askToSignIn('vote')) return;
      this.#announcer.announce(this.#say('signInToVote'));
    },
  });
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
      this.thanks = '';
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
      <div class="board">
        ${items ? this.#renderToolbar() : nothing}
        ${this.form === 'never' ? nothing : this.#renderForm()}
        ${this.#renderThanks()} ${this.#renderFailure()}
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
    return html`
      <div part="toolbar">
        <label class="field"
          >${this.#say('sort')}
          <select @change=${this.#onSort}>
            ${sorts.map(
              (sort) => html`
                <option value=${sort} .selected=${sort === this.sort}>
                  ${this.#say(`sort_${sort}`)}
                </option>
              `,
            )}
          </select>
        </label>
        <label class="field"
          >${this.#say('show')}
          <select @change=${this.#onStage}>
            <option value="" .selected=${!this.stage}>
              ${this.#say('allStages')}
            </option>
            ${stages.map(
              (stage) => html`
                <option value=${stage} .selected=${stage === this.stage}>
                  ${this.#say(`stage_${stage}`)}
                </option>
              `,
            )}
          </select>
        </label>
        ${this.#renderSuggest()}
      </div>
    `;
  }

  #renderSuggest() {
    // Without a place there is nowhere to put it.
    if (this.form === 'open' || !this.place) return nothing;
    return html`<button
      type="button"
      class="primary suggest"
      @click=${this.#openForm}
    >
      ${this.#say('suggest')}
    </button>`;
  }

  #renderForm() {
    return html`
      <townhall-idea-form
        ?hidden=${this.form === 'closed'}
        lang=${this.lang || nothing}
        .community=${this.community}
        .signInUrl=${this.signInUrl}
        .messages=${this.messages}
        .place=${this.place}
        .policy=${this.#place.place?.policy ?? null}
        .headingLevel=${this.headingLevel}
        .now=${this.#minute.now}
        .votes=${this.#votes}
        .standings=${this.#votes.standings}
        .whenTaken=${this.#onTaken}
        .whenClosed=${this.#closeForm}
      ></townhall-idea-form>
    `;
  }

  #renderThanks() {
    if (!this.thanks) return nothing;
    return html`<div class="note" id="taken" tabindex="-1">
      <p>${this.thanks}</p>
    </div>`;
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
    const {isLoading, isLoadingMore, hasMore} = this.#list;
    return html`
      ${
        isLoading
          ? html`<p class="hint" role="none">${this.#say('updating')}</p>`
          : nothing
      }
      ${
        this.arrived.size > 0
          ? html`<button type="button" class="pill" @click=${this.#showArrived}>
              ${this.#say('newIdeas', {count: this.arrived.size})}
            </button>`
          : nothing
      }
      ${
        ideas.length === 0
          ? this.#renderEmpty()
          : html`<ul
              part="list"
              role="list"
              aria-label=${this.#say('ideas')}
              aria-busy=${isLoading}
            >
              ${ideas.map((idea) => html`<li>${this.#renderCard(idea)}</li>`)}
            </ul>`
      }
      ${
        hasMore
          ? html`<button
              type="button"
              class="more"
              aria-disabled=${isLoadingMore}
              @click=${this.#onMore}
            >
              ${this.#say(isLoadingMore ? 'loadingMore' : 'loadMore')}
            </button>`
          : nothing
      }
    `;
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

  #renderEmpty() {
    if (this.stage) {
      return html`<div class="empty">
        <p>${this.#say('noneInStage')}</p>
        <button type="button" @click=${() => (this.stage = '')}>
          ${this.#say('clearFilter')}
        </button>
      </div>`;
    }
    return html`<slot name="empty"
      ><div class="empty"><p>${this.#say('empty')}</p></div></slot
    >`;
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
    if (event.type === 'gap') return void this.#list.reload();
    if (!('idea' in event) || (this.place && event.place !== this.place))
      return;
    if (event.type === 'idea.voted') {
      const shown = this.#list.find(event.idea);
      const {votes, version} = event;
      if (shown) this.#list.replace({...shown, votes, version});
      return;
    }
    const {idea} = event;
    const isNew = event.type === 'idea.created' && !this.#list.find(idea.id);
    if (isNew) this.arrived = new Set(this.arrived).add(idea.id);
    else this.#list.replace(idea);
  }

  #onSort({target}: Event) {
    // Its options are exactly these.
    this.sort = (target as HTMLSelectElement).value as IdeaSort;
  }

  #onStage({target}: Event) {
    // Its options are exactly these.
    this.stage = (target as HTMLSelectElement).value as Stage | '';
  }

  async #openForm() {
    this.thanks = '';
    // Few visitors write, so only they load what it takes.
    await import('../idea-form/define.js');
    this.form = 'open';
    await this.updateComplete;
    const form = this.renderRoot.querySelector<IdeaForm>('townhall-idea-form');
    await form?.updateComplete;
    form?.focus();
  }

  readonly #closeForm = async () => {
    this.form = 'closed';
    await this.updateComplete;
    this.#focus('.suggest');
  };

  readonly #onTaken = async (idea: Idea, thanks: string) => {
    const arrived = new Set(this.arrived);
    arrived.delete(idea.id);
    this.arrived = arrived;
    this.form = 'closed';
    this.thanks = thanks;
    this.#list.add(idea);
    void this.#votes.read([idea]);
    this.#announcer.announce(thanks);
    this.dispatchEvent(new IdeaCreatedEvent(idea.id));
    await this.updateComplete;
    this.#focus('#taken');
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

const sorts = ['top', 'new', 'ending'] as const;

const stages = [
  'open',
  'scheduled',
  'threshold_reached',
  'assigned',
  'planned',
  'in_development',
  'shipped',
  'on_radar',
  'declined',
  'archived',
] as const;

declare global {
  interface HTMLElementTagNameMap {
    'townhall-idea-board': IdeaBoard;
  }
}
