import type {Mark, MarkKind} from '@townhall/client';
import {html, nothing} from 'lit';
import {authorView} from '../../internal/author-view.js';
import type {Formats} from '../../internal/formats.js';
import type {Say} from '../../internal/messages.js';
import {richText} from '../../internal/rich-text.js';
import {timeAgo} from '../../internal/time.js';
import type {answerMessages} from '../../messages/answers.js';
import {tick} from '../signs.js';
import type {LinkedAnswer} from './answers.js';
import {isMarked, type AnswerMarks, type AnswerView} from './answer-marks.js';

export interface AnswerContext {
  say: Say<typeof answerMessages>;
  format: Formats;
  now: number;
  marks: AnswerMarks;
  /** The marks that this viewer may set. */
  kinds: (view: AnswerView) => readonly MarkKind[];
  linked: LinkedAnswer | undefined;
  /** Whoever asked is not named. */
  isAnonymous: boolean;
  note: (answerId: string) => unknown;
  /** Whether it was changed, and what else can be done with it. */
  care: (view: AnswerView) => unknown;
  onMark: (view: AnswerView, kind: MarkKind) => void;
  onGoTo: (answerId: string) => void;
}

/** One answer in its place: who, what, what has been said of it, what can be said. */
export function answerView(view: AnswerView, context: AnswerContext) {
  const {say, format, now} = context;
  const {id, author, body, createdAt} = view.answer;
  const nobody = nobodyOf(view.answer.anonymous, say);
  return html`
    <article
      part="answer"
      tabindex="-1"
      data-answer=${id}
      .answer=${view.answer}
      aria-label=${say('answerBy', {name: author?.name ?? nobody})}
      aria-current=${context.linked?.id === id ? 'location' : nothing}
      ?data-vouched=${view.correct ?? view.confirmed}
    >
      <p class="facts">
        ${authorView(author, say, nobody)}
        ${whenView(id, timeAgo(createdAt, format, now), context)}
      </p>
      <div part="text">${richText(body)}</div>
      ${marksView(view, context)} ${buttonsView(view, context)}
      ${context.note(id)} ${context.care(view)}
    </article>
  `;
}

/** What stands in the place of a name. */
const nobodyOf = (isAnonymous: boolean, say: AnswerContext['say']) =>
  say(isAnonymous ? 'anonymous' : 'formerMember');

/** Its time is the link to an answer, where answers have addresses. */
const whenView = (id: string, time: unknown, {linked, say}: AnswerContext) =>
  linked
    ? html`<a class="when" href=${linked.linkTo(id)}
        ><span class="heard">${say('linkToAnswer')} </span>${time}</a
      >`
    : time;

/** An answer that the asker or staff vouch for, before all others. */
export function vouchedView(view: AnswerView, context: AnswerContext) {
  const {say} = context;
  const {id, author, body, anonymous} = view.answer;
  const nobody = nobodyOf(anonymous, say);
  return html`
    <li part="vouched">
      <p class="facts">
        ${tick}
        <strong
          >${say(view.correct ? 'correctAnswer' : 'confirmedAnswer')}</strong
        >
        ${authorView(author, say, nobody)}
      </p>
      <div class="excerpt extract" part="text">${richText(body)}</div>
      <a
        href=${context.linked?.linkTo(id) ?? `#answer-${id}`}
        @click=${(event: MouseEvent) => {
          event.preventDefault();
          context.onGoTo(id);
        }}
        >${say('goToAnswer', {name: author?.name ?? nobody})}</a
      >
    </li>
  `;
}

/** Three separate facts, each with who and when. */
function marksView(
  view: AnswerView,
  {say, format, now, isAnonymous}: AnswerContext,
) {
  const {correct, confirmed, helpfulCount: count} = view;
  const nameOf = ({by}: Mark) => by?.name ?? nobodyOf(isAnonymous, say);
  const fact = (mark: Mark, text: string) =>
    html`<li class="vouch">
      ${tick}<span>${text}, ${timeAgo(mark.at, format, now)}</span>
    </li>`;
  if (!correct && !confirmed && count === 0) return nothing;
  return html`<ul class="facts" role="list" part="marks">
    ${
      correct
        ? fact(correct, say('markedCorrect', {name: nameOf(correct)}))
        : nothing
    }
    ${
      confirmed
        ? fact(confirmed, say('confirmedBy', {name: nameOf(confirmed)}))
        : nothing
    }
    ${count > 0 ? html`<li>${say('foundHelpful', {count})}</li>` : nothing}
  </ul>`;
}

function buttonsView(view: AnswerView, context: AnswerContext) {
  const kinds = context.kinds(view);
  if (kinds.length === 0) return nothing;
  const {say, marks} = context;
  return html`<div class="buttons">
    ${kinds.map(
      (kind) =>
        html`<button
          type="button"
          data-kind=${kind}
          aria-pressed=${isMarked(view, kind)}
          aria-disabled=${marks.isBusy(view.answer.id, kind)}
          @click=${() => context.onMark(view, kind)}
        >
          ${say(kind)}
        </button>`,
    )}
  </div>`;
}
