import type {
  Comment,
  CommentKind,
  Community,
  IdeaComments,
} from '@townhall/client';
import {html, nothing} from 'lit';
import {live} from 'lit/directives/live.js';
import {Composing} from '../../../composer/composing.js';
import {DraftKey} from '../../../internal/draft-key.js';
import type {Failure} from '../../../internal/failure.js';
import {failureText} from '../../../internal/failure-view.js';
import type {Say} from '../../../internal/messages.js';
import type {TownhallElement} from '../../../internal/townhall-element.js';
import type {discussionMessages} from '../../../messages/idea-discussion.js';
import type {Attempts} from '../../attempts.js';
import {forgetDraft, keepDraft, keptDraft} from './drafts.js';

/** The longest comment that is taken. */
const most = 5_000;

export interface ComposerOptions {
  say: Say<typeof discussionMessages>;
  attempts: Attempts;
  /** Of what is shown. */
  id: () => string | undefined;
  of: (community: Community) => IdeaComments;
  hasKinds: boolean;
  /** Whose draft it is; undefined for a guest. */
  person: () => Promise<string | undefined>;
  /** The community has taken it. */
  onPosted: (comment: Comment) => void;
  onClosed: () => void;
}

/** Keeps what somebody writes about a thing until the community has taken it. */
export class Composer {
  /** What is replied to; null for a comment of its own. */
  parent: Comment | null = null;

  readonly #host: TownhallElement;
  readonly #composing: Composing;
  readonly #options: ComposerOptions;
  readonly #key = new DraftKey();
  #text = '';
  #person: string | undefined;
  #kind: CommentKind = 'comment';
  #error: ReturnType<typeof errorIn>;

  constructor(host: TownhallElement, options: ComposerOptions) {
    this.#host = host;
    this.#composing = new Composing(host);
    this.#options = options;
  }

  /** Begins, or goes on where somebody has left off. */
  async begin(parent: Comment | null) {
    this.#person = await this.#options.person();
    this.parent = parent;
    this.#text = keptDraft(this.#place);
    this.#kind = 'comment';
    this.#error = undefined;
  }

  render() {
    const {say, attempts} = this.#options;
    const {parent} = this;
    const isSending = attempts.busy === 'composer';
    const name = parent?.author?.name ?? say('formerMember');
    return html`
      <form
        part="composer"
        novalidate
        @submit=${this.#onSubmit}
        @keydown=${this.#onKeyDown}
      >
        <label for="comment"
          >${parent ? say('yourReply', {name}) : say('yourComment')}</label
        >
        <textarea
          id="comment"
          dir="auto"
          rows="3"
          data-private
          aria-describedby="comment-error comment-hint comment-count"
          aria-invalid=${this.#error !== undefined}
          .value=${live(this.#text)}
          @focus=${this.#composing.bring}
          @input=${this.#onInput}
        ></textarea>
        ${this.#composing.render('comment', {longest: 0})}
        <div class="ends">
          <p id="comment-hint" class="hint">${say('commentHint')}</p>
          ${this.#renderCount()}
        </div>
        <p id="comment-error" class="error" ?hidden=${!this.#error}>
          ${this.#error ? say(this.#error) : nothing}
        </p>
        ${parent || !this.#options.hasKinds ? nothing : this.#renderKinds()}
        ${attempts.note('composer')}
        <div class="buttons">
          <button type="submit" aria-disabled=${isSending}>
            ${say(isSending ? 'posting' : 'postComment')}
          </button>
          <button type="button" @click=${this.#options.onClosed}>
            ${say('cancel')}
          </button>
        </div>
      </form>
    `;
  }

  #renderCount() {
    const count = this.#text.trim().length;
    return html`<p
      id="comment-count"
      class=${count > most ? 'error count' : 'hint count'}
    >
      <bdi>${this.#options.say('charactersOf', {count, most})}</bdi>
    </p>`;
  }

  #renderKinds() {
    const {say} = this.#options;
    const kinds = ['comment', 'use_case'] as const;
    return html`<fieldset class="choice">
      <legend>${say('kindOfComment')}</legend>
      ${kinds.map(
        (kind) =>
          html`<label
            ><input
              type="radio"
              name="kind"
              .checked=${live(this.#kind === kind)}
              @change=${() => (this.#kind = kind)}
            />${say(`kind_${kind}`)}</label
          >`,
      )}
    </fieldset>`;
  }

  readonly #onInput = ({target}: InputEvent) => {
    // The listener is on this field only.
    this.#text = (target as HTMLTextAreaElement).value;
    keepDraft(this.#place, this.#text);
    // What has been complained about is checked while it is being mended.
    if (this.#error) this.#error = errorIn(this.#text);
    this.#host.requestUpdate();
  };

  readonly #onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void this.#post();
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      this.#options.onClosed();
    }
  };

  readonly #onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    void this.#post();
  };

  async #post() {
    const {attempts} = this.#options;
    if (attempts.busy) return;
    this.#error = errorIn(this.#text);
    this.#host.requestUpdate();
    if (this.#error) return this.#field?.focus();
    await attempts.make({
      at: 'composer',
      intent: 'comment',
      refusal: (failure) => this.#refusal(failure),
      act: (community) => this.#send(community),
    });
  }

  async #send(community: Community) {
    const id = this.#options.id();
    if (!id) return;
    const place = this.#place;
    const draft = {
      text: this.#text.trim(),
      kind: this.#kind,
      parent: this.parent?.id ?? null,
    };
    const idempotencyKey = this.#key.for({id, ...draft});
    const comment = await this.#options.of(community).post(id, draft, {
      idempotencyKey,
    });
    forgetDraft(place);
    this.#text = '';
    this.#options.onPosted(comment);
  }

  #refusal(failure: Failure) {
    const {say} = this.#options;
    if (failure.kind === 'signed-out') return say('signInToComment');
    const reason =
      failure.code === 'locked'
        ? say('takesNone_locked')
        : failureText(failure, say);
    return say('commentNotSent', {reason});
  }

  get #place() {
    return {
      idea: this.#options.id() ?? '',
      parent: this.parent?.id ?? null,
      person: this.#person,
    };
  }

  get #field() {
    return this.#host.renderRoot.querySelector<HTMLElement>('#comment');
  }
}

function errorIn(text: string) {
  const {length} = text.trim();
  if (length === 0) return 'commentEmpty';
  return length > most ? 'commentTooLong' : undefined;
}
