import type {Post} from '@townhall/client';
import {html, nothing, type PropertyValues} from 'lit';
import {property} from 'lit/decorators.js';
import {repeat} from 'lit/directives/repeat.js';
import {ReadyEvent} from '../events/ready-event.js';
import {Announcer} from '../internal/announcer.js';
import controls from '../internal/controls.styles.js';
import type {Failure} from '../internal/failure.js';
import {failureText, failureView} from '../internal/failure-view.js';
import {HashLink} from '../internal/hash-link.js';
import list from '../internal/list.styles.js';
import {isFocusLost} from '../internal/lost-focus.js';
import {speaker, type Overrides} from '../internal/messages.js';
import {MinuteController} from '../internal/minute-controller.js';
import {OnDemand} from '../internal/on-demand.js';
import people from '../internal/people.styles.js';
import pill from '../internal/pill.styles.js';
import {skeleton} from '../internal/skeleton.js';
import tokens from '../internal/tokens.styles.js';
import {TownhallElement} from '../internal/townhall-element.js';
import {ViewerController} from '../internal/viewer-controller.js';
import type {discussionMessages} from '../messages/idea-discussion.js';
import type {openedPostMessages} from '../messages/opened-post.js';
import type {postDeskMessages} from '../messages/post-desk.js';
import {postMessages} from '../messages/posts.js';
import {postCard} from './post-card.js';
import {PostFeedController} from './post-feed-controller.js';
import styles from './post-feed.styles.js';
import {postFilters} from './post-filters.js';

/** Where an address leads that shows all posts of this page. */
const allPosts = '#posts';

/**
 * The blog of a group: what was posted, by month and by tag, and one post with
 * what people say of it once somebody opens it.
 *
 * @tag townhall-post-feed
 * @slot empty - Shown while nothing has been posted.
 * @slot - Stays in place where the posts cannot be loaded.
 * @fires {ReadyEvent} townhall-ready - The posts are there for the first time.
 * @fires {CommentCreatedEvent} townhall-comment-created - The visitor's comment was taken.
 * @fires {AuthRequiredEvent} townhall-auth-required - What they want needs an account.
 * @fires {TownhallErrorEvent} townhall-error - Something failed.
 * @csspart toolbar - The choice of a date and a tag.
 * @csspart list - The list around the cards.
 * @csspart card - One post in the list.
 * @csspart failure - What is said when the posts did not arrive.
 * @cssproperty --townhall-post-feed-gap - The space between two cards.
 */
export class PostFeed extends TownhallElement {
  static override styles = [tokens, controls, list, people, pill, styles];

  /** The group whose posts are shown; empty for all. */
  @property() place = '';

  /** Shows only posts with this tag; empty for all. */
  @property() tag = '';

  /** Shows only posts of a year (`2026`) or a month (`2026-11`); empty for all. */
  @property() during = '';

  /** How many posts are read at a time. */
  @property({type: Number}) limit = 10;

  /** The level of the titles among the page's headings. */
  @property({type: Number, attribute: 'heading-level'}) headingLevel = 3;

  /** The address of a post; the page's own, where it opens in place. */
  @property({attribute: false})
  linkTo: (postId: string) => string = (postId) => `#post-${postId}`;

  /** Replaces the clock, for "3 days ago". */
  @property({attribute: false}) clock: () => number = Date.now;

  declare messages?:
    | Overrides<
        typeof postMessages &
          typeof openedPostMessages &
          typeof postDeskMessages &
          typeof discussionMessages
      >
    | undefined;

