import type {
  CallOptions,
  Community,
  ModeratedQuestion,
  Page,
  Question,
  QueueQuery,
} from '@townhall/client';
import {adoptStyles, html, nothing, type LitElement} from 'lit';
import '../idea-moderation/client-part.js';
import type {Announcer} from '../internal/announcer.js';
import {explain, type Failure} from '../internal/failure.js';
import {failureText} from '../internal/failure-view.js';
import {speaker} from '../internal/messages.js';
import type {TownhallElement} from '../internal/townhall-element.js';
import {questionQueueMessages} from '../messages/question-queue.js';
import styles from './question-queue.styles.js';

interface QueueOptions {
  announcer: Announcer;
  onFailure: (failure: Failure) => void;
}

/** What a feed needs for staff: whose turn a question is, by when, and who has it. */
export class QuestionQueueView {
  readonly #host: TownhallElement;
  readonly #options: QueueOptions;
  readonly #say;
  readonly #moderated = new Map<string, ModeratedQuestion>();
  readonly #failures = new Map<string, Failure>();
  /** Two presses at once do one thing. */
  readonly #busy = new Set<string>();

  constructor(host: TownhallElement, options: QueueOptions) {
    this.#host = host;
    this.#options = options;
    this.#say = speaker(host, questionQueueMessages);
    if (!host.shadowRoot) return;
    // What the element has by itself comes first.
    const {elementStyles} = host.constructor as typeof LitElement;
    adoptStyles(host.shadowRoot, [...elementStyles, styles]);
  }

  /** One page of a queue, as the questions in it. */
  async load(
    community: Community,
    query: QueueQuery,
    options: CallOptions,
  ): Promise<Page<Question>> {
    const {items, next} = await community.moderation.queue(query, options);
    for (const one of items) this.#moderated.set(one.question.id, one);
    return {items: items.map(({question}) => question), next};
  }

  /** Stands above the card of a question. */
  render({id, title}: Question, now: number) {
    const moderated = this.#moderated.get(id);
    if (!moderated) return nothing;
    const failure = this.#failures.get(id);
    return html`
      <p class="hint care">
        ${this.#told(moderated, now).join(' · ')}
        ${this.#renderClaim(moderated, title)}
      </p>
      ${
        failure
          ? html`<p class="hint">${failureText(failure, this.#say)}</p>`
          : nothing
      }
    `;
  }

  #told(moderated: ModeratedQuestion, now: number) {
    const {question, askedBy, turn, peersUntil, goals, claim} = moderated;
    const {format} = this.#host;
    const [due] = goals
      .filter(({dueAt, metAt}) => dueAt !== null && metAt === null)
      .toSorted(
        (a, b) => Date.parse(a.dueAt ?? '') - Date.parse(b.dueAt ?? ''),
      );
    const state = due?.state;
    return [
      question.anonymous &&
        askedBy &&
        this.#say('askedBy', {name: askedBy.name}),
      turn && this.#say(`turn_${turn}`),
      peersUntil &&
        this.#say('peersUntil', {when: format.dateTime(peersUntil)}),
      due?.dueAt &&
        (state === 'on_track' ||
          state === 'due_soon' ||
          state === 'breached') &&
        this.#say(`due_${state}`, {
          goal: this.#say(`goal_${due.name}`),
          when: format.relative(due.dueAt, now),
        }),
      claim &&
        this.#say('takenBy', {
          name: claim.by.name,
          when: format.dateTime(claim.until),
        }),
    ].filter((part): part is string => Boolean(part));
  }

  #renderClaim({question, claim, turn}: ModeratedQuestion, title: string) {
    if (!turn) return nothing;
    return html`<button
      type="button"
      aria-label=${this.#say(claim ? 'letGoOfIt' : 'takeIt', {title})}
      @click=${() => this.#claim(question.id, !claim)}
    >
      ${this.#say(claim ? 'letGo' : 'take')}
    </button>`;
  }

  async #claim(id: string, on: boolean) {
    const {community} = this.#host;
    if (!community || this.#busy.has(id)) return;
    this.#busy.add(id);
    this.#failures.delete(id);
    try {
      this.#moderated.set(id, await community.moderation.claim(id, on));
      this.#options.announcer.announce(this.#say(on ? 'taken' : 'letGone'));
    } catch (error) {
      const failure = explain(error);
      this.#failures.set(id, failure);
      this.#options.onFailure(failure);
    } finally {
      this.#busy.delete(id);
      this.#host.requestUpdate();
    }
  }
}
