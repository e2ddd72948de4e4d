import type {Post} from '@townhall/client';
import {html, nothing, type PropertyValues} from 'lit';
import {property} from 'lit/decorators.js';
import {ReadyEvent} from '../events/ready-event.js';
import {Attempts} from '../idea-detail/attempts.js';
import {
  Discussion,
  styles as discussion,
} from '../idea-detail/discussion/discussion.js';
import {Announcer} from '../internal/announcer.js';
import controls from '../internal/controls.styles.js';
import type {Failure} from '../internal/failure.js';
import {failureText, failureView} from '../internal/failure-view.js';
import fields from '../internal/fields.styles.js';
import {speaker, type Overrides} from '../internal/messages.js';
import {MinuteController} from '../internal/minute-controller.js';
import {OnDemand} from '../internal/on-demand.js';
import people from '../internal/people.styles.js';
import {richText} from '../internal/rich-text.js';
import prose from '../internal/rich-text.styles.js';
import {skeleton} from '../internal/skeleton.js';
import tokens from '../internal/tokens.styles.js';
import {TownhallElement} from '../internal/townhall-element.js';
import {ViewerController} from '../internal/viewer-controller.js';
import type {discussionMessages} from '../messages/idea-discussion.js';
import {openedPostMessages} from '../messages/opened-post.js';
import type {postDeskMessages} from '../messages/post-desk.js';
import {factsView, tagsView} from './facts-view.js';
import styles from './post.styles.js';
import {SinglePost} from './single-post.js';

/**
 * One post of a blog with all that people say of it. Give it a `post-id`.
 *
 * @tag townhall-post
 * @slot - Stays in place where the post cannot be loaded.
 * @fires {ReadyEvent} townhall-ready - The post is there for the first time.
 * @fires {CommentCreatedEvent} townhall-comment-created - The visitor's comment was taken.
 * @fires {AuthRequiredEvent} townhall-auth-required - What they want needs an account.
 * @fires {TownhallErrorEvent} townhall-error - Something failed.
 * @csspart post - The article.
 * @csspart text - What is written in it.
 * @csspart comments - What people say of it.
 * @csspart comment - One comment.
 * @csspart composer - The form to say something.
 * @csspart failure - What is said when something did not arrive.
 */
export class PostView extends TownhallElement {
  static override styles = [
    tokens,
    controls,
    fields,
    people,
    prose,
    discussion,
    styles,
  ];

  /** The post to show. */
  @property({attribute: 'post-id'}) postId = '';

  /** Shown until the post has been read. */
  @property({attribute: false}) post?: Post | undefined;

  /** The address of all posts; without it there is no way back. */
  @property({attribute: 'all-posts'}) allPosts = '';

  /** The level of the title among the page's headings. */
  @property({type: Number, attribute: 'heading-level'}) headingLevel = 2;

  /** Replaces the clock, for "3 days ago". */
  @property({attribute: false}) clock: () => number = Date.now;

  declare messages?:
    | Overrides<
        typeof openedPostMessages &
          typeof postDeskMessages &
          typeof discussionMessages
      >
    | undefined;

