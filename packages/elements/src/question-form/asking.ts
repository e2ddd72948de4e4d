import type {Question} from '@townhall/client';
import {html, nothing} from 'lit';
import {QuestionCreatedEvent} from '../events/question-created-event.js';
import {QuestionDeflectedEvent} from '../events/question-deflected-event.js';
import type {Announcer} from '../internal/announcer.js';
import {speaker} from '../internal/messages.js';
import {uniqueName} from '../internal/unique-name.js';
import {questionFormMessages} from '../messages/question-form.js';
import type {TownhallElement} from '../internal/townhall-element.js';
import './define.js';
import type {QuestionForm} from './question-form.js';

/** Whatever has a form to ask in. */
export type AskingHost = TownhallElement & {
  readonly place: string;
  readonly headingLevel: number;
};

interface AskingOptions {
  /** The form is one field until somebody begins. */
  isFolded?: boolean;
  announcer: Announcer;
  /** Shows a question that the community has taken. */
  add: (question: Question) => void;
}

type Outcome = 'questionPosted' | 'questionWaits' | 'answered' | 'sameNoted';

/** The form to ask in, and what came of it; loaded for those who ask. */
export class Asking {
  isOpen = false;

  readonly #feed: AskingHost;
  readonly #options: AskingOptions;
  readonly #say;
  #hasBegun = false;
  #outcome: Outcome | undefined;

  constructor(feed: AskingHost, options: AskingOptions) {
    this.#feed = feed;
    this.#options = options;
    this.#say = speaker(feed, questionFormMessages);
  }

  /** Shows the form, and leaves the focus where it is. */
  async show() {
    this.#hasBegun = true;
    this.#outcome = undefined;
    await this.#draw(true);
  }

  /** Something has been said to the visitor in the place of the form. */
  get isDone() {
    return this.#outcome !== undefined;
  }

  async open() {
    await this.show();
    const form = this.#find<QuestionForm>('townhall-question-form');
    await form?.updateComplete;
    form?.focus();
  }

  /** The form stays in the page when it is closed, with what was written. */
  render(): unknown {
    const feed = this.#feed;
    if (!this.#hasBegun) return nothing;
    return html`
      <townhall-question-form
        ?hidden=${!this.isOpen}
        lang=${feed.lang || nothing}
        .community=${feed.community}
        .signInUrl=${feed.signInUrl}
        .messages=${feed.messages}
        .place=${feed.place}
        .headingLevel=${feed.headingLevel}
        .label=${uniqueName(feed, this.#say('ask'))}
        .whenTaken=${this.#onTaken}
        .folded=${this.#options.isFolded ?? false}
        .whenAnswered=${this.#onAnswered}
        .whenSame=${this.#onSame}
        .whenClosed=${this.#onClosed}
      ></townhall-question-form>
      ${
        this.#outcome
          ? html`<div class="note" id="outcome" tabindex="-1">
              <p>${this.#say(this.#outcome)}</p>
            </div>`
          : nothing
      }
    `;
  }

  readonly #onTaken = async (question: Question) => {
    this.#options.add(question);
    this.#feed.dispatchEvent(new QuestionCreatedEvent(question.id));
    const waits = question.state === 'pending_review';
    await this.#finish(waits ? 'questionWaits' : 'questionPosted');
  };

  readonly #onAnswered = async (question: Question) => {
    this.#feed.dispatchEvent(new QuestionDeflectedEvent(question.id));
    await this.#finish('answered');
  };

  readonly #onSame = () => this.#finish('sameNoted');

  readonly #onClosed = async () => {
    // What is one field anyway stays.
    if (this.#options.isFolded) return;
    await this.#draw(false);
    this.#find('.ask')?.focus();
  };

  async #finish(outcome: Outcome) {
    this.#outcome = outcome;
    this.#options.announcer.announce(this.#say(outcome));
    await this.#draw(false);
    this.#find('#outcome')?.focus();
  }

  async #draw(isOpen: boolean) {
    this.isOpen = isOpen;
    this.#feed.requestUpdate();
    await this.#feed.updateComplete;
  }

  #find<Found extends HTMLElement>(selector: string) {
    return this.#feed.renderRoot.querySelector<Found>(selector);
  }
}
