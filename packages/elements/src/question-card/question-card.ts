import type {Answer, MarkKind, Question} from '@townhall/client';
import {html, nothing, type PropertyValues} from 'lit';
import {property, state} from 'lit/decorators.js';
import {repeat} from 'lit/directives/repeat.js';
import {AnswerCreatedEvent} from '../events/answer-created-event.js';
import {AnswerMarkedEvent} from '../events/answer-marked-event.js';
import {Announcer} from '../internal/announcer.js';
import {authorView} from '../internal/author-view.js';
import controls from '../internal/controls.styles.js';
import {explain, signedOut, type Failure} from '../internal/failure.js';
import {failureText, failureView} from '../internal/failure-view.js';
import {speaker, type Overrides} from '../internal/messages.js';
import {noteView} from '../internal/note-view.js';
import {isFocusLost} from '../internal/lost-focus.js';
import people from '../internal/people.styles.js';
import {richText} from '../internal/rich-text.js';
import prose from '../internal/rich-text.styles.js';
import {skeleton} from '../internal/skeleton.js';
import {timeAgo} from '../internal/time.js';
import tokens from '../internal/tokens.styles.js';
import {TownhallElement} from '../internal/townhall-element.js';
import {questionMessages} from '../messages/questions.js';
import {answerForm} from './answer-form.js';
import {
  answerView,
  tick,
  vouchedView,
  type AnswerContext,
} from './answer-view.js';
import {
  AnswersController,
  type AnswerSort,
  type AnswerView,
} from './answers-controller.js';
import styles from './question-card.styles.js';
import {QuestionController} from './question-controller.js';
import {answerRefusal, markRefusal} from './refusal.js';

