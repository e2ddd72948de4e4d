import type {
  Comment,
  CommentKind,
  Community,
  IdeaComments,
  Permission,
} from '@townhall/client';
import {html, nothing} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {CommentCreatedEvent} from '../../events/comment-created-event.js';
import type {Announcer} from '../../internal/announcer.js';
import type {Failure} from '../../internal/failure.js';
import {failureText, failureView} from '../../internal/failure-view.js';
import {speaker, type Overrides} from '../../internal/messages.js';
import {OnDemand} from '../../internal/on-demand.js';
import {skeleton} from '../../internal/skeleton.js';
import type {TownhallElement} from '../../internal/townhall-element.js';
import {discussionMessages} from '../../messages/idea-discussion.js';
import type {Attempts} from '../attempts.js';
import type {ViewerController} from '../../internal/viewer-controller.js';
import {commentView, type CommentContext} from './comment-view.js';
import {CommentsController} from './comments-controller.js';
import type {Composer} from './composer/composer.js';
import {threadsOf, type Thread} from './threads.js';
import {whyNone} from './why-none.js';

/** How it looks, for the element that it stands in. */
export {default as styles} from './discussion.styles.js';

interface DiscussionOptions {
  /** Of what is shown: an idea, or a post. */
  id: () => string | undefined;
  /** Where what is said of such things is asked for. */
  of: (community: Community) => IdeaComments;
  /** Other words than those for ideas. */
  words?: Overrides<typeof discussionMessages>;
  /** Comments of posts are all of one kind. */
  hasKinds: boolean;
  now: () => number;
  headingLevel: () => number;
  viewer: ViewerController;
  /** Whether the viewer may say something; undefined as long as it is not known. */
  may: () => Permission | undefined;
  attempts: Attempts;
  announcer: Announcer;
  onFailure: (failure: Failure) => void;
}

/** What is said of an idea or a post, and where one says something. */
export class Discussion {
  readonly #host: TownhallElement;
  readonly #options: DiscussionOptions;
  readonly #say;
  readonly #comments: CommentsController;
  // Few visitors write, so only they load what it takes.
  readonly #composer: OnDemand<Composer>;
  #kind: CommentKind | undefined;
  /** Where something is being written: at a comment, or at none. */
  #writingAt: string | null | undefined;
  #removing: string | undefined;

