import type {
  Question,
  QuestionQueue,
  QuestionSort,
  QuestionState,
} from '@townhall/client';
import {html, nothing, type PropertyValues} from 'lit';
import {property} from 'lit/decorators.js';
import {ReadyEvent} from '../events/ready-event.js';
import {Announcer} from '../internal/announcer.js';
import controls from '../internal/controls.styles.js';
import type {Failure} from '../internal/failure.js';
import {failureText, failureView} from '../internal/failure-view.js';
import {isFocusLost} from '../internal/lost-focus.js';
import {speaker, type Overrides} from '../internal/messages.js';
import list from '../internal/list.styles.js';
import pill from '../internal/pill.styles.js';
import {MinuteController} from '../internal/minute-controller.js';
import {OnDemand} from '../internal/on-demand.js';
import {Rows} from '../internal/rows.js';
import {skeleton} from '../internal/skeleton.js';
import tokens from '../internal/tokens.styles.js';
import {TownhallElement} from '../internal/townhall-element.js';
import type {answerMessages} from '../messages/answers.js';
import type {questionFormMessages} from '../messages/question-form.js';
import {questionMessages} from '../messages/questions.js';
import type {QuestionCard} from '../question-card/question-card.js';
import type {Asking} from '../question-form/asking.js';
import type {FeedSearch} from './feed-search.js';
import {feedToolbar} from './feed-toolbar.js';
import {QuestionFeedController} from './question-feed-controller.js';
import styles from './question-feed.styles.js';

/**
 * Lists the questions of one place, and lets visitors ask and answer.
 *
 * @tag townhall-question-feed
 * @slot empty - Shown while the place has no questions.
 * @slot - Stays in place where the questions cannot be loaded.
 * @fires {ReadyEvent} townhall-ready - The questions are there for the first time.
 * @fires {QuestionCreatedEvent} townhall-question-created - The visitor's question was taken.
 * @fires {QuestionDeflectedEvent} townhall-question-deflected - An older question answered theirs.
 * @fires {AnswerCreatedEvent} townhall-answer-created - The visitor's answer was taken.
 * @fires {AnswerMarkedEvent} townhall-answer-marked - The visitor marked an answer.
 * @fires {AuthRequiredEvent} townhall-auth-required - What they want needs an account.
 * @fires {TownhallErrorEvent} townhall-error - Something failed.
 * @csspart toolbar - The choice of what to show and the button to ask.
 * @csspart list - The list around the cards.
 * @csspart failure - What is said when the questions did not arrive.
 * @cssproperty --townhall-question-feed-gap - The space between two cards.
 */
export class QuestionFeed extends TownhallElement {
  static override styles = [tokens, controls, list, pill, styles];

  /** The place whose questions are shown. */
  @property() place = '';

  /** `active` puts the latest change first, `new` the latest question. */
  @property() sort: QuestionSort = 'active';

  /** Shows only questions in this state; empty for all. */
  @property() state: QuestionState | '' = '';

  /** Shows only questions with this tag; empty for all. */
  @property() tag = '';

  /** Shows only questions with these words; empty for all. */
  @property() q = '';

  /** Shows a queue of open questions, for staff: `waiting`, `due_soon`, … */
  @property() view: QuestionQueue | '' = '';

  /** `compact` lists titles that open in place, to stand inside a text. */
  @property() density: 'card' | 'compact' = 'card';

  /** How many questions are read at a time. */
  @property({type: Number}) limit = 20;

  /** The level of the titles among the page's headings. */
  @property({type: Number, attribute: 'heading-level'}) headingLevel = 3;

  /** Replaces the clock, for "3 days ago". */
  @property({attribute: false}) clock: () => number = Date.now;

  declare messages?:
    | Overrides<typeof answerMessages & typeof questionFormMessages>
    | undefined;

