import type {Idea} from '@townhall/client';
import {html, nothing} from 'lit';
import type {DetailMoment} from './detail-moment.js';
import type {RelatedIdeas} from './related-ideas.js';
import {resultText} from './result-text.js';

interface OutcomeView extends DetailMoment {
  related: RelatedIdeas;
  linkTo: (id: string) => string;
  onOpen: (event: MouseEvent, id: string) => void;
}

/** Why an idea ended as it did, and which attempt it is. */
export function outcomeView(idea: Idea, view: OutcomeView) {
  const {mergedInto, archived, previousAttempt, nextAttempt} = idea;
  if (!mergedInto && !archived && !previousAttempt && !nextAttempt) {
    return nothing;
  }
  const {say, related} = view;
  const link = (id: string, fallback: string) =>
    ideaLink(id, related.of(id)?.title ?? fallback, view);
  return html`
    <div part="outcome" class="note" data-outcome=${idea.stage}>
      <div>
        ${
          mergedInto
            ? html`<p>
                ${say('mergedInto')} ${link(mergedInto, say('anotherIdea'))}
              </p>`
            : archived
              ? html`<p>${archiveText(idea, archived, view)}</p>`
              : nothing
        }
        ${
          previousAttempt
            ? html`<p>
                ${attemptText(idea, related.of(previousAttempt), view)}
                ${link(previousAttempt, say('attemptBefore'))}
              </p>`
            : nothing
        }
        ${
          nextAttempt
            ? html`<p>
                ${say('triedAgain')} ${link(nextAttempt, say('attemptAfter'))}
              </p>`
            : nothing
        }
      </div>
    </div>
  `;
}

/** The rule that fired, with the numbers it went by. */
function archiveText(
  idea: Idea,
  reason: NonNullable<Idea['archived']>,
  view: DetailMoment,
) {
  const result = resultText(idea, view);
  return reason === 'below_threshold' && result
    ? view.say('archivedWith', {result})
    : view.say(`archived_${reason}`);
}

function attemptText(
  {attempt}: Idea,
  before: Idea | undefined,
  view: DetailMoment,
) {
  const result = before ? resultText(before, view) : '';
  return result
    ? view.say('attemptWith', {attempt, result})
    : view.say('attempt', {attempt});
}

const ideaLink = (id: string, title: string, view: OutcomeView) =>
  html`<a
    href=${view.linkTo(id)}
    dir="auto"
    @click=${(event: MouseEvent) => view.onOpen(event, id)}
    >${title}</a
  >`;
