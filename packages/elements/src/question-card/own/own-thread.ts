import {html} from 'lit';
import {HeldPosts} from '../../posting/held-posts.js';
import type {QuestionCard} from '../question-card.js';
import {Following} from './following.js';

type Options = ConstructorParameters<typeof HeldPosts>[1] & {
  tags: () => readonly string[];
};

/** What of a thread is the viewer's alone: answers that wait, and following. */
export class OwnThread {
  readonly #held: HeldPosts;
  readonly #following: Following;

  constructor(card: QuestionCard, options: Options) {
    this.#held = new HeldPosts(card, options);
    this.#following = new Following(card, {
      ...options,
      question: () => options.query()?.question,
    });
  }

  async reload() {
    await Promise.all([this.#held.reload(), this.#following.reload()]);
  }

  /** An answer of theirs waits; they follow the question from then on. */
  async arrive() {
    await Promise.all([this.#held.arrive(), this.#following.reload()]);
  }

  forget() {
    this.#held.forget();
    this.#following.forget();
  }

  render() {
    return html`${this.#held.render()}${this.#following.render()}`;
  }
}
