import type {Question} from '@townhall/client';
import {html, nothing} from 'lit';
import type {Formats} from '../../internal/formats.js';
import type {Say} from '../../internal/messages.js';
import type {questionCareMessages} from '../../messages/question-care.js';
import type {QuestionCard} from '../question-card.js';

interface OutcomeView {
  say: Say<typeof questionCareMessages>;
  format: Formats;
  card: QuestionCard;
}

type CareSay = Say<typeof questionCareMessages>;

/** What a question is, and why it was closed, beside its state. */
export const outcomeBadges = ({kind, closed}: Question, say: CareSay) => html`
  ${kind === 'question' ? nothing : badge(say(`kind_${kind}`))}
  ${closed ? badge(say(`closedAs_${closed.reason}`)) : nothing}
`;

const badge = (text: string) => html`<span class="badge">${text}</span>`;

/** Why a question takes no answers any more, and where they are instead. */
export function outcomeView(question: Question, view: OutcomeView) {
  const {closed, state} = question;
  const {say} = view;
  if (state === 'assumed_answered' || state === 'pending_review') {
    return html`<div class="note" id="outcome" part="outcome" tabindex="-1">
      <p>${say(state === 'pending_review' ? 'waits' : 'assumed')}</p>
    </div>`;
  }
  if (!closed) return nothing;
  const {reason, duplicateOf} = closed;
  const when = view.format.relative(closed.at, view.card.now);
  const isLost = reason === 'duplicate' && !duplicateOf;
  return html`
    <div class="note outcome" id="outcome" part="outcome" tabindex="-1">
      <p>
        ${say(isLost ? 'closedWhy_duplicateGone' : `closedWhy_${reason}`, {when})}
      </p>
      ${duplicateOf ? original(duplicateOf, view.card) : nothing}
    </div>
  `;
}

/** The last of a chain, to be read in place; it loads itself. */
const original = (id: string, card: QuestionCard) =>
  html`<townhall-question-card
    class="original"
    density="compact"
    lang=${card.lang || nothing}
    question-id=${id}
    .community=${card.community}
    .signInUrl=${card.signInUrl}
    .messages=${card.messages}
    .headingLevel=${card.headingLevel + 1}
    .now=${card.now}
  ></townhall-question-card>`;