  readonly #say = speaker(this, postMessages);
  readonly #announcer = new Announcer(this);
  readonly #minute = new MinuteController(this, () => this.clock());
  readonly #link = new HashLink(this, 'post');
  readonly #feed = new PostFeedController(this, () => ({
    community: this.community,
    place: this.place,
    tag: this.tag,
    during: this.during,
    limit: this.limit,
    isListed: this.#isListed,
    onFailure: this.#onFailure,
  }));
  /** Most visitors look at the list first. */
  readonly #opened = new OnDemand(
    this,
    () => import('../post/define.js'),
    (failure) => this.#onFailure(failure),
  );
  readonly #viewer = new ViewerController(this, () => this.community);
  readonly #desk = new OnDemand(
    this,
    () => import('../post-desk/define.js'),
    (failure) => this.#onFailure(failure),
  );
  /** Somebody has come to one post, and has not asked for the others yet. */
  #isListed = false;
  #shown: string | undefined;
  #isReady = false;

  /** Reads the posts again; what is shown stays until they are there. */
  async reload() {
    await this.#feed.list.reload();
  }

  protected override willUpdate(_changed: PropertyValues<this>) {
    const {id} = this.#link;
    if (!id) this.#isListed = true;
    const {part, failure, need} = this.#opened;
    if (id && !part && !failure) void need();
    const desk = this.#desk;
    if (this.#isStaff && !desk.part && !desk.failure) void desk.need();
  }

  get #isStaff() {
    return this.#viewer.viewer?.can.moderate.allowed ?? false;
  }

  protected override updated() {
    const {items} = this.#feed.list;
    this.#follow();
    if (this.#isReady || !items || this.#link.id) return;
    this.#isReady = true;
    this.dispatchEvent(new ReadyEvent());
  }

  protected override render() {
    const {id} = this.#link;
    return html`
      <div ?hidden=${!id}>${id ? this.#renderOpened(id) : nothing}</div>
      <div class="all" ?hidden=${id !== undefined}>${this.#renderAll()}</div>
    `;
  }

  #renderOpened(id: string) {
    const {part, failure, need} = this.#opened;
    if (!part) {
      return failure
        ? failureView({failure, say: this.#say, retry: () => void need()})
        : skeleton(2, this.#say('loading'));
    }
    return html`<townhall-post
      lang=${this.lang || nothing}
      all-posts=${allPosts}
      .community=${this.community}
      .signInUrl=${this.signInUrl}
      .messages=${this.messages}
      .clock=${this.clock}
      .headingLevel=${this.headingLevel}
      .postId=${id}
      .post=${this.#feed.list.find(id)}
    ></townhall-post>`;
  }

  #renderAll() {
    if (!this.#isListed) return nothing;
    const {items, failure} = this.#feed.list;
    return html`
      ${this.#renderDesk()} ${this.#renderFilters()} ${this.#renderFailure()}
      ${
        items
          ? this.#renderPosts(items)
          : failure
            ? html`<slot></slot>`
            : skeleton(3, this.#say('loading'))
      }
    `;
  }

  /** What staff writes with; nobody else loads it. */
  #renderDesk() {
    const isThere = this.#feed.list.failure?.kind !== 'refused';
    if (!this.#isStaff || !this.#desk.part || !isThere) return nothing;
    return html`<townhall-post-desk
      lang=${this.lang || nothing}
      .community=${this.community}
      .signInUrl=${this.signInUrl}
      .messages=${this.messages}
      .clock=${this.clock}
      .place=${this.place}
      .headingLevel=${this.headingLevel}
      .whenWritten=${() => void this.reload()}
    ></townhall-post-desk>`;
  }

  #renderFilters() {
    const {archive} = this.#feed;
    if (!archive || archive.months.length === 0) return nothing;
    return postFilters({
      archive,
      say: this.#say,
      format: this.format,
      during: this.during,
      tag: this.tag,
      onDuring: (during) => (this.during = during),
      onTag: (tag) => (this.tag = tag),
    });
  }

  /** Says what failed: with posts on screen, that they may be old. */
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

  #renderPosts(posts: readonly Post[]) {
    const {isLoading, hasMore, isLoadingMore} = this.#feed.list;
    return html`
      ${
        isLoading ? html`<p class="hint">${this.#say('updating')}</p>` : nothing
      }
      ${this.#renderPill()}
      ${
        posts.length === 0
          ? this.#renderEmpty()
          : html`<ul
              part="list"
              role="list"
              aria-label=${this.#say('posts')}
              aria-busy=${isLoading}
            >
              ${repeat(
                posts,
                ({id}) => id,
                (post) => html`<li>${this.#renderCard(post)}</li>`,
              )}
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

  #renderPill() {
    const count = this.#feed.fresh.length;
    if (count === 0) return nothing;
    return html`<button type="button" class="pill" @click=${this.#showFresh}>
      ${this.#say('newPosts', {count})}
    </button>`;
  }

  #renderEmpty() {
    if (this.during || this.tag) {
      return html`<div class="empty">
        <p>${this.#say('noneLikeThis')}</p>
        <button type="button" @click=${this.#showAll}>
          ${this.#say('clearFilter')}
        </button>
      </div>`;
    }
    return html`<slot name="empty"
      ><div class="empty"><p>${this.#say('empty')}</p></div></slot
    >`;
  }

  #renderCard(post: Post) {
    return postCard(post, {
      say: this.#say,
      format: this.format,
      now: this.#minute.now,
      headingLevel: this.headingLevel,
      href: this.linkTo(post.id),
    });
  }

  readonly #onFailure = (failure: Failure) => {
    this.#announcer.announce(failureText(failure, this.#say));
    this.reportFailure(failure);
  };

  /** Somebody has followed a link here: the focus goes where it leads. */
  #follow() {
    const {id, isFollowed} = this.#link;
    const before = this.#shown;
    if (isFollowed && id && !this.#opened.part) return;
    this.#shown = id;
    if (!isFollowed || id === before) return;
    this.#link.isFollowed = false;
    if (!id) return this.#focusCard(before);
    this.renderRoot.querySelector('townhall-post')?.focus();
    this.scrollIntoView({block: 'nearest'});
  }

  async #showAll() {
    this.during = this.tag = '';
    await this.updateComplete;
    this.renderRoot.querySelector('select')?.focus();
  }

  async #showFresh() {
    const first = this.#feed.showFresh();
    await this.updateComplete;
    this.#focusCard(first?.id);
  }

  async #onMore() {
    const first = await this.#feed.list.more();
    if (!first) return;
    const count = this.#feed.list.items?.length ?? 0;
    this.#announcer.announce(this.#say('moreShown', {count}));
    await this.updateComplete;
    // With the last posts the button goes, and would take the focus with it.
    if (isFocusLost()) this.#focusCard(first.id);
  }

  #focusCard(id: string | undefined) {
    const links = this.renderRoot.querySelectorAll<HTMLElement>('[data-post]');
    [...links].find(({dataset}) => dataset['post'] === id)?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'townhall-post-feed': PostFeed;
  }
}