  readonly #say = speaker(this, openedPostMessages);
  readonly #announcer = new Announcer(this);
  readonly #minute = new MinuteController(this, () => this.clock());
  readonly #viewer = new ViewerController(this, () => this.community);
  readonly #onFailure = (failure: Failure) => {
    this.#announcer.announce(failureText(failure, this.#say));
    this.reportFailure(failure);
  };
  /** What staff can do with a post; nobody else loads it. */
  readonly #care = new OnDemand(
    this,
    () => import('../post-desk/define.js'),
    this.#onFailure,
  );
  readonly #single = new SinglePost(this, () => ({
    community: this.community,
    id: this.postId,
    given: this.post,
    onFailure: this.#onFailure,
  }));
  readonly #attempts: Attempts = new Attempts(this, {
    community: () => this.community,
    viewer: this.#viewer,
    say: this.#say,
    signInUrl: () => this.signInUrl,
    askToSignIn: (intent) => this.askToSignIn(intent),
    reportFailure: (failure) => this.reportFailure(failure),
    announce: (text) => this.#announcer.announce(text),
    onRefused: () => void this.reload(),
  });
  readonly #discussion = new Discussion(this, {
    id: () => this.#single.post?.id,
    of: (community) => community.posts.comments,
    words: {noComments: openedPostMessages.noComments},
    hasKinds: false,
    now: () => this.#minute.now,
    headingLevel: () => this.headingLevel,
    viewer: this.#viewer,
    may: () =>
      this.#single.post?.commentsLocked
        ? {allowed: false, reason: 'locked'}
        : undefined,
    attempts: this.#attempts,
    announcer: this.#announcer,
    onFailure: this.#onFailure,
  });
  #isReady = false;
  #isFocusWanted = false;

  /** Puts the focus on the title, at the latest once it is there. */
  override focus(options?: FocusOptions) {
    const title = this.renderRoot.querySelector<HTMLElement>('#title');
    this.#isFocusWanted = !title;
    title?.focus(options);
  }

  /** Reads the post again; what is shown stays until it is there. */
  async reload() {
    await this.#single.list.reload();
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    const {part, failure, need} = this.#care;
    if (this.#isStaff && !part && !failure) void need();
    if (!changed.has('postId')) return;
    this.#attempts.forget();
    this.#discussion.forget();
  }

  protected override updated() {
    if (!this.#single.post) return;
    if (this.#isFocusWanted) this.focus();
    if (this.#isReady) return;
    this.#isReady = true;
    this.dispatchEvent(new ReadyEvent());
  }

  protected override render() {
    const {post, list} = this.#single;
    if (!this.postId) return nothing;
    if (!post && !list.failure) return skeleton(2, this.#say('loading'));
    return html`
      ${this.#renderBack()} ${list.failure ? this.#renderFailure() : nothing}
      ${post ? this.#renderPost(post) : html`<slot></slot>`}
    `;
  }

  #renderBack() {
    if (!this.allPosts) return nothing;
    return html`<p>
      <a class="back" href=${this.allPosts}>${this.#say('allPosts')}</a>
    </p>`;
  }

  #renderPost(post: Post) {
    const {title, body, comments} = post;
    const moment = {say: this.#say, format: this.format, now: this.#minute.now};
    return html`<article part="post" aria-labelledby="title">
      <h2 id="title" tabindex="-1" dir="auto" aria-level=${this.headingLevel}>
        ${title}
      </h2>
      ${factsView(post, moment)}
      <div part="text">${richText(body, this.#say('code'))}</div>
      ${tagsView(post, this.#say('tags'))} ${this.#renderCare(post)}
      ${this.#discussion.render(comments)}
    </article>`;
  }

  get #isStaff() {
    return this.#viewer.viewer?.can.moderate.allowed ?? false;
  }

  #renderCare(post: Post) {
    if (!this.#isStaff || !this.#care.part) return nothing;
    return html`<townhall-post-care
      lang=${this.lang || nothing}
      .community=${this.community}
      .signInUrl=${this.signInUrl}
      .messages=${this.messages}
      .clock=${this.clock}
      .headingLevel=${this.headingLevel + 1}
      .post=${post}
      .whenChanged=${(changed: Post) => this.#single.list.replace(changed)}
      .whenRemoved=${() => void this.#leave()}
    ></townhall-post-care>`;
  }

  /** The post is gone: shows all others, or that there is nothing here. */
  async #leave() {
    await this.reload();
    if (this.allPosts) location.assign(this.allPosts);
  }

  #renderFailure() {
    const {list, post} = this.#single;
    const {failure, wait} = list;
    if (!failure) return nothing;
    return html`
      ${post ? html`<p class="hint">${this.#say('stale')}</p>` : nothing}
      ${failureView({
        failure,
        say: this.#say,
        wait,
        retry: () => void this.reload(),
        signInUrl: this.signInUrl,
      })}
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'townhall-post': PostView;
  }
}