  readonly #say = speaker(this, questionMessages);
  readonly #announcer = new Announcer(this);
  readonly #minute = new MinuteController(this, () => this.clock());
  readonly #feed = new QuestionFeedController(this, () => ({
    community: this.community,
    place: this.place,
    sort: this.sort,
    state: this.state,
    tag: this.tag,
    q: this.q,
    limit: this.limit,
    view: this.view,
    announcer: this.#announcer,
    onFailure: this.#onFailure,
  }));
  readonly #search: OnDemand<FeedSearch> = new OnDemand(
    this,
    async () => {
      const {FeedSearch} = await import('./feed-search.js');
      return new FeedSearch(this, this.#announcer, this.#feed.list);
    },
    (failure) => this.#onFailure(failure),
  );
  /** Few visitors write, so only they load what it takes. */
  readonly #asking: OnDemand<Asking> = new OnDemand(
    this,
    async () => {
      const {Asking} = await import('../question-form/asking.js');
      return new Asking(this, {
        announcer: this.#announcer,
        add: (question) => this.#feed.list.add(question),
      });
    },
    (failure) => this.#onFailure(failure),
  );
  readonly #rows = new Rows<Question>();
  #isReady = false;

  /** Reads the questions again; what is shown stays until they are there. */
  async reload() {
    await this.#feed.list.reload();
  }

  protected override updated(changed: PropertyValues<this>) {
    if (this.q && changed.has('q')) void this.#search.need();
    const {items} = this.#feed.list;
    const list = this.renderRoot.querySelector('ul');
    if (list && items) this.#rows.draw(list, items, this.#renderCard);
    if (this.#isReady || !items) return;
    this.#isReady = true;
    this.dispatchEvent(new ReadyEvent());
  }

  protected override render() {
    const {items, failure} = this.#feed.list;
    return html`
      <div class="all">
        ${
          this.density === 'card' && !this.view && (items || this.#isReady)
            ? this.#renderToolbar()
            : nothing
        }
        ${this.#search.part?.render()} ${this.#renderAsking()}
        ${this.#renderFailure()}
        ${
          items
            ? this.#renderQuestions(items)
            : failure
              ? html`<slot></slot>`
              : skeleton(4, this.#say('loading'))
        }
      </div>
    `;
  }

  #renderToolbar() {
    return feedToolbar({
      say: this.#say,
      state: this.state,
      onState: (state) => (this.state = state),
      search: this.#search,
      mayAsk: !this.#asking.part?.isOpen,
      onAsk: this.#onAsk,
      onNear: this.#asking.prepare,
    });
  }

  #renderAsking() {
    const {part, failure} = this.#asking;
    if (part) return part.render();
    return failure ? failureView({failure, say: this.#say}) : nothing;
  }

  /** Says what failed: with questions on screen, that they may be old. */
  #renderFailure() {
    const {failure, items, wait} = this.#feed.list;
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

  #renderQuestions(questions: readonly Question[]) {
    const {isLoading} = this.#feed.list;
    return html`
      ${
        isLoading ? html`<p class="hint">${this.#say('updating')}</p>` : nothing
      }
      ${this.#renderPill()}
      ${
        questions.length === 0
          ? this.#renderEmpty()
          : html`<ul
              part="list"
              role="list"
              aria-label=${this.#say('questions')}
              aria-busy=${isLoading}
            ></ul>`
      }
      ${this.#renderMore()}
    `;
  }

  #renderPill() {
    const count = this.#feed.fresh.length;
    if (count === 0) return nothing;
    return html`<button type="button" class="pill" @click=${this.#showFresh}>
      ${this.#say('newQuestions', {count})}
    </button>`;
  }

  readonly #renderCard = (question: Question) => html`
    ${this.view && this.#feed.queue.part?.render(question, this.#minute.now)}
    <townhall-question-card
      density=${this.density}
      lang=${this.lang || nothing}
      .community=${this.community}
      .signInUrl=${this.signInUrl}
      .messages=${this.messages}
      .question=${question}
      .headingLevel=${this.headingLevel}
      .now=${this.#minute.now}
    ></townhall-question-card>
  `;

  #renderMore() {
    const {hasMore, isLoadingMore} = this.#feed.list;
    if (!hasMore) return nothing;
    return html`<button
      type="button"
      class="more"
      aria-disabled=${isLoadingMore}
      @click=${this.#onMore}
    >
      ${this.#say(isLoadingMore ? 'loadingMore' : 'loadMore')}
    </button>`;
  }

  #renderEmpty() {
    if (this.q) return this.#search.part?.renderNone();
    if (this.state && !this.view) {
      return html`<div class="empty">
        <p>${this.#say('noneInState')}</p>
        <button type="button" @click=${this.#showAll}>
          ${this.#say('clearFilter')}
        </button>
      </div>`;
    }
    return html`<slot name="empty"
      ><div class="empty"><p>${this.#say('empty')}</p></div></slot
    >`;
  }

  readonly #onFailure = (failure: Failure) => {
    this.#announcer.announce(failureText(failure, this.#say));
    this.reportFailure(failure);
  };

  async #showAll() {
    this.state = '';
    await this.updateComplete;
    this.renderRoot.querySelector('select')?.focus();
  }

  readonly #onAsk = async () => {
    const asking = await this.#asking.need();
    await asking?.open();
  };

  async #showFresh() {
    const first = this.#feed.showFresh();
    await this.updateComplete;
    this.#focusCard(first);
  }

  async #onMore() {
    const first = await this.#feed.list.more();
    if (!first) return;
    const count = this.#feed.list.items?.length ?? 0;
    this.#announcer.announce(this.#say('moreShown', {count}));
    await this.updateComplete;
    // With the last questions the button goes, and would take the focus with it.
    if (isFocusLost()) this.#focusCard(first);
  }

  #focusCard(question: Question | undefined) {
    const cards = this.renderRoot.querySelectorAll<QuestionCard>(
      'ul > li > townhall-question-card',
    );
    [...cards].find((card) => card.question?.id === question?.id)?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'townhall-question-feed': QuestionFeed;
  }
}
