import type {Question} from '@townhall/client';
import {html, nothing} from 'lit';
import type {Announcer} from '../../internal/announcer.js';
import type {Failure} from '../../internal/failure.js';
import {failureText} from '../../internal/failure-view.js';
import {speaker} from '../../internal/messages.js';
import {questionCareMessages} from '../../messages/question-care.js';
import type {AnswerView} from '../answers/answer-marks.js';
import type {AnswersController} from '../answers/answers-controller.js';
import type {Attempts} from '../answers/attempts.js';
import type {QuestionCard} from '../question-card.js';
import type {QuestionController} from '../question-controller.js';
import {actionsView, type PostAction} from './actions-view.js';
import {followUpView} from './follow-up-view.js';
import {outcomeBadges, outcomeView} from './outcome-view.js';
import {Panels, type PanelName} from './panels.js';
import {refreshStanding} from './refresh-standing.js';

interface CareOptions {
  question: QuestionController;
  answers: AnswersController;
  attempts: Attempts;
  announcer: Announcer;
  onFailure: (failure: Failure) => void;
}

/** What has become of an opened question, and what can be done with it. */
export class QuestionCare {
  readonly #card: QuestionCard;
  readonly #options: CareOptions;
  readonly #say;
  readonly #panels: Panels;
  /** What is on its way. */
  #busy: 'reopen' | 'reply' | undefined;

  constructor(card: QuestionCard, options: CareOptions) {
    this.#card = card;
    this.#options = options;
    this.#say = speaker(card, questionCareMessages);
    this.#panels = new Panels(card, {...options, say: this.#say});
  }

  /** Beside the state of the question. */
  renderBadges(question: Question) {
    return outcomeBadges(question, this.#say);
  }

  /** Below the text of the question. */
  render() {
    const {question, standing} = this.#options.question;
    if (!question || !this.#card.open) return nothing;
    const say = this.#say;
    const card = this.#card;
    return html`
      ${this.#renderEdited(question.editedAt)}
      ${outcomeView(question, {say, format: card.format, card})}
      ${this.#options.attempts.note('care')}
      ${
        standing?.followUp?.answer === null && !question.closed
          ? followUpView({
              say,
              isBusy: this.#busy === 'reply',
              onReply: (isSolved) => void this.#reply(isSolved),
            })
          : nothing
      }
      ${this.#renderActions(question)}
    `;
  }

  /** Below an answer: whether it was changed, and what can be done with it. */
  renderOf({answer, isOwn}: AnswerView) {
    const {id, author, anonymous, editedAt} = answer;
    const name =
      author?.name ?? this.#say(anonymous ? 'anonymous' : 'formerMember');
    return html`
      ${this.#renderEdited(editedAt)}
      ${
        this.#card.density === 'compact'
          ? nothing
          : actionsView({
              post: {kind: 'answer', id},
              name: this.#say('actionsOf', {name}),
              actions: this.#ofAnyPost(isOwn, editedAt),
              panels: this.#panels,
            })
      }
    `;
  }

  /** Takes back what was open for somebody who is gone. */
  forget() {
    this.#panels.forget();
  }

  #renderEdited(editedAt: string | null) {
    if (!editedAt) return nothing;
    const {format, now} = this.#card;
    const when = format.relative(editedAt, now);
    return html`<p class="hint">${this.#say('edited', {when})}</p>`;
  }

  #renderActions(question: Question) {
    if (this.#card.density === 'compact') return nothing;
    return actionsView({
      post: {kind: 'question', id: question.id},
      name: this.#say('actions'),
      actions: this.#actions(question),
      panels: this.#panels,
    });
  }

  /** Its author and staff change and remove it; everybody else reports it. */
  #ofAnyPost(isOwn: boolean, editedAt: string | null): PostAction[] {
    const {question, viewer} = this.#options.question;
    const isStaff = viewer.viewer?.can.moderate.allowed ?? false;
    const isTheirs = isStaff || (isOwn && !question?.locked);
    const panels: PanelName[] = [
      ...(isTheirs ? (['edit', 'remove'] as const) : []),
      ...(isOwn ? [] : (['report'] as const)),
      ...(isStaff && editedAt ? (['history'] as const) : []),
    ];
    return panels.map((panel) => ({label: this.#say(panel), panel}));
  }

  #actions(question: Question): PostAction[] {
    const {closed, state, editedAt} = question;
    // Nothing is left of it to be changed or reported.
    if (closed?.reason === 'removed') return [];
    const {isAsker, standing} = this.#options.question;
    const {can} = standing ?? {};
    const isOver = closed !== null || state === 'assumed_answered';
    return [
      ...(can?.close.allowed && !closed
        ? [{label: this.#say('close'), panel: 'close' as const}]
        : []),
      ...(can?.reopen.allowed && isOver
        ? [
            {
              label: this.#say('reopen'),
              act: () => void this.#reopen(),
              isBusy: this.#busy === 'reopen',
            },
          ]
        : []),
      ...(state === 'pending_review' ? [] : this.#ofAnyPost(isAsker, editedAt)),
    ];
  }

  async #reopen() {
    const {question} = this.#options;
    await this.#act('reopen', async () => {
      const {community, question: shown} = question;
      if (!community || !shown) return;
      question.take(await community.questions.reopen(shown.id));
      await refreshStanding(question);
      this.#options.announcer.announce(this.#say('reopened'));
    });
  }

  /** What the asker says to “Did this solve it?”. */
  async #reply(solved: boolean) {
    const {question} = this.#options;
    await this.#act('reply', async () => {
      const {community, question: shown} = question;
      if (!community || !shown) return;
      const reply = await community.questions.answerFollowUp(shown.id, {
        solved,
      });
      // Somebody else may be looking by now.
      if (community !== question.community) return;
      question.take(reply.question, reply.standing);
      this.#options.announcer.announce(
        this.#say(solved ? 'solvedNoted' : 'unsolvedNoted'),
      );
    });
  }

  /** Does it once; the button may be gone then, and the focus with it. */
  async #act(what: 'reopen' | 'reply', act: () => Promise<void>) {
    if (this.#busy) return;
    this.#busy = what;
    this.#card.requestUpdate();
    const refusal = (failure: Failure) => this.#refusal(what, failure);
    await this.#options.attempts.make(
      {at: 'care', intent: 'mark', refusal},
      async () => {
        await act();
        await this.#card.updateComplete;
        this.#card.focus();
      },
    );
    this.#busy = undefined;
    this.#card.requestUpdate();
  }

  #refusal(what: 'reopen' | 'reply', failure: Failure) {
    if (failure.kind === 'signed-out') return this.#say('signInFirst');
    const reason = failureText(failure, this.#say);
    return this.#say(what === 'reopen' ? 'notReopened' : 'replyNotTaken', {
      reason,
    });
  }
}
