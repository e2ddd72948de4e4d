import type {
  Answer,
  Community,
  MarkKind,
  Question,
  RichText,
} from '@townhall/client';
import {adoptStyles, html, nothing} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {AnswerMarkedEvent} from '../../events/answer-marked-event.js';
import type {Announcer} from '../../internal/announcer.js';
import type {Failure} from '../../internal/failure.js';
import fields from '../../internal/fields.styles.js';
import {failureView} from '../../internal/failure-view.js';
import {isFocusLost} from '../../internal/lost-focus.js';
import {speaker} from '../../internal/messages.js';
import {richText} from '../../internal/rich-text.js';
import prose from '../../internal/rich-text.styles.js';
import {OnDemand} from '../../internal/on-demand.js';
import {skeleton} from '../../internal/skeleton.js';
import {answerMessages} from '../../messages/answers.js';
import type {AuthRequiredEvent} from '../../events/auth-required-event.js';
import type {OwnThread} from '../own/own-thread.js';
import careStyles from '../care/care.styles.js';
import {QuestionCare} from '../care/question-care.js';
import {QuestionCard} from '../question-card.js';
import type {QuestionController} from '../question-controller.js';
import type {AnswerView} from './answer-marks.js';
import {answerView, vouchedView, type AnswerContext} from './answer-view.js';
import {AnswerWriter, whyNone} from './answer-writer.js';
import {answersBar} from './answers-bar.js';
import {Attempts} from './attempts.js';
import {AnswersController, type AnswerSort} from './answers-controller.js';
import {AnswerTarget, articleOf} from './answer-target.js';
import styles from './answers.styles.js';
import {markRefusal} from './refusal.js';
import {saySameQuestion} from './same-question.js';

interface AnswersOptions {
  question: QuestionController;
  announcer: Announcer;
  askToSignIn: (intent: AuthRequiredEvent['intent']) => boolean;
  reportFailure: (failure: Failure) => void;
  onFailure: (failure: Failure) => void;
}

/** The answer that a link leads to. */
export interface LinkedAnswer {
  /** Undefined while there is none. */
  id: string | undefined;
  /** Somebody has just followed the link. */
  isFollowed?: boolean;
  /** The address of an answer, to be linked to. */
  linkTo: (answerId: string) => string;
}

/** What a card needs once somebody opens its question or takes part in it. */
export class Answers {
  readonly #card: QuestionCard;
  readonly #options: AnswersOptions;
  readonly #say;
  readonly #attempts: Attempts;
  readonly #answers: AnswersController;
  readonly #writer: AnswerWriter;
  readonly #target: AnswerTarget;
  readonly #care: QuestionCare;
  readonly #held: OnDemand<OwnThread>;
  #heldFor: Community | undefined;
  #sort: AnswerSort = 'best';

