import type {
  CallOptions,
  Community,
  Page,
  Post,
  PostSource,
} from '@townhall/client';
import {html, nothing} from 'lit';
import {property, state} from 'lit/decorators.js';
import {Announcer} from '../internal/announcer.js';
import controls from '../internal/controls.styles.js';
import {explain, type Failure} from '../internal/failure.js';
import {failureText, failureView} from '../internal/failure-view.js';
import {isFocusLost} from '../internal/lost-focus.js';
import {speaker, type Overrides} from '../internal/messages.js';
import {PagedList} from '../internal/paged-list.js';
import tokens from '../internal/tokens.styles.js';
import {TownhallElement} from '../internal/townhall-element.js';
import {postDeskMessages} from '../messages/post-desk.js';
import styles from './post-desk.styles.js';
import type {PostForm} from './post-form.js';

/** Where staff writes the posts of a blog, and finds those nobody else sees yet. */
export class PostDesk extends TownhallElement {
  static override styles = [tokens, controls, styles];

  /** The group that is written for; empty where the writer chooses. */
  @property() place = '';

  /** The level of the headings among the page's headings. */
  @property({type: Number, attribute: 'heading-level'}) headingLevel = 3;

  /** Replaces the clock, for what is to be published later. */
  @property({attribute: false}) clock: () => number = Date.now;

  /** A post has been written or changed. */
  @property({attribute: false}) whenWritten: (post: Post) => void = () => {};

  declare messages?: Overrides<typeof postDeskMessages> | undefined;

  /** The form is open, for a new post or one of the unpublished. */
  @state() private writing: 'new' | PostSource | undefined;
  /** The post whose text is on its way. */
  @state() private opening = '';
  @state() private outcome = '';
  @state() private failure: Failure | undefined;

