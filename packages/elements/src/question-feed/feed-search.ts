import type {Question} from '@townhall/client';
import {html, nothing} from 'lit';
import type {Announcer} from '../internal/announcer.js';
import {later, type Later} from '../internal/later.js';
import type {PagedList} from '../internal/paged-list.js';
import {speaker} from '../internal/messages.js';
import {searchMessages} from '../messages/question-search.js';
import type {QuestionFeed} from './question-feed.js';

/** The field that seeks among the questions of a feed, once somebody wants it. */
export class FeedSearch {
  /** The timer that waits until somebody has stopped typing. */
  static later: Later = later;

  isOpen = false;

  readonly #feed: QuestionFeed;
  readonly #announcer: Announcer;
  readonly #list: PagedList<Question>;
  readonly #say;
  #typed: string | undefined;
  #callOff = () => {};
  #isSeeking = false;

  constructor(
    feed: QuestionFeed,
    announcer: Announcer,
    list: PagedList<Question>,
  ) {
    this.#feed = feed;
    this.#announcer = announcer;
    this.#list = list;
    this.#say = speaker(feed, searchMessages);
    this.isOpen = feed.q !== '';
    feed.addController({
      hostUpdated: () => this.#sayFound(),
      hostDisconnected: () => this.#callOff(),
    });
  }

  /** Opens the field and goes there, or ends the search and closes it. */
  async toggle() {
    this.isOpen = !this.isOpen;
    if (!this.isOpen) this.#seek('');
    this.#feed.requestUpdate();
    await this.#feed.updateComplete;
    if (this.isOpen) this.#focus();
  }

  /** Whoever sees the list sees it change; others are told. */
  #sayFound() {
    const {isLoading, items, failure} = this.#list;
    if (!this.#isSeeking || isLoading || !items || failure) return;
    this.#isSeeking = false;
    const count = items.length;
    this.#announcer.announce(
      count > 0 ? this.#say('found', {count}) : this.#none,
    );
  }

  render() {
    if (!this.isOpen) return nothing;
    return html`<form class="field search" @submit=${this.#onSubmit}>
      <label for="search">${this.#say('search')}</label>
      <input
        id="search"
        type="search"
        maxlength="200"
        enterkeyhint="search"
        autocomplete="off"
        dir="auto"
        .value=${this.#typed ?? this.#feed.q}
        @input=${this.#onInput}
      />
    </form>`;
  }

  renderNone() {
    return html`<div class="empty">
      <p>${this.#none}</p>
      <button type="button" @click=${this.#onClear}>
        ${this.#say('endSearch')}
      </button>
    </div>`;
  }

  get #none() {
    return this.#say('noneFound', {q: this.#feed.q});
  }

  readonly #onInput = ({target}: Event) => {
    // The field of this very form.
    const words = (target as HTMLInputElement).value;
    this.#typed = words;
    this.#feed.requestUpdate();
    this.#callOff();
    this.#callOff = FeedSearch.later(300, () => this.#seek(words));
  };

  readonly #onSubmit = (event: Event) => {
    event.preventDefault();
    this.#seek(this.#typed ?? this.#feed.q);
  };

  readonly #onClear = () => {
    this.#seek('');
    this.#focus();
  };

  #seek(words: string) {
    this.#callOff();
    this.#typed = undefined;
    this.#isSeeking ||= this.#feed.q !== words;
    this.#feed.q = words;
    this.#feed.requestUpdate();
  }

  #focus() {
    this.#feed.renderRoot.querySelector<HTMLElement>('#search')?.focus();
  }
}
