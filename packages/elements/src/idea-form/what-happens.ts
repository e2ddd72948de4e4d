import type {IdeaPolicy} from '@townhall/client';
import {html, nothing} from 'lit';
import type {Formats} from '../internal/formats.js';
import type {Say} from '../internal/messages.js';
import type {ideaFormMessages} from '../messages/idea-form.js';
import {nextOpening} from './opening.js';

interface Expecting {
  say: Say<typeof ideaFormMessages>;
  format: Formats;
  now: number;
}

/** What becomes of an idea in this board, told before it is sent. */
export function whatHappens(policy: IdeaPolicy | null, view: Expecting) {
  if (!policy) return nothing;
  const {say} = view;
  return html`
    <div class="next">
      <p id="next" class="hint">${say('whatHappens')}</p>
      <ul aria-labelledby="next">
        ${sentences(policy, view).map(
          (sentence) => html`<li class="hint">${sentence}</li>`,
        )}
      </ul>
    </div>
  `;
}

function sentences(policy: IdeaPolicy, {say, format, now}: Expecting) {
  const {form, threshold, window, selfVote, budget, limits} = policy;
  const opening = nextOpening(policy, now);
  return [
    form.review && say('reviewedFirst'),
    opening
      ? say('opensLater', {date: format.day(opening)})
      : say(form.review ? 'opensAfterReview' : 'opensAtOnce'),
    threshold?.kind === 'absolute' &&
      say(`needs_${threshold.metric}`, {value: threshold.value}),
    threshold && threshold.kind !== 'absolute' && say('needsBest'),
    window && say(`votingFor_${window.unit}`, {count: window.count}),
    selfVote !== 'allowed' && say(`selfVote_${selfVote}`),
    budget && say(`budget_${budget.period}`, {votes: budget.votes}),
    limits.ideasPerDay !== null && say('perDay', {most: limits.ideasPerDay}),
  ].filter((sentence) => typeof sentence === 'string');
}