  readonly #say = speaker(this, postDeskMessages);
  readonly #announcer = new Announcer(this);
  readonly #list = new PagedList<Post>(this, () => {
    const {community, place} = this;
    return {
      subject: place,
      args: [community],
      load: community
        ? (cursor: string | undefined, options: CallOptions) =>
            unpublishedIn(community, {place, cursor}, options)
        : undefined,
      onFailure: (failure) => this.reportFailure(failure),
    };
  });

  protected override render() {
    const isWriting = this.writing !== undefined;
    return html`
      <section class="desk" aria-label=${this.#say('forStaff')}>
        <button
          type="button"
          class="primary"
          id="write"
          ?hidden=${isWriting}
          @click=${() => void this.#open('new')}
        >
          ${this.#say('writePost')}
        </button>
        ${this.outcome ? this.#renderOutcome() : nothing}
        ${
          this.failure
            ? failureView({failure: this.failure, say: this.#say})
            : nothing
        }
        ${isWriting ? this.#renderForm() : nothing} ${this.#renderUnpublished()}
      </section>
    `;
  }

  #renderOutcome() {
    return html`<div class="note" id="outcome" tabindex="-1">
      <p>${this.outcome}</p>
    </div>`;
  }

  #renderForm() {
    return html`<townhall-post-form
      lang=${this.lang || nothing}
      .community=${this.community}
      .signInUrl=${this.signInUrl}
      .messages=${this.messages}
      .clock=${this.clock}
      .place=${this.place}
      .headingLevel=${this.headingLevel}
      .source=${this.writing === 'new' ? undefined : this.writing}
      .whenTaken=${this.#onTaken}
      .whenClosed=${this.#onClosed}
    ></townhall-post-form>`;
  }

  #renderUnpublished() {
    const {items, failure, hasMore, isLoadingMore} = this.#list;
    if (failure) {
      return failureView({
        failure,
        say: this.#say,
        wait: this.#list.wait,
        retry: () => void this.#list.reload(),
      });
    }
    const count = items?.length ?? 0;
    if (!items || count === 0) return nothing;
    return html`
      <h3 id="unpublished" aria-level=${this.headingLevel}>
        ${this.#say(hasMore ? 'unpublishedAtLeast' : 'unpublished', {count})}
      </h3>
      <ul role="list" aria-labelledby="unpublished">
        ${items.map((post) => html`<li>${this.#renderRow(post)}</li>`)}
      </ul>
      ${
        hasMore
          ? html`<button
              type="button"
              aria-disabled=${isLoadingMore}
              @click=${() => void this.#list.more()}
            >
              ${this.#say(isLoadingMore ? 'loadingMore' : 'moreUnpublished')}
            </button>`
          : nothing
      }
    `;
  }

  #renderRow({id, title, state, publishedAt}: Post) {
    const isScheduled = state === 'scheduled' && publishedAt;
    return html`
      <span class="title" dir="auto">${title}</span>
      <span class="hint"
        >${
          isScheduled
            ? this.#say('scheduled', {when: this.format.dateTime(publishedAt)})
            : this.#say('draft')
        }</span
      >
      <button
        type="button"
        class="plain"
        data-post=${id}
        aria-disabled=${this.opening === id}
        aria-label=${this.#say('editTitled', {title})}
        @click=${() => void this.#edit(id)}
      >
        ${this.#say('edit')}
      </button>
    `;
  }

  async #edit(id: string) {
    const {community} = this;
    if (!community || this.opening) return;
    this.opening = id;
    this.failure = undefined;
    try {
      await this.#open(await community.posts.source(id));
    } catch (error) {
      this.#onFailure(explain(error));
      // Somebody else may have published or removed it.
      void this.#list.reload();
    } finally {
      this.opening = '';
    }
  }

  async #open(writing: 'new' | PostSource) {
    // Each post has a form of its own: what is in another is kept, and not mixed in.
    this.writing = undefined;
    await this.updateComplete;
    this.writing = writing;
    this.outcome = '';
    this.failure = undefined;
    await this.updateComplete;
    const form = this.renderRoot.querySelector<PostForm>('townhall-post-form');
    await form?.updateComplete;
    form?.focus();
  }

  readonly #onTaken = async (post: Post) => {
    this.writing = undefined;
    this.outcome = this.#outcomeOf(post);
    this.#announcer.announce(this.outcome);
    this.whenWritten(post);
    void this.#list.reload();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#outcome')?.focus();
  };

  readonly #onClosed = async () => {
    const {writing} = this;
    this.writing = undefined;
    await this.updateComplete;
    const id = writing === 'new' ? undefined : writing?.post.id;
    const buttons = [...this.renderRoot.querySelectorAll('button')];
    buttons.find(({dataset}) => dataset['post'] === id)?.focus();
    if (isFocusLost()) {
      this.renderRoot.querySelector<HTMLElement>('#write')?.focus();
    }
  };

  #outcomeOf({state, publishedAt}: Post) {
    switch (state) {
      case 'published':
        return this.#say('published');
      case 'scheduled':
        return this.#say('isScheduled', {
          when: this.format.dateTime(publishedAt ?? ''),
        });
      case 'draft':
        return this.#say('isDraft');
    }
  }

  #onFailure(failure: Failure) {
    this.failure = failure;
    this.#announcer.announce(failureText(failure, this.#say));
    this.reportFailure(failure);
  }
}

/** Not every community keeps posts back: then there are none to show. */
const unpublishedIn = async (
  {posts}: Community,
  {place, cursor}: {place: string; cursor: string | undefined},
  options: CallOptions,
): Promise<Page<Post>> => {
  try {
    const query = {place: place || undefined, limit: 10, cursor};
    return await posts.unpublished(query, options);
  } catch (error) {
    if (explain(error).code === 'not_supported') return {items: [], next: null};
    throw error;
  }
};

declare global {
  interface HTMLElementTagNameMap {
    'townhall-post-desk': PostDesk;
  }
}
