import {html, nothing, type PropertyValues} from 'lit';
import type {Question} from '@townhall/client';
import {property} from 'lit/decorators.js';
import {Announcer} from '../internal/announcer.js';
import {authorView} from '../internal/author-view.js';
import controls from '../internal/controls.styles.js';
import type {Failure} from '../internal/failure.js';
import {failureText, failureView} from '../internal/failure-view.js';
import {isFocusLost} from '../internal/lost-focus.js';
import {speaker, type Overrides} from '../internal/messages.js';
import {OnDemand} from '../internal/on-demand.js';
import people from '../internal/people.styles.js';
import {skeleton} from '../internal/skeleton.js';
import {timeAgo} from '../internal/time.js';
import tokens from '../internal/tokens.styles.js';
import {TownhallElement} from '../internal/townhall-element.js';
import type {answerMessages} from '../messages/answers.js';
import {questionMessages} from '../messages/questions.js';
import type {Answers, LinkedAnswer} from './answers/answers.js';
import styles from './question-card.styles.js';
import {QuestionController} from './question-controller.js';
import {chevron, tick} from './signs.js';

/**
 * Shows one question, and its answers once somebody opens it. Give it a
 * `question-id`, or let a `<townhall-question-feed>` give it a question.
 *
 * @tag townhall-question-card
 * @fires {AnswerCreatedEvent} townhall-answer-created - The visitor's answer was taken.
 * @fires {AnswerMarkedEvent} townhall-answer-marked - The visitor marked an answer.
 * @fires {AuthRequiredEvent} townhall-auth-required - What they want needs an account.
 * @fires {TownhallErrorEvent} townhall-error - Something failed.
 * @csspart title - The heading.
 * @csspart text - What somebody wrote.
 * @csspart counts - How many answered and have the question too.
 * @csspart answers - Everything below an open question.
 * @csspart vouched - A correct or confirmed answer, repeated at the top.
 * @csspart answer - One answer.
 * @csspart marks - What has been said of an answer.
 */
export class QuestionCard extends TownhallElement {
  static override styles = [tokens, controls, people, styles];

  /** The question to show. */
  @property({attribute: false}) question?: Question | undefined;

  /** Loads and shows the question with this id, where no `question` is given. */
  @property({attribute: 'question-id'}) questionId = '';

  /** The answers are shown. */
  @property({type: Boolean}) open = false;

  /**
   * `compact` has no frame and no form: to be read inside something else.
   * `full` is for a question that is what a page is about: it cannot be folded.
   */
  @property() density: 'card' | 'compact' | 'full' = 'card';

  /** The answer that a link leads to, and where answers can be linked to. */
  @property({attribute: false}) linked?: LinkedAnswer | undefined;

  /** The level of the title among the page's headings. */
  @property({type: Number, attribute: 'heading-level'}) headingLevel = 3;

  /** What time it is, for "3 days ago". */
  @property({type: Number}) now = Date.now();

  declare messages?: Overrides<typeof answerMessages> | undefined;

