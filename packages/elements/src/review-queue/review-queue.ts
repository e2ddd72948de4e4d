import type {ReviewDecision} from '@townhall/client';
import {html, nothing} from 'lit';
import {property} from 'lit/decorators.js';
import {live} from 'lit/directives/live.js';
import {repeat} from 'lit/directives/repeat.js';
import {ReadyEvent} from '../events/ready-event.js';
import {Announcer} from '../internal/announcer.js';
import controls from '../internal/controls.styles.js';
import type {Failure} from '../internal/failure.js';
import {failureText, failureView} from '../internal/failure-view.js';
import fields from '../internal/fields.styles.js';
import list from '../internal/list.styles.js';
import {speaker, type Overrides} from '../internal/messages.js';
import {MinuteController} from '../internal/minute-controller.js';
import people from '../internal/people.styles.js';
import text from '../internal/rich-text.styles.js';
import {skeleton} from '../internal/skeleton.js';
import tokens from '../internal/tokens.styles.js';
import {TownhallElement} from '../internal/townhall-element.js';
import {uniqueName} from '../internal/unique-name.js';
import {reviewQueueMessages} from '../messages/review-queue.js';
import {decisions, rejectionView, type Rejection} from './decision-view.js';
import {heldPostView, nameOf} from './held-post-view.js';
import {ReviewController, type WaitingPost} from './review-controller.js';
import styles from './review-queue.styles.js';

/** A decision about one post, or about all that are selected. */
type Wish = Pick<Rejection, 'about' | 'decision'> & {reason?: string};

/**
 * What waits for staff: questions and answers that are held or were reported,
 * the oldest first, and what becomes of each or of several at once.
 *
 * @tag townhall-review-queue
 * @slot empty - Shown while nothing waits.
 * @fires {ReadyEvent} townhall-ready - The posts are there for the first time.
 * @fires {TownhallErrorEvent} townhall-error - Something failed.
 * @csspart list - The list around the posts.
 * @csspart post - One post.
 * @csspart text - What its author wrote.
 * @csspart failure - What is said when the posts did not arrive.
 * @cssproperty --townhall-review-queue-gap - The space between two posts.
 */
export class ReviewQueue extends TownhallElement {
  static override styles = [
    tokens,
    controls,
    fields,
    list,
    people,
    text,
    styles,
  ];

  /** The place whose posts are shown; empty for all. */
  @property() place = '';

  /** How many posts are read at a time. */
  @property({type: Number}) limit = 20;

  /** The level of the titles among the page's headings. */
  @property({type: Number, attribute: 'heading-level'}) headingLevel = 3;

  /** Replaces the clock, for "3 days ago". */
  @property({attribute: false}) clock: () => number = Date.now;

  declare messages?: Overrides<typeof reviewQueueMessages> | undefined;