  constructor(host: TownhallElement, options: DiscussionOptions) {
    this.#host = host;
    this.#options = options;
    this.#say = speaker(host, {
      ...discussionMessages,
      ...options.words,
    });
    this.#comments = new CommentsController(host, () => ({
      community: host.community,
      id: options.id(),
      of: options.of,
      kind: this.#kind,
      onFailure: options.onFailure,
    }));
    this.#composer = new OnDemand(
      host,
      async () => {
        const {Composer} = await import('./composer/composer.js');
        return new Composer(host, {
          say: this.#say,
          attempts: options.attempts,
          id: options.id,
          of: options.of,
          hasKinds: options.hasKinds,
          person: async () => (await options.viewer.known())?.person?.id,
          onPosted: (comment) => void this.#onPosted(comment),
          onClosed: () => void this.#close(),
        });
      },
      options.onFailure,
    );
  }

  /** Something else is shown: what was begun waits with the one before. */
  forget() {
    this.#writingAt = this.#removing = undefined;
    this.#kind = undefined;
  }

  render(count: number) {
    const {list, fresh} = this.#comments;
    return html`
      <section part="comments" aria-labelledby="comments-heading">
        <div class="bar">
          <h4
            id="comments-heading"
            tabindex="-1"
            aria-level=${this.#options.headingLevel() + 1}
          >
            <bdi
              >${
                count > 0
                  ? this.#say('commentCount', {count})
                  : this.#say('comments')
              }</bdi
            >
          </h4>
          ${this.#options.hasKinds && (count > 0 || this.#kind) ? this.#renderFilter() : nothing}
        </div>
        ${this.#renderFailure()}
        ${
          list.items
            ? this.#renderThreads(threadsOf(list.items))
            : list.failure
              ? nothing
              : skeleton(2, this.#say('loading'))
        }
        ${
          fresh.length > 0
            ? html`<button type="button" class="pill" @click=${this.#onFresh}>
                ${this.#say('newComments', {count: fresh.length})}
              </button>`
            : nothing
        }
        ${this.#renderWriting()}
      </section>
    `;
  }

  #renderFilter() {
    const option = (kind: CommentKind | '', text: string) =>
      html`<option value=${kind} .selected=${(this.#kind ?? '') === kind}>
        ${text}
      </option>`;
    return html`<label
      >${this.#say('showComments')}
      <select @change=${this.#onFilter}>
        ${option('', this.#say('allComments'))}
        ${option('use_case', this.#say('onlyUseCases'))}
      </select></label
    >`;
  }

  #renderFailure() {
    const {failure, items, wait, reload} = this.#comments.list;
    if (!failure) return nothing;
    return html`
      ${items ? html`<p class="hint">${this.#say('stale')}</p>` : nothing}
      ${failureView({
        failure,
        say: this.#say,
        wait,
        retry: () => void reload.call(this.#comments.list),
        signInUrl: this.#host.signInUrl,
      })}
    `;
  }

  #renderThreads(threads: readonly Thread[]) {
    const {list} = this.#comments;
    if (threads.length === 0) {
      return html`<p class="hint">
        ${this.#say(this.#kind ? 'noUseCases' : 'noComments')}
      </p>`;
    }
    const context = this.#context;
    return html`
      <ol
        class="threads"
        role="list"
        aria-labelledby="comments-heading"
        aria-busy=${list.isLoading}
      >
        ${repeat(
          threads,
          ({comment}) => comment.id,
          (thread) =>
            html`<li>
              ${commentView(thread.comment, context)}
              ${this.#renderReplies(thread, context)}
            </li>`,
        )}
      </ol>
      ${
        list.hasMore
          ? html`<button
              type="button"
              class="more"
              aria-disabled=${list.isLoadingMore}
              @click=${this.#onMore}
            >
              ${this.#say(list.isLoadingMore ? 'loadingMore' : 'moreComments')}
            </button>`
          : nothing
      }
    `;
  }

  #renderReplies({comment, replies}: Thread, context: CommentContext) {
    if (replies.length === 0) return nothing;
    const name = comment.author?.name ?? this.#say('formerMember');
    return html`<ol
      class="replies"
      role="list"
      aria-label=${this.#say('repliesTo', {name})}
    >
      ${repeat(
        replies,
        ({id}) => id,
        (reply) => html`<li>${commentView(reply, context)}</li>`,
      )}
    </ol>`;
  }

  #renderWriting() {
    const denied = this.#denied;
    if (denied) return html`<p class="hint">${this.#say(denied)}</p>`;
    const {part, failure} = this.#composer;
    if (this.#writingAt === null && part) return part.render();
    return html`
      ${failure ? failureView({failure, say: this.#say}) : nothing}
      <button
        type="button"
        class="write"
        data-write
        @pointerenter=${this.#composer.prepare}
        @focus=${this.#composer.prepare}
        @click=${() => void this.#write(null)}
      >
        ${this.#say('writeComment')}
      </button>
    `;
  }

  get #denied() {
    return whyNone(this.#options.may());
  }

  get #context(): CommentContext {
    const {viewer, attempts, now} = this.#options;
    return {
      say: this.#say,
      format: this.#host.format,
      now: now(),
      person: viewer.viewer?.person ?? undefined,
      mayReply: !this.#denied,
      removing: this.#removing,
      busy: attempts.busy,
      note: (id) => attempts.note(id),
      composer: (id) =>
        this.#writingAt === id && !this.#denied
          ? this.#composer.part?.render()
          : nothing,
      onReply: (comment) => void this.#write(comment),
      onRemove: (comment) => void this.#askToRemove(comment),
      onRemoveReally: (comment) => void this.#remove(comment),
    };
  }

  async #write(parent: Comment | null) {
    this.#options.attempts.forget();
    const composer = await this.#composer.need();
    if (!composer) return;
    await composer.begin(parent);
    this.#writingAt = parent?.id ?? null;
    await this.#focus('#comment');
  }

  async #close() {
    const at = this.#writingAt;
    this.#writingAt = undefined;
    this.#options.attempts.forget();
    // The form is gone and would take the focus with it.
    await this.#focus(at ? `[data-reply="${at}"]` : '[data-write]');
  }

  async #onPosted(comment: Comment) {
    this.#writingAt = undefined;
    this.#comments.show([comment]);
    this.#options.announcer.announce(this.#say('posted'));
    this.#host.dispatchEvent(new CommentCreatedEvent(comment.id, comment.idea));
    await this.#focusOn(comment);
  }

  async #askToRemove(comment: Comment | undefined) {
    const asked = this.#removing;
    this.#removing = comment?.id;
    this.#options.attempts.forget();
    await this.#focus(
      comment ? '[data-focus="removing"]' : `[data-remove="${asked}"]`,
    );
  }

  async #remove({id}: Comment) {
    const {attempts, announcer} = this.#options;
    await attempts.make({
      at: id,
      intent: 'comment',
      refusal: (failure) =>
        this.#say('notRemoved', {reason: failureText(failure, this.#say)}),
      act: async (community) => {
        await this.#options.of(community).remove(id);
        this.#removing = undefined;
        this.#comments.remove(id);
        announcer.announce(this.#say('removed'));
        await this.#focus('#comments-heading');
      },
    });
  }

  readonly #onFilter = ({target}: Event) => {
    // The listener is on this field only.
    const {value} = target as HTMLSelectElement;
    this.#kind = value === 'use_case' ? value : undefined;
    this.#host.requestUpdate();
  };

  readonly #onFresh = () => void this.#focusOn(this.#comments.showFresh());

  readonly #onMore = async () => {
    const {list} = this.#comments;
    const first = await list.more();
    if (!first) return;
    const count = list.items?.length ?? 0;
    this.#options.announcer.announce(this.#say('commentsShown', {count}));
    // With the last comments the button goes, and would take the focus with it.
    if (!list.hasMore) await this.#focusOn(first);
  };

  async #focusOn(comment: Comment | undefined) {
    if (comment) await this.#focus(`[data-comment="${comment.id}"]`);
  }

  async #focus(selector: string) {
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}
