import type {Post, PostSource} from '@townhall/client';
import {html, nothing, type PropertyValues} from 'lit';
import {property, state} from 'lit/decorators.js';
import {Announcer} from '../internal/announcer.js';
import controls from '../internal/controls.styles.js';
import {explain, type Failure} from '../internal/failure.js';
import {failureText} from '../internal/failure-view.js';
import {speaker, type Overrides} from '../internal/messages.js';
import {noteView} from '../internal/note-view.js';
import tokens from '../internal/tokens.styles.js';
import {TownhallElement} from '../internal/townhall-element.js';
import {postDeskMessages} from '../messages/post-desk.js';
import styles from './post-desk.styles.js';
import type {PostForm} from './post-form.js';

/** What staff can do with a post that is open. */
export class PostCare extends TownhallElement {
  static override styles = [tokens, controls, styles];

  /** The post as it is shown. */
  @property({attribute: false}) post?: Post | undefined;

  /** The level of the headings among the page's headings. */
  @property({type: Number, attribute: 'heading-level'}) headingLevel = 3;

  /** Replaces the clock, for what is to be published later. */
  @property({attribute: false}) clock: () => number = Date.now;

  /** The post is another now. */
  @property({attribute: false}) whenChanged: (post: Post) => void = () => {};

  /** The post is gone. */
  @property({attribute: false}) whenRemoved: () => void = () => {};

  declare messages?: Overrides<typeof postDeskMessages> | undefined;

  @state() private panel: 'remove' | PostSource | undefined;
  @state() private isBusy = false;
  @state() private outcome = '';
  @state() private failure: Failure | undefined;

  readonly #say = speaker(this, postDeskMessages);
  readonly #announcer = new Announcer(this);

  protected override willUpdate(changed: PropertyValues<this>) {
    if (!changed.has('post') || changed.get('post')?.id === this.post?.id) {
      return;
    }
    // What was begun belongs to the post that was shown before.
    this.panel = undefined;
    this.outcome = '';
    this.failure = undefined;
  }

  protected override render() {
    const {post, panel, failure, signInUrl} = this;
    if (!post) return nothing;
    return html`
      <section class="desk" aria-label=${this.#say('forStaff')}>
        ${panel === undefined ? this.#renderActions(post) : nothing}
        ${panel === 'remove' ? this.#renderRemoving() : nothing}
        ${panel && panel !== 'remove' ? this.#renderForm(panel) : nothing}
        ${
          failure
            ? noteView({
                failure,
                text: this.#failureText(failure),
                say: this.#say,
                signInUrl,
              })
            : nothing
        }
        ${
          this.outcome
            ? html`<div class="note" id="outcome" tabindex="-1">
                <p>${this.outcome}</p>
              </div>`
            : nothing
        }
      </section>
    `;
  }

  #renderActions({commentsLocked}: Post) {
    const {isBusy} = this;
    return html`<div class="actions">
      <button
        type="button"
        id="edit"
        aria-disabled=${isBusy}
        @click=${this.#edit}
      >
        ${this.#say('edit')}
      </button>
      <button
        type="button"
        id="comments"
        aria-disabled=${isBusy}
        @click=${this.#turnComments}
      >
        ${this.#say(commentsLocked ? 'openComments' : 'closeComments')}
      </button>
      <button
        type="button"
        id="remove"
        aria-disabled=${isBusy}
        @click=${() => void this.#show('remove', '#really')}
      >
        ${this.#say('remove')}
      </button>
    </div>`;
  }

  #renderRemoving() {
    return html`<div
      role="group"
      aria-labelledby="removing"
      @keydown=${(event: KeyboardEvent) => {
        if (event.key === 'Escape') void this.#close('#remove');
      }}
    >
      <h3 id="removing" aria-level=${this.headingLevel}>
        ${this.#say('removeHeading')}
      </h3>
      <p class="hint">${this.#say('removeHint')}</p>
      <div class="actions">
        <button
          type="button"
          id="really"
          class="primary"
          aria-disabled=${this.isBusy}
          @click=${this.#remove}
        >
          ${this.#say('removeReally')}
        </button>
        <button type="button" @click=${() => void this.#close('#remove')}>
          ${this.#say('cancel')}
        </button>
      </div>
    </div>`;
  }

  #renderForm(source: PostSource) {
    return html`<townhall-post-form
      lang=${this.lang || nothing}
      .community=${this.community}
      .signInUrl=${this.signInUrl}
      .messages=${this.messages}
      .clock=${this.clock}
      .headingLevel=${this.headingLevel}
      .source=${source}
      .whenTaken=${this.#onChanged}
      .whenClosed=${() => void this.#close('#edit')}
    ></townhall-post-form>`;
  }

  readonly #edit = () =>
    this.#try(async ({id}) => {
      const source = await this.community?.posts.source(id);
      if (!source) return;
      await this.#show(source);
      const form =
        this.renderRoot.querySelector<PostForm>('townhall-post-form');
      await form?.updateComplete;
      form?.focus();
    });

  readonly #turnComments = () =>
    this.#try(async ({id, commentsLocked}) => {
      const change = {commentsLocked: !commentsLocked};
      const post = await this.community?.posts.change(id, change);
      if (!post) return;
      this.whenChanged(post);
      this.#tell(post.commentsLocked ? 'commentsClosed' : 'commentsOpen');
    });

  readonly #remove = () =>
    this.#try(async ({id}) => {
      await this.community?.posts.remove(id);
      this.panel = undefined;
      this.#tell('removed');
      this.whenRemoved();
    });

  readonly #onChanged = async (post: Post) => {
    this.whenChanged(post);
    this.panel = undefined;
    this.#tell(post.state === 'draft' ? 'isDraft' : 'isChanged');
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#outcome')?.focus();
  };

  /** Does it once at a time, and says why it was not done. */
  async #try(act: (post: Post) => Promise<void>) {
    if (!this.post || this.isBusy) return;
    this.isBusy = true;
    this.failure = undefined;
    this.outcome = '';
    try {
      await act(this.post);
    } catch (error) {
      const failure = explain(error);
      this.failure = failure;
      this.#announcer.announce(this.#failureText(failure));
      this.reportFailure(failure);
    } finally {
      this.isBusy = false;
    }
  }

  async #show(panel: 'remove' | PostSource, focus = '') {
    this.panel = panel;
    this.outcome = '';
    await this.#focus(focus);
  }

  async #close(focus: string) {
    this.panel = undefined;
    await this.#focus(focus);
  }

  async #focus(selector: string) {
    await this.updateComplete;
    if (selector) {
      this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
    }
  }

  #tell(
    outcome:
      | 'commentsClosed'
      | 'commentsOpen'
      | 'removed'
      | 'isDraft'
      | 'isChanged',
  ) {
    this.outcome = this.#say(outcome);
    this.#announcer.announce(this.outcome);
  }

  #failureText(failure: Failure) {
    return this.#say('notDone', {reason: failureText(failure, this.#say)});
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'townhall-post-care': PostCare;
  }
}
