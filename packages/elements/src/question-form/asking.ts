import type {Question} from '@townhall/client';
import {html, nothing} from 'lit';
import {QuestionCreatedEvent} from '../events/question-created-event.js';
import {QuestionDeflectedEvent} from '../events/question-deflected-event.js';
import type {Announcer} from '../internal/announcer.js';
import {speaker} from '../internal/messages.js';
import {uniqueName} from '../internal/unique-name.js';
import {questionFormMessages} from '../messages/question-form.js';
import type {QuestionFeed} from '../question-feed/question-feed.js';
import './define.js';
import type {QuestionForm} from './question-form.js';

interface AskingOptions {
  announcer: Announcer;
  /** Shows a question that the community has taken. */
  add: (question: Question) => void;
}

/** The form above a feed, and what came of it; loaded for those who ask. */
export class Asking {
  isOpen = false;

  readonly #feed: QuestionFeed;
  readonly #options: AskingOptions;
  readonly #say;
  #hasBegun = false;
  #outcome: 'questionPosted' | 'answered' | undefined;

  constructor(feed: QuestionFeed, options: AskingOptions) {
    this.#feed = feed;
    this.#options = options;
    this.#say = speaker(feed, questionFormMessages);
  }

  async open() {
    this.#hasBegun = true;
    this.#outcome = undefined;
    await this.#draw(true);
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
        .whenAnswered=${this.#onAnswered}
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
    await this.#finish('questionPosted');
  };

  readonly #onAnswered = async (question: Question) => {
    this.#feed.dispatchEvent(new QuestionDeflectedEvent(question.id));
    await this.#finish('answered');
  };

  readonly #onClosed = async () => {
    await this.#draw(false);
    this.#find('.ask')?.focus();
  };

  async #finish(outcome: 'questionPosted' | 'answered') {
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