/** What went wrong, and beside which control to say so. */
interface Note {
  at: string;
  failure: Failure;
  text: string;
}

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
  static override styles = [tokens, controls, people, prose, styles];

  /** The question to show. */
  @property({attribute: false}) question?: Question | undefined;

  /** Loads and shows the question with this id, where no `question` is given. */
  @property({attribute: 'question-id'}) questionId = '';

  /** The answers are shown. */
  @property({type: Boolean, reflect: true}) open = false;

  /** `compact` has no frame and no form: to be read inside something else. */
  @property({reflect: true}) density: 'card' | 'compact' = 'card';

  /** The level of the title among the page's headings. */
  @property({type: Number, attribute: 'heading-level'}) headingLevel = 3;

  /** What time it is, for "3 days ago". */
  @property({type: Number}) now = Date.now();

  declare messages?: Overrides<typeof questionMessages> | undefined;

  @state() private sort: AnswerSort = 'best';
  @state() private note: Note | undefined;
  @state() private draft = '';
  @state() private error: 'answerTooShort' | 'textTooLong' | undefined;
  @state() private isSending = false;

  readonly #say = speaker(this, questionMessages);
  readonly #announcer = new Announcer(this);
  readonly #question: QuestionController = new QuestionController(this, () => ({
    community: this.community,
    given: this.question,
    id: this.question?.id ?? this.questionId,
    onFailure: this.#onFailure,
  }));
  readonly #answers = new AnswersController(this, () => ({
    community: this.community,
    question: this.#question,
    isOpen: this.open,
    sort: this.sort,
    onFailure: this.#onFailure,
  }));

  /** Puts the focus on the title. */
  override focus(options?: FocusOptions) {
    this.#find('#title')?.focus(options);
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    // Somebody else is looking now: what they were told may not hold.
    if (changed.has('community')) this.note = undefined;
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
    const {title, author, createdAt} = question;
    return html`
      <article aria-labelledby="title">
        ${this.#renderState(question)}
        <h3 part="title" aria-level=${this.headingLevel}>
          <button
            type="button"
            id="title"
            class="title"
            aria-expanded=${this.open}
            aria-controls="answers"
            @click=${() => (this.open = !this.open)}
          >
            <span dir="auto">${title}</span>
            ${chevron}
          </button>
        </h3>
        ${this.#renderText(question)}
        <div class="facts">
          ${authorView(author, this.#say)}
          ${timeAgo(createdAt, this.format, this.now)}
          ${this.#renderTags(question)}
        </div>
        ${this.#renderCounts(question)} ${this.#renderNote('question')}
        <div id="answers" part="answers" ?hidden=${!this.open}>
          ${this.open || this.#answers.list.items ? this.#renderAnswers() : nothing}
        </div>
      </article>
    `;
  }

  #renderState({state, locked}: Question) {
    const isSolved =
      state === 'correct_by_author' || state === 'confirmed_by_staff';
    return html`<p class="facts">
      <span class="badge" data-state=${state}
        >${isSolved ? tick : nothing}${this.#say(`state_${state}`)}</span
      >
      ${
        locked
          ? html`<span class="badge">${this.#say('locked')}</span>`
          : nothing
      }
    </p>`;
  }

  #renderText({excerpt, body}: Question) {
    if (body.length === 0) return nothing;
    return this.open
      ? html`<div part="text">${richText(body)}</div>`
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
              @click=${this.#onSame}
            >
              ${this.#say('sameQuestion')}
            </button>`
      }
    </div>`;
  }

  #renderAnswers() {
    const {list, vouched} = this.#answers;
    return html`
      ${
        vouched.length > 0
          ? html`<ul class="vouched" role="list">
              ${vouched.map((view) => vouchedView(view, this.#context))}
            </ul>`
          : nothing
      }
      ${this.#renderAnswersBar()} ${this.#renderFailure()}
      ${
        list.items
          ? this.#renderList()
          : list.failure
            ? nothing
            : skeleton(1, this.#say('loading'))
      }
      ${this.density === 'compact' ? nothing : this.#renderForm()}
    `;
  }

  #renderAnswersBar() {
    const {fresh, list} = this.#answers;
    const count = fresh.length;
    const mayChoose = (list.items?.length ?? 0) > 1;
    if (!mayChoose && count === 0) return nothing;
    return html`<div class="bar">
      ${
        mayChoose
          ? html`<label class="hint"
              >${this.#say('sortAnswers')}
              <select @change=${this.#onSort}>
                ${sorts.map(
                  (sort) =>
                    html`<option value=${sort} .selected=${sort === this.sort}>
                      ${this.#say(`answers_${sort}`)}
                    </option>`,
                )}
              </select>
            </label>`
          : nothing
      }
      ${
        count > 0
          ? html`<button type="button" class="pill" @click=${this.#showFresh}>
              ${this.#say('newAnswers', {count})}
            </button>`
          : nothing
      }
    </div>`;
  }

  #renderFailure() {
    const {failure, items, wait} = this.#answers.list;
    if (!failure) return nothing;
    return html`
      ${items ? html`<p class="hint">${this.#say('stale')}</p>` : nothing}
      ${failureView({
        failure,
        say: this.#say,
        wait,
        retry: () => void this.#answers.list.reload(),
        signInUrl: this.signInUrl,
      })}
    `;
  }

  #renderList() {
    const {views = [], list} = this.#answers;
    if (views.length === 0) {
      return html`<p class="hint">
        ${this.#say(this.#question.takesNone ? 'noAnswers' : 'beFirst')}
      </p>`;
    }
    return html`
      <ul
        class="answers"
        role="list"
        aria-label=${this.#say('answers')}
        aria-busy=${list.isLoading}
      >
        ${repeat(
          views,
          ({answer}) => answer.id,
          (view) => html`<li>${answerView(view, this.#context)}</li>`,
        )}
      </ul>
      ${
        list.hasMore
          ? html`<button
              type="button"
              class="more"
              aria-disabled=${list.isLoadingMore}
              @click=${this.#onMore}
            >
              ${this.#say(list.isLoadingMore ? 'loadingMore' : 'moreAnswers')}
            </button>`
          : nothing
      }
    `;
  }

  #renderForm() {
    return answerForm({
      say: this.#say,
      draft: this.draft,
      error: this.error,
      isSending: this.isSending,
      takesNone: this.#question.takesNone,
      note: this.#renderNote('form'),
      onInput: (text) => {
        this.draft = text;
        if (this.error) this.error = errorIn(text);
      },
      onSubmit: () => void this.#post(),
      onCopy: () => void this.#copyDraft(),
    });
  }

  #renderNote(at: string) {
    if (this.note?.at !== at) return nothing;
    return noteView({
      ...this.note,
      say: this.#say,
      signInUrl: this.signInUrl,
    });
  }

  get #context(): AnswerContext {
    return {
      say: this.#say,
      format: this.format,
      now: this.now,
      answers: this.#answers,
      kinds: this.#kinds,
      note: (answerId) => this.#renderNote(answerId),
      onMark: this.#onMark,
      onGoTo: this.#onGoTo,
    };
  }

  /** Helpful is anybody's but the author's, correct the asker's, confirmed staff's. */
  readonly #kinds = ({isOwn}: AnswerView): MarkKind[] => {
    if (this.density === 'compact') return [];
    const can = this.#question.standing?.can;
    return [
      ...(isOwn ? [] : ['helpful' as const]),
      ...(can?.markCorrect.allowed ? ['correct' as const] : []),
      ...(can?.markConfirmed.allowed ? ['confirmed' as const] : []),
    ];
  };

  readonly #onFailure = (failure: Failure) => {
    this.#announcer.announce(failureText(failure, this.#say));
    this.reportFailure(failure);
  };

  async #onSame() {
    await this.#try('question', markRefusal, async () => {
      const isSaid = await this.#question.saySame();
      if (isSaid === undefined) return;
      this.#announcer.announce(
        this.#say(isSaid ? 'sameSaid' : 'sameTakenBack'),
      );
    });
  }

  readonly #onMark = async (view: AnswerView, kind: MarkKind) => {
    const {id} = view.answer;
    await this.#try(id, markRefusal, async () => {
      const on = await this.#answers.mark(view, kind);
      if (on === undefined) return;
      this.#announcer.announce(this.#say(on ? `marked_${kind}` : 'unmarked'));
      this.dispatchEvent(new AnswerMarkedEvent(id, kind, on));
    });
  };

  async #post() {
    if (this.isSending) return;
    this.error = errorIn(this.draft);
    if (this.error) return this.#find('#draft')?.focus();
    await this.#try('form', answerRefusal, async () => {
      this.isSending = true;
      const answer = await this.#answers.post(this.draft.trim());
      if (!answer) return;
      this.draft = '';
      this.#announcer.announce(this.#say('answerPosted'));
      this.dispatchEvent(new AnswerCreatedEvent(answer.id, answer.question));
    });
    this.isSending = false;
  }

  /** Does it, and says beside the control what became of it. */
  async #try(
    at: string,
    refusal: typeof markRefusal,
    act: () => Promise<void>,
  ) {
    this.note = undefined;
    try {
      if (!this.#question.viewer.isGuest) return await act();
      this.#complain(at, refusal, signedOut);
    } catch (error) {
      this.#complain(at, refusal, explain(error));
    }
  }

  #complain(at: string, refusal: typeof markRefusal, failure: Failure) {
    if (failure.kind !== 'signed-out') this.reportFailure(failure);
    else if (this.askToSignIn(at === 'form' ? 'answer' : 'mark')) return;
    // It may have been locked or marked by others meanwhile.
    if (failure.kind === 'refused') void this.#question.refresh();
    const text = refusal(failure, this.#say);
    this.note = {at, failure, text};
    this.#announcer.announce(text);
  }

  async #copyDraft() {
    try {
      await navigator.clipboard.writeText(this.draft);
      this.#announcer.announce(this.#say('draftCopied'));
    } catch {
      // Clipboards may be forbidden; the keyboard's is not.
      this.renderRoot.querySelector<HTMLTextAreaElement>('#draft')?.select();
      this.#announcer.announce(this.#say('draftSelected'));
    }
  }

  #onSort({target}: Event) {
    // Its options are exactly these.
    this.sort = (target as HTMLSelectElement).value as AnswerSort;
  }

  async #showFresh() {
    await this.#focusAnswer(this.#answers.showFresh());
  }

  async #onMore() {
    const first = await this.#answers.list.more();
    await this.updateComplete;
    // With the last answers the button goes, and would take the focus with it.
    if (isFocusLost()) await this.#focusAnswer(first);
  }

  readonly #onGoTo = async (answerId: string) => {
    // In another order it may be pages away; the best come first.
    if (!this.#answers.list.find(answerId)) {
      this.sort = 'best';
      await this.updateComplete;
      await this.#answers.list.reload();
    }
    await this.#focusAnswer(this.#answers.list.find(answerId));
  };

  async #focusAnswer(answer: Answer | undefined) {
    await this.updateComplete;
    const articles =
      this.renderRoot.querySelectorAll<HTMLElement>('[data-answer]');
    [...articles]
      .find(({dataset}) => dataset['answer'] === answer?.id)
      ?.focus();
  }

  #find(selector: string) {
    return this.renderRoot.querySelector<HTMLElement>(selector);
  }
}

const sorts = ['best', 'new', 'old'] as const;

function errorIn(draft: string) {
  const {length} = draft.trim();
  if (length < 2) return 'answerTooShort' as const;
  return length > 20_000 ? ('textTooLong' as const) : undefined;
}

const chevron = html`<svg viewBox="0 0 20 20" aria-hidden="true">
  <path d="m5 8 5 5 5-5" />
</svg>`;

declare global {
  interface HTMLElementTagNameMap {
    'townhall-question-card': QuestionCard;
  }
}
