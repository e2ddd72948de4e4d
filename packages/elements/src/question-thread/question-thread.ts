import {html, nothing, type PropertyValues} from 'lit';
import {property} from 'lit/decorators.js';
import {ReadyEvent} from '../events/ready-event.js';
import {Announcer} from '../internal/announcer.js';
import controls from '../internal/controls.styles.js';
import type {Failure} from '../internal/failure.js';
import {failureText, failureView} from '../internal/failure-view.js';
import {speaker, type Overrides} from '../internal/messages.js';
import {MinuteController} from '../internal/minute-controller.js';
import {skeleton} from '../internal/skeleton.js';
import tokens from '../internal/tokens.styles.js';
import {TownhallElement} from '../internal/townhall-element.js';
import {threadMessages} from '../messages/question-thread.js';
import type {LinkedAnswer} from '../question-card/answers/answers.js';
import type {QuestionCard} from '../question-card/question-card.js';
import {AnswerLink, answerAddress} from './answer-link.js';
import styles from './question-thread.styles.js';
import {SingleQuestion} from './single-question.js';

/**
 * One question with all its answers, on the page that it belongs to. What its
 * asker chose and staff confirmed comes first; each answer has an address.
 *
 * @tag townhall-question
 * @slot - Stays in place where the question cannot be loaded.
 * @fires {ReadyEvent} townhall-ready - The question is there for the first time.
 * @fires {AnswerCreatedEvent} townhall-answer-created - The visitor's answer was taken.
 * @fires {AnswerMarkedEvent} townhall-answer-marked - The visitor marked an answer.
 * @fires {AuthRequiredEvent} townhall-auth-required - What they want needs an account.
 * @fires {TownhallErrorEvent} townhall-error - Something failed.
 * @csspart failure - What is said when the question did not arrive.
 */
export class QuestionThread extends TownhallElement {
  static override styles = [tokens, controls, styles];

  /** The question to show. */
  @property({attribute: 'question-id'}) questionId = '';

  /** Goes to this answer; the page's own address may name one as well. */
  @property({attribute: 'answer-id'}) answerId = '';

  /** The level of the title among the page's headings. */
  @property({type: Number, attribute: 'heading-level'}) headingLevel = 2;

  /** The address of an answer, to share and to follow. */
  @property({attribute: false})
  linkTo: (answerId: string) => string = answerAddress;

  /** Replaces the clock, for "3 days ago". */
  @property({attribute: false}) clock: () => number = Date.now;

  declare messages?: Overrides<typeof threadMessages> | undefined;

  readonly #say = speaker(this, threadMessages);
  readonly #announcer = new Announcer(this);
  readonly #minute = new MinuteController(this, () => this.clock());
  readonly #link = new AnswerLink(this);
  readonly #single = new SingleQuestion(this, () => ({
    community: this.community,
    id: this.questionId,
    onFailure: this.#onFailure,
  }));
  #linked: LinkedAnswer | undefined;
  #isReady = false;

  /** Puts the focus on the title. */
  override focus(options?: FocusOptions) {
    this.renderRoot
      .querySelector<QuestionCard>('townhall-question-card')
      ?.focus(options);
  }

  /** Reads the question again; what is shown stays until it is there. */
  async reload() {
    await this.#single.list.reload();
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    const {isFollowed} = this.#link;
    const id = this.#link.id ?? (this.answerId || undefined);
    const {linkTo} = this;
    const before = this.#linked;
    if (changed.has('linkTo') || id !== before?.id || isFollowed) {
      this.#linked = {id, isFollowed, linkTo};
      this.#link.isFollowed = false;
    }
  }

  protected override updated() {
    if (this.#isReady || !this.#single.question) return;
    this.#isReady = true;
    this.dispatchEvent(new ReadyEvent());
  }

  protected override render() {
    const {question, list} = this.#single;
    const {failure} = list;
    if (!question && !failure) {
      return this.questionId ? skeleton(2, this.#say('loading')) : nothing;
    }
    return html`
      ${failure ? this.#renderFailure(failure) : nothing}
      ${
        question
          ? html`<townhall-question-card
              open
              density="full"
              lang=${this.lang || nothing}
              .community=${this.community}
              .signInUrl=${this.signInUrl}
              .messages=${this.messages}
              .question=${question}
              .headingLevel=${this.headingLevel}
              .linked=${this.#linked}
              .now=${this.#minute.now}
            ></townhall-question-card>`
          : html`<slot></slot>`
      }
    `;
  }

  #renderFailure(failure: Failure) {
    const {list, question} = this.#single;
    return html`
      ${question ? html`<p class="hint">${this.#say('stale')}</p>` : nothing}
      ${failureView({
        failure,
        say: this.#say,
        wait: list.wait,
        retry: () => void this.reload(),
        signInUrl: this.signInUrl,
      })}
    `;
  }

  readonly #onFailure = (failure: Failure) => {
    this.#announcer.announce(failureText(failure, this.#say));
    this.reportFailure(failure);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'townhall-question': QuestionThread;
  }
}
