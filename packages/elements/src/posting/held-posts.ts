import type {Community, HeldPost, HeldPostQuery} from '@townhall/client';
import {html, nothing} from 'lit';
import './client-part.js';
import type {Announcer} from '../internal/announcer.js';
import {explain, type Failure} from '../internal/failure.js';
import {speaker} from '../internal/messages.js';
import {richText} from '../internal/rich-text.js';
import type {TownhallElement} from '../internal/townhall-element.js';
import {postingMessages} from '../messages/posting.js';

interface HeldPostsOptions {
  /** Which of them are shown. */
  query: () => HeldPostQuery | undefined;
  kind: HeldPost['kind'];
  now: () => number;
  announcer: Announcer;
  onFailure: (failure: Failure) => void;
}

/** Posts of the viewer that nobody but staff sees yet, for nobody but them. */
export class HeldPosts {
  readonly #host: TownhallElement;
  readonly #options: HeldPostsOptions;
  readonly #say;
  #posts: readonly HeldPost[] = [];
  #readFor: Community | undefined;

  constructor(host: TownhallElement, options: HeldPostsOptions) {
    this.#host = host;
    this.#options = options;
    this.#say = speaker(host, postingMessages);
  }

  /** Reads them again, as after a post that waits. */
  async reload() {
    const {community} = this.#host;
    const query = this.#options.query();
    this.forget();
    if (!community || !query) return;
    this.#readFor = community;
    try {
      const {items} = await community.posting.held(query);
      if (this.#readFor !== community) return;
      this.#posts = items.filter(({kind}) => kind === this.#options.kind);
    } catch (error) {
      const failure = explain(error);
      if (failure.kind !== 'signed-out') this.#options.onFailure(failure);
    }
    this.#host.requestUpdate();
  }

  /** One more has been taken: says so, and shows it. */
  async arrive() {
    this.#options.announcer.announce(this.#say('arrived'));
    await this.reload();
  }

  /** Somebody else is looking. */
  forget() {
    this.#readFor = undefined;
    this.#posts = [];
    this.#host.requestUpdate();
  }

  render() {
    if (this.#posts.length === 0) return nothing;
    return html`<ul
      class="held"
      role="list"
      part="held"
      aria-label=${this.#say('yoursWaiting')}
    >
      ${this.#posts.map((post) => html`<li>${this.#renderPost(post)}</li>`)}
    </ul>`;
  }

  /** What its author is told of a post that waits or was not taken. */
  told({status, because, expectedBy, reason}: HeldPost) {
    if (status === 'rejected') {
      return this.#say('notTaken', {reason: reason ?? '—'});
    }
    const now = this.#options.now();
    const isLate = expectedBy !== null && Date.parse(expectedBy) <= now;
    return [
      because && this.#say(`review_${because}`),
      this.#say('onlyYou'),
      expectedBy &&
        (isLate
          ? this.#say('appearsLate')
          : this.#say('appearsBy', {
              when: this.#host.format.relative(expectedBy, now),
            })),
    ]
      .filter(Boolean)
      .join(' ');
  }

  #renderPost(post: HeldPost) {
    const {kind, question, body, status} = post;
    return html`
      <p class="facts">
        <span class="badge"
          >${this.#say(status === 'rejected' ? 'rejected' : 'waits')}</span
        >
      </p>
      ${
        kind === 'question'
          ? html`<strong dir="auto">${question.title}</strong>`
          : nothing
      }
      <div part="text">${richText(body)}</div>
      <p class="hint">${this.told(post)}</p>
    `;
  }
}