  readonly #say = speaker(this, reviewQueueMessages);
  readonly #announcer = new Announcer(this);
  readonly #minute = new MinuteController(this, () => this.clock());
  readonly #queue = new ReviewController(this, () => ({
    community: this.community,
    place: this.place,
    limit: this.limit,
    onFailure: this.#onFailure,
  }));
  readonly #chosen = new Set<string>();
  #rejection: Rejection | undefined;
  #hasSettled = false;
  #isReady = false;

  /** Reads what waits again; what is shown stays until it is there. */
  async reload() {
    await this.#queue.list.reload();
  }

  protected override updated() {
    if (this.#isReady || !this.#queue.posts) return;
    this.#isReady = true;
    this.dispatchEvent(new ReadyEvent());
  }

  protected override render() {
    const {posts, list: reading} = this.#queue;
    // What waits is not for who may not see it any more.
    const isRefused = reading.failure?.kind === 'refused';
    return html`
      <section class="all" aria-label=${uniqueName(this, this.#say('queue'))}>
        ${this.#renderFailure()}
        ${
          posts && !isRefused
            ? this.#renderPosts(posts)
            : reading.failure
              ? nothing
              : skeleton(3, this.#say('loading'))
        }
      </section>
    `;
  }

  /** Says what failed: with posts on screen, that they may be old. */
  #renderFailure() {
    const {failure, items, wait} = this.#queue.list;
    if (!failure) return nothing;
    const isStale = items && failure.kind !== 'refused';
    return html`
      ${isStale ? html`<p class="hint">${this.#say('stale')}</p>` : nothing}
      ${failureView({
        failure,
        say: this.#say,
        wait,
        retry: () => void this.reload(),
        signInUrl: this.signInUrl,
      })}
    `;
  }

  #renderPosts(posts: readonly WaitingPost[]) {
    const {isLoading, hasMore, isLoadingMore} = this.#queue.list;
    return html`
      ${posts.length > 0 ? this.#renderBar(posts) : this.#renderEmpty()}
      <ul
        part="list"
        role="list"
        ?hidden=${posts.length === 0}
        aria-label=${this.#say('queue')}
        aria-busy=${isLoading}
      >
        ${repeat(
          posts,
          ({id}) => id,
          (post) => html`<li>${this.#renderPost(post)}</li>`,
        )}
      </ul>
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

  #renderEmpty() {
    return html`<slot name="empty"
        ><div class="empty">
          <p>${this.#say(this.#hasSettled ? 'allSettled' : 'empty')}</p>
        </div></slot
      >
      <button
        type="button"
        class="more"
        id="again"
        @click=${() => void this.reload()}
      >
        ${this.#say('lookAgain')}
      </button>`;
  }

  #renderBar(posts: readonly WaitingPost[]) {
    const count = this.#chosenOf(posts).length;
    const isAll = count === posts.length;
    return html`<div class="bar" role="group" aria-label=${this.#say('bulk')}>
        <span>${this.#say('selected', {count})}</span>
        <button type="button" @click=${() => this.#choose(posts, !isAll)}>
          ${this.#say(isAll ? 'selectNone' : 'selectAll')}
        </button>
        ${
          count > 0
            ? decisions.map(
                (decision) =>
                  html`<button
                    type="button"
                    data-press=${`${decision} `}
                    @click=${() => this.#decide('', decision)}
                  >
                    ${this.#say('withSelected', {action: this.#say(decision)})}
                  </button>`,
              )
            : nothing
        }
      </div>
      ${count > 0 ? this.#renderRejection('', '') : nothing}`;
  }

  #renderPost(post: WaitingPost) {
    const {id} = post;
    const name = nameOf(post, this.#say);
    const failure = this.#queue.failureOf(id);
    return html`<article
      part="post"
      id=${`post-${id}`}
      tabindex="-1"
      aria-labelledby=${`title-${id}`}
    >
      <label class="choose"
        ><input
          type="checkbox"
          aria-label=${this.#say('select', {post: name})}
          .checked=${live(this.#chosen.has(id))}
          @change=${() => this.#choose([post], !this.#chosen.has(id))}
      /></label>
      ${heldPostView(post, {
        say: this.#say,
        format: this.format,
        now: this.#minute.now,
        headingLevel: this.headingLevel,
      })}
      ${
        failure
          ? html`<div class="note" data-kind=${failure.kind}>
              <p>${this.#notSettled(failure)}</p>
            </div>`
          : nothing
      }
      <div
        class="buttons"
        role="group"
        aria-label=${this.#say('actions', {post: name})}
      >
        ${decisions.map(
          (decision) =>
            html`<button
              type="button"
              data-press=${`${decision} ${id}`}
              aria-label=${this.#say('actOn', {
                action: this.#say(decision),
                post: name,
              })}
              @click=${() => this.#decide(id, decision)}
            >
              ${this.#say(decision)}
            </button>`,
        )}
      </div>
      ${this.#renderRejection(id, name)}
    </article>`;
  }

  #renderRejection(about: string, name: string) {
    const rejection = this.#rejection;
    if (rejection?.about !== about) return nothing;
    const action = this.#say(rejection.decision);
    return rejectionView({
      rejection,
      submit: about
        ? this.#say('actOn', {action, post: name})
        : this.#say('withSelected', {action}),
      say: this.#say,
      onReason: (reason) => {
        rejection.reason = reason;
      },
      onSubmit: () => this.#reject(rejection),
      onCancel: () => void this.#cancel(rejection),
    });
  }

  readonly #onFailure = (failure: Failure) => {
    this.#announcer.announce(failureText(failure, this.#say));
    this.reportFailure(failure);
  };

  #notSettled(failure: Failure) {
    return this.#say('notSettled', {reason: failureText(failure, this.#say)});
  }

  #chosenOf(posts: readonly WaitingPost[]) {
    return posts.filter(({id}) => this.#chosen.has(id));
  }

  #choose(posts: readonly WaitingPost[], on: boolean) {
    for (const {id} of posts) {
      if (on) this.#chosen.add(id);
      else this.#chosen.delete(id);
    }
    this.requestUpdate();
  }

  /** A rejection asks why first; with what was written before. */
  #decide(about: string, decision: ReviewDecision) {
    if (decision === 'approve' || decision === 'approve_and_trust') {
      return void this.#settle({about, decision});
    }
    const reason = this.#rejection?.reason ?? '';
    this.#rejection = {about, decision, reason, isMissing: false};
    return void this.#focus('textarea');
  }

  #reject(rejection: Rejection) {
    if (rejection.reason.trim()) {
      this.#rejection = undefined;
      return void this.#settle(rejection);
    }
    rejection.isMissing = true;
    this.#announcer.announce(this.#say('whyMissing'));
    return void this.#focus('textarea');
  }

  async #cancel({about, decision}: Rejection) {
    this.#rejection = undefined;
    await this.#focus(`[data-press="${decision} ${about}"]`);
  }

  /** They leave at once; what the community refuses is back, with its reason. */
  async #settle(wish: Wish) {
    const {about, decision, reason} = wish;
    const before = this.#queue.posts ?? [];
    const posts = about
      ? before.filter(({id}) => id === about)
      : this.#chosenOf(before);
    if (posts.length === 0) return;
    const settling = this.#queue.settle({posts, decision, reason});
    this.#hasSettled = true;
    const next = nextOf(before, posts);
    await this.#focus(next ? `[id="post-${next.id}"]` : '#again');
    const outcomes = await settling;
    if ('kind' in outcomes) return this.#takeBack(wish, outcomes);
    posts.forEach(({id}) => this.#chosen.delete(id));
    this.#tell(
      decision,
      outcomes.filter(({outcome}) => outcome === 'gone').length,
      outcomes.length,
    );
  }

  #takeBack({about, decision, reason}: Wish, failure: Failure) {
    // Another form may be open by now; what is written there stays.
    if (reason && !this.#rejection) {
      this.#rejection = {about, decision, reason, isMissing: false};
    }
    this.#announcer.announce(this.#notSettled(failure));
    this.reportFailure(failure);
    this.requestUpdate();
  }

  #tell(decision: ReviewDecision, gone: number, all: number) {
    const done = all - gone;
    this.#announcer.announce(
      [
        done > 0 && this.#say(`done_${decision}`, {count: done}),
        gone > 0 && this.#say('gone', {count: gone}),
      ]
        .filter(Boolean)
        .join(' '),
    );
    this.requestUpdate();
  }

  async #onMore() {
    const first = await this.#queue.list.more();
    if (!first) return;
    const count = this.#queue.posts?.length ?? 0;
    this.#announcer.announce(this.#say('moreShown', {count}));
    await this.#focus(`[id="post-${first.id}"]`);
  }

  async #focus(selector: string) {
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}

/** The first after them that is still there, or else the last before. */
function nextOf(
  all: readonly WaitingPost[],
  settled: readonly WaitingPost[],
): WaitingPost | undefined {
  const at = all.findLastIndex((post) => settled.includes(post));
  const isLeft = (post: WaitingPost) => !settled.includes(post);
  return all.slice(at).find(isLeft) ?? all.slice(0, at).findLast(isLeft);
}

declare global {
  interface HTMLElementTagNameMap {
    'townhall-review-queue': ReviewQueue;
  }
}
