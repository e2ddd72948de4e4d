import type {Idea, Report} from '@townhall/client';
import {css, html, nothing, type PropertyValues} from 'lit';
import {property, state} from 'lit/decorators.js';
import {Announcer} from '../internal/announcer.js';
import {authorView} from '../internal/author-view.js';
import controls from '../internal/controls.styles.js';
import {explain, type Failure} from '../internal/failure.js';
import {failureText, failureView} from '../internal/failure-view.js';
import fields from '../internal/fields.styles.js';
import {speaker} from '../internal/messages.js';
import people from '../internal/people.styles.js';
import prose from '../internal/rich-text.styles.js';
import tokens from '../internal/tokens.styles.js';
import {TownhallElement} from '../internal/townhall-element.js';
import {moderationMessages} from '../messages/idea-moderation.js';
import {BulkBar} from './bulk-bar.js';
import styles from './idea-moderation.styles.js';
import {readQueue, type Queue, type Queues} from './queues.js';
import {reportRow, type Settlement} from './report-row.js';

const queues = ['reviews', 'reports', 'flags'] as const;
const empty = {
  reviews: 'noReviews',
  reports: 'noReports',
  flags: 'noFlags',
} as const;

/** What waits for staff, above a board, and what is done with several ideas. */
export class BoardModeration extends TownhallElement {
  static override styles = [
    tokens,
    controls,
    fields,
    people,
    prose,
    styles,
    css`
      :host {
        margin-block: 0 calc(2 * var(--_space));
      }
    `,
  ];

  @property() place = '';

  /** The ideas that are chosen. */
  @property({attribute: false}) chosen: readonly Idea[] = [];

  /** Chooses these: all that are shown, or none. */
  @property({attribute: false}) whenAll: (all: boolean) => void = () => {};

  /** Something was done with these; this is how they are now. */
  @property({attribute: false}) whenChanged: (ideas: readonly Idea[]) => void =
    () => {};

  @state() private open: Queue | undefined;
  @state() private queues: Queues = {};
  @state() private failure: Failure | undefined;
  @state() private asked: {id: string; settlement: Settlement} | undefined;
  @state() private isBusy = false;

  readonly #say = speaker(this, moderationMessages);
  readonly #announcer = new Announcer(this);
  readonly #bulk = new BulkBar(this, {
    community: () => this.community,
    moment: () => this.#moment,
    chosen: () => this.chosen,
    announce: (text) => this.#announcer.announce(text),
    onFailure: (failure) => this.#complain(failure),
    onAll: () => this.whenAll(true),
    onNone: () => this.whenAll(false),
    onChanged: (ideas) => this.whenChanged(ideas),
  });

  protected override willUpdate(changed: PropertyValues<this>) {
    if (!changed.has('community') && !changed.has('place')) return;
    this.open = this.failure = this.asked = undefined;
    this.queues = {};
    this.#bulk.forget();
  }

  protected override render() {
    return html`
      <section class="panel" aria-label=${this.#say('forStaff')}>
        <div class="bar">
          ${queues.map(
            (queue) =>
              html`<button
                type="button"
                data-queue=${queue}
                aria-expanded=${this.open === queue}
                aria-controls="queue"
                @click=${() => void this.#toggle(queue)}
              >
                ${this.#say(queue)}
              </button>`,
          )}
        </div>
        <div id="queue" ?hidden=${!this.open}>
          ${this.open ? this.#renderQueue(this.open) : nothing}
        </div>
        ${
          this.failure
            ? failureView({failure: this.failure, say: this.#say})
            : nothing
        }
        ${this.#bulk.render()}
      </section>
    `;
  }

  #renderQueue(queue: Queue) {
    const rows = this.#rowsOf(queue);
    if (!rows) {
      return this.failure
        ? nothing
        : html`<p class="hint">${this.#say('loading')}</p>`;
    }
    return rows.length === 0
      ? html`<p class="hint">${this.#say(empty[queue])}</p>`
      : html`<ul role="list" aria-label=${this.#say(queue)}>
          ${rows.map((row) => html`<li>${row}</li>`)}
        </ul>`;
  }

  #rowsOf(queue: Queue): readonly unknown[] | undefined {
    const {reviews, reports, flags} = this.queues;
    switch (queue) {
      case 'reviews':
        return reviews?.map((idea) =>
          this.#renderIdea(
            idea,
            `${this.#say(`stage_${idea.stage}`)}. ${idea.excerpt}`,
          ),
        );
      case 'flags':
        return flags?.map(({idea, kind, voters}) =>
          this.#renderIdea(idea, this.#say(`flag_${kind}`, {voters})),
        );
      case 'reports':
        return reports?.map((report) => this.#renderReport(report));
    }
  }

  #renderIdea(idea: Idea, text: string) {
    return html`
      <h4><bdi>${idea.title}</bdi></h4>
      <p class="facts">${authorView(idea.author, this.#say)}</p>
      <p dir="auto">${text}</p>
      <townhall-idea-moderation
        lang=${this.lang || nothing}
        .community=${this.community}
        .signInUrl=${this.signInUrl}
        .messages=${this.messages}
        .idea=${idea}
        .whenChanged=${this.#onChanged}
      ></townhall-idea-moderation>
    `;
  }

  #renderReport(report: Report) {
    const {id} = report;
    const isAsked = this.asked?.id === id;
    return reportRow(report, {
      ...this.#moment,
      asked: isAsked ? this.asked?.settlement : undefined,
      isBusy: this.isBusy,
      onAsk: (settlement) => void this.#ask(id, settlement),
      onSettle: (settlement) => void this.#settle(id, settlement),
    });
  }

  get #moment() {
    return {say: this.#say, format: this.format};
  }

  readonly #onChanged = (idea: Idea) => {
    const {reviews} = this.queues;
    this.whenChanged([idea]);
    // It stays in its row, so that what was done can be taken back there.
    if (!reviews) return;
    this.queues = {
      ...this.queues,
      reviews: reviews.map((one) => (one.id === idea.id ? idea : one)),
    };
  };

  async #toggle(queue: Queue) {
    this.failure = this.asked = undefined;
    this.open = this.open === queue ? undefined : queue;
    if (this.open) await this.#read(queue);
  }

  async #read(queue: Queue) {
    const {community, place} = this;
    if (!community) return;
    try {
      const read = await readQueue(community, queue, place);
      if (community !== this.community || place !== this.place) return;
      this.queues = {...this.queues, ...read};
    } catch (error) {
      this.#complain(explain(error));
    }
  }

  async #ask(id: string, settlement: Settlement | undefined) {
    this.asked = settlement && {id, settlement};
    await this.updateComplete;
    this.renderRoot
      .querySelector<HTMLElement>(
        settlement ? `[data-settle="${id}"]` : '[data-queue="reports"]',
      )
      ?.focus();
  }

  async #settle(id: string, settlement: Settlement) {
    const {community} = this;
    if (!community || this.isBusy) return;
    this.isBusy = true;
    this.failure = undefined;
    try {
      const resolution = settlement === 'keep' ? 'kept' : 'removed';
      await community.moderation.resolveReport(id, {resolution});
      this.#announcer.announce(this.#say('settled'));
    } catch (error) {
      this.#complain(explain(error));
    } finally {
      this.isBusy = false;
      this.asked = undefined;
    }
    await this.#read('reports');
    await this.#ask(id, undefined);
  }

  #complain(failure: Failure) {
    this.failure = failure;
    this.#announcer.announce(failureText(failure, this.#say));
    this.reportFailure(failure);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'townhall-board-moderation': BoardModeration;
  }
}
