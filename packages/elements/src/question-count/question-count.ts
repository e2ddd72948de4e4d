import type {CallOptions, QuestionState} from '@townhall/client';
import {css, html} from 'lit';
import {property} from 'lit/decorators.js';
import {ReadyEvent} from '../events/ready-event.js';
import {speaker, type Overrides} from '../internal/messages.js';
import {PagedList} from '../internal/paged-list.js';
import {TownhallElement} from '../internal/townhall-element.js';
import {questionCountMessages} from '../messages/question-count.js';

/**
 * How many questions there are, in a line of text: about the subject of a page,
 * or in a place.
 *
 * @tag townhall-question-count
 * @slot - Stays in place until the number is known, and where it cannot be.
 * @fires {ReadyEvent} townhall-ready - The number is there for the first time.
 * @fires {TownhallErrorEvent} townhall-error - Something failed.
 * @csspart count - The number and its word.
 */
export class QuestionCount extends TownhallElement {
  static override styles = css`
    :host {
      display: inline;
    }
  `;

  /** Counts those of this place; empty for all. */
  @property() place = '';

  /** Counts those with this tag; empty for all. */
  @property() tag = '';

  /** Counts those in this state; empty for all. */
  @property() state: QuestionState | '' = '';

  declare messages?: Overrides<typeof questionCountMessages> | undefined;

  readonly #say = speaker(this, questionCountMessages);
  /** A list of one, which knows how to read again. */
  readonly #list = new PagedList(this, () => {
    const {community, place, tag, state} = this;
    const query = {
      place: place || undefined,
      tag: tag || undefined,
      state: state || undefined,
    };
    return {
      subject: JSON.stringify(query),
      args: [community],
      load:
        community &&
        (async (_cursor: unknown, options: CallOptions) => {
          const {count} = await community.questions.count(query, options);
          return {items: [{id: 'count', version: 0, count}], next: null};
        }),
      onFailure: (failure) => this.reportFailure(failure),
    };
  });
  #isReady = false;

  /** Counts again. */
  async reload() {
    await this.#list.reload();
  }

  protected override updated() {
    if (this.#isReady || !this.#list.items) return;
    this.#isReady = true;
    this.dispatchEvent(new ReadyEvent());
  }

  protected override render() {
    const [counted] = this.#list.items ?? [];
    return counted
      ? html`<span part="count"
          >${this.#say('questionCount', {count: counted.count})}</span
        >`
      : html`<slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'townhall-question-count': QuestionCount;
  }
}