  constructor(card: QuestionCard, options: AnswersOptions) {
    const {question, onFailure} = options;
    this.#card = card;
    this.#options = options;
    this.#say = speaker(card, answerMessages);
    this.#answers = new AnswersController(card, question, () => ({
      community: card.community,
      isOpen: card.open,
      sort: this.#sort,
      onFailure,
    }));
    this.#attempts = new Attempts(card, {
      ...options,
      say: this.#say,
      signInUrl: () => card.signInUrl,
      isGuest: () => question.viewer.isGuest,
      announce: (text) => options.announcer.announce(text),
      onRefused: () => void question.refresh(),
    });
    this.#writer = new AnswerWriter(card, {
      ...options,
      say: this.#say,
      attempts: this.#attempts,
      answers: this.#answers,
      onHeld: () => void this.#held.need().then((held) => held?.arrive()),
    });
    this.#held = new OnDemand(
      card,
      async () => {
        const {OwnThread} = await import('../own/own-thread.js');
        return new OwnThread(card, {
          kind: 'answer',
          query: () => question.question && {question: question.question.id},
          tags: () => question.question?.tags ?? [],
          now: () => card.now,
          announcer: options.announcer,
          onFailure,
        });
      },
      onFailure,
    );
    this.#target = new AnswerTarget(card, this.#answers);
    this.#care = new QuestionCare(card, {
      ...options,
      attempts: this.#attempts,
      answers: this.#answers,
    });
    const {shadowRoot} = card;
    if (!shadowRoot) return;
    adoptStyles(shadowRoot, [
      ...QuestionCard.elementStyles,
      fields,
      prose,
      styles,
      careStyles,
    ]);
  }

  /** Says, or takes back, that the viewer has this question too. */
  async saySame() {
    await saySameQuestion({
      ...this.#options,
      say: this.#say,
      attempts: this.#attempts,
    });
  }

  /** Takes back what was said to somebody who is gone. */
  forget() {
    this.#attempts.forget();
    this.#care.forget();
    this.#held.part?.forget();
    this.#heldFor = undefined;
  }

  /** Goes to the answer that a link leads to, once the answers are there. */
  show(linked: LinkedAnswer | undefined) {
    this.#target.show(linked);
  }

  /** What the question is, and why it was closed. */
  renderBadges(question: Question) {
    return this.#care.renderBadges(question);
  }

  /** What has become of the question, and of attempts to say something about it. */
  renderNote() {
    return html`${this.#attempts.note('question')} ${this.#care.render()}`;
  }

  /** The whole text of the question. */
  renderText(body: RichText) {
    return html`<div part="text">${richText(body)}</div>`;
  }

  render() {
    const {list, marks} = this.#answers;
    const {open, density} = this.#card;
    if (!open && !list.items) return nothing;
    // Nobody can have answered what nobody sees.
    const {question} = this.#options.question;
    if (question?.state === 'pending_review') return nothing;
    const context = this.#context;
    const {vouched} = marks;
    return html`
      ${
        vouched.length > 0
          ? html`<ul class="vouched" role="list">
              ${vouched.map((view) => vouchedView(view, context))}
            </ul>`
          : nothing
      }
      ${
        this.#target.isMissing
          ? html`<p class="hint">${this.#say('answerGone')}</p>`
          : nothing
      }
      ${this.#renderBar()} ${this.#renderFailure()}
      ${
        list.items
          ? this.#renderList(context)
          : list.failure
            ? nothing
            : skeleton(1, this.#say('loading'))
      }
      ${this.#renderHeld()} ${this.#renderWriter(density)}
    `;
  }

  /** With the answers, which would push it down if it came before them. */
  #renderWriter(density: QuestionCard['density']) {
    const {items, failure} = this.#answers.list;
    if (density === 'compact' || (!items && !failure)) return nothing;
    return this.#writer.render();
  }

  #renderBar() {
    const {fresh, list} = this.#answers;
    return answersBar({
      say: this.#say,
      sort: this.#sort,
      count: list.items?.length ?? 0,
      freshCount: fresh.length,
      onSort: (sort) => this.#order(sort),
      onFresh: () => void this.#focusOn(this.#answers.showFresh()),
    });
  }

  /** Whoever is signed in may have answered, with nobody else seeing it yet. */
  #renderHeld() {
    const {community, viewer} = this.#options.question;
    if (community !== this.#heldFor && viewer.viewer?.person) {
      this.#heldFor = community;
      void this.#held.prepare().then((held) => held?.reload());
    }
    return this.#held.part?.render();
  }

  #renderFailure() {
    const {list} = this.#answers;
    const {failure, items, wait} = list;
    if (!failure) return nothing;
    return html`
      ${items ? html`<p class="hint">${this.#say('stale')}</p>` : nothing}
      ${failureView({
        failure,
        say: this.#say,
        wait,
        retry: () => void list.reload(),
        signInUrl: this.#card.signInUrl,
      })}
    `;
  }

  #renderList(context: AnswerContext) {
    const {views = [], list} = this.#answers;
    if (views.length === 0) {
      return html`<p class="hint">
        ${this.#say(whyNone(this.#options.question) ? 'noAnswers' : 'beFirst')}
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
          (view) => html`<li>${answerView(view, context)}</li>`,
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

  get #context(): AnswerContext {
    const {format, now} = this.#card;
    return {
      say: this.#say,
      format,
      now,
      marks: this.#answers.marks,
      linked: this.#card.linked,
      isAnonymous: this.#options.question.question?.anonymous ?? false,
      kinds: this.#kinds,
      note: (answerId) => this.#attempts.note(answerId),
      care: (view) => this.#care.renderOf(view),
      onMark: this.#onMark,
      onGoTo: this.#onGoTo,
    };
  }

  /** Helpful is anybody's but the author's, correct the asker's, confirmed staff's. */
  readonly #kinds = ({isOwn}: AnswerView): MarkKind[] => {
    if (this.#card.density === 'compact') return [];
    const can = this.#options.question.standing?.can;
    return [
      ...(isOwn ? [] : ['helpful' as const]),
      ...(can?.markCorrect.allowed ? ['correct' as const] : []),
      ...(can?.markConfirmed.allowed ? ['confirmed' as const] : []),
    ];
  };

  readonly #onMark = async (view: AnswerView, kind: MarkKind) => {
    const {id} = view.answer;
    const {announcer} = this.#options;
    const refusal = (failure: Failure) => markRefusal(failure, this.#say);
    await this.#attempts.make({at: id, intent: 'mark', refusal}, async () => {
      const on = await this.#answers.marks.mark(view, kind);
      if (on === undefined) return;
      announcer.announce(this.#say(on ? `marked_${kind}` : 'unmarked'));
      this.#card.dispatchEvent(new AnswerMarkedEvent(id, kind, on));
    });
  };

  readonly #onMore = async () => {
    const first = await this.#answers.list.more();
    await this.#card.updateComplete;
    // With the last answers the button goes, and would take the focus with it.
    if (isFocusLost()) await this.#focusOn(first);
  };

  readonly #onGoTo = async (answerId: string) => {
    const {list} = this.#answers;
    // In another order it may be pages away; the best come first.
    if (!list.find(answerId)) {
      this.#order('best');
      await this.#card.updateComplete;
      await list.reload();
    }
    await this.#focusOn(list.find(answerId));
  };

  #order(sort: AnswerSort) {
    this.#sort = sort;
    this.#card.requestUpdate();
  }

  async #focusOn(answer: Answer | undefined) {
    this.#card.requestUpdate();
    await this.#card.updateComplete;
    if (answer) articleOf(this.#card, answer.id)?.focus();
  }
}