  readonly #say = speaker(this, questionMessages);
  readonly #announcer: Announcer = new Announcer(this);
  readonly #question: QuestionController = new QuestionController(this, () => ({
    community: this.community,
    given: this.question,
    id: this.question?.id ?? this.questionId,
    isOpen: this.open,
    onFailure: this.#onFailure,
  }));
  readonly #answers: OnDemand<Answers> = new OnDemand(
    this,
    async () => {
      const {Answers} = await import('./answers/answers.js');
      return new Answers(this, {
        question: this.#question,
        announcer: this.#announcer,
        askToSignIn: (intent) => this.askToSignIn(intent),
        reportFailure: (failure) => this.reportFailure(failure),
        onFailure: this.#onFailure,
      });
    },
    (failure) => this.#onFailure(failure),
  );

  /** Puts the focus on the title. */
  override focus(options?: FocusOptions) {
    this.renderRoot.querySelector<HTMLElement>('#title')?.focus(options);
  }

  /** The question on the card: the one that was given, or that it has read. */
  get shownQuestion(): Question | undefined {
    return this.#question.question;
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    // Somebody else is looking now: what they were told may not hold.
    if (changed.has('community')) this.#answers.part?.forget();
    const {open, linked} = this;
    if (open && (changed.has('open') || changed.has('linked'))) {
      void this.#answers.need().then((answers) => answers?.show(linked));
    }
  }

  protected override render() {
    const {question, reading} = this.#question;
    if (question) return this.#renderQuestion(question);
    if (reading.failure) {
      return failureView({
        failure: reading.failure,
        say: this.#say,
        wait: reading.wait,
        retry: () => void reading.reload(),
        signInUrl: this.signInUrl,
      });
    }
    return this.questionId ? skeleton(1, this.#say('loading')) : nothing;
  }

  #renderQuestion(question: Question) {
    // Nobody has pressed anything on a page of one question: what stands below
    // would move when its whole text and what can be done with it come.
    const isShown =
      this.open && (this.#answers.part || this.density !== 'full');
    const {title, author, anonymous, createdAt} = question;
    return html`
      <article class=${this.density} aria-labelledby="title">
        <p class="facts">${this.#renderState(question)}</p>
        <h3 part="title" aria-level=${this.headingLevel}>
          ${this.#renderTitle(title)}
        </h3>
        ${this.#renderText(question)}
        <div class="facts">
          ${authorView(author, this.#say, anonymous ? this.#say('anonymous') : undefined)}
          ${timeAgo(createdAt, this.format, this.now)}
          ${this.#renderTags(question)}
        </div>
        ${this.#renderCounts(question)} ${this.#renderNote()}
        <div id="answers" part="answers" ?hidden=${!isShown}>
          ${this.#renderAnswers()}
        </div>
      </article>
    `;
  }

  #renderTitle(title: string) {
    const text = html`<span dir="auto"
      >${title || this.#say('state_closed')}</span
    >`;
    if (this.density === 'full') {
      return html`<div id="title" tabindex="-1">${text}</div>`;
    }
    return html`<button
      type="button"
      id="title"
      class="title"
      aria-expanded=${this.open}
      aria-controls="answers"
      @pointerenter=${this.#answers.prepare}
      @focus=${this.#answers.prepare}
      @click=${() => (this.open = !this.open)}
    >
      ${text} ${chevron}
    </button>`;
  }

  #renderState(question: Question) {
    const {kind, state, locked, closed} = question;
    const isSolved =
      state === 'correct_by_author' || state === 'confirmed_by_staff';
    const isAsked = kind === 'question';
    if (closed || !isAsked) this.#bringWords();
    return html`
      ${
        isAsked || state !== 'answered'
          ? html`<span class="badge" data-state=${state}
              >${isSolved ? tick : nothing}${this.#say(`state_${state}`)}</span
            >`
          : nothing
      }
      ${
        locked
          ? html`<span class="badge">${this.#say('locked')}</span>`
          : nothing
      }
      ${this.#answers.part?.renderBadges(question)}
    `;
  }

  /** What only some questions are is said in words that come with the answers. */
  #bringWords() {
    if (this.#answers.part) return;
    void this.#answers.prepare().then((part) => part && this.requestUpdate());
  }

  #renderText({excerpt, body}: Question) {
    if (body.length === 0) return nothing;
    const {part} = this.#answers;
    return this.open && part
      ? part.renderText(body)
      : html`<p class="excerpt" part="text" dir="auto">${excerpt}</p>`;
  }

  #renderTags({tags}: Question) {
    if (tags.length === 0) return nothing;
    return html`<ul class="tags" role="list" aria-label=${this.#say('tags')}>
      ${tags.map((tag) => html`<li dir="auto">${tag}</li>`)}
    </ul>`;
  }

  #renderCounts({answerCount: count}: Question) {
    const {sameCount, hasSaid, saying, isAsker} = this.#question;
    return html`<div class="facts" part="counts">
      <strong
        >${
          count > 0 ? this.#say('answerCount', {count}) : this.#say('noAnswers')
        }</strong
      >
      ${
        sameCount > 0
          ? html`<span>${this.#say('sameCount', {count: sameCount})}</span>`
          : nothing
      }
      ${
        isAsker || this.density === 'compact'
          ? nothing
          : html`<button
              type="button"
              class="same"
              aria-pressed=${hasSaid}
              aria-disabled=${saying !== undefined}
              @pointerenter=${this.#answers.prepare}
              @focus=${this.#answers.prepare}
              @click=${this.#onSame}
            >
              ${this.#say('sameQuestion')}
            </button>`
      }
    </div>`;
  }

  #renderNote() {
    const {part, failure} = this.#answers;
    if (part) return part.renderNote();
    return failure
      ? failureView({failure, say: this.#say, retry: this.#onRetry})
      : nothing;
  }

  #renderAnswers() {
    const {part, failure} = this.#answers;
    if (part) return part.render();
    return this.open && !failure ? skeleton(1, this.#say('loading')) : nothing;
  }

  readonly #onFailure = (failure: Failure) => {
    this.#announcer.announce(failureText(failure, this.#say));
    this.reportFailure(failure);
  };

  /** With what has arrived the button goes, and would take the focus with it. */
  readonly #onRetry = async () => {
    await this.#answers.need();
    await this.updateComplete;
    if (isFocusLost()) this.focus();
  };

  async #onSame() {
    const answers = await this.#answers.need();
    await answers?.saySame();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'townhall-question-card': QuestionCard;
  }
}
