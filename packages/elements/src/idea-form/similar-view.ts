import type {Idea} from '@townhall/client';
import {html, nothing} from 'lit';
import type {Standing} from '../idea-card/standing.js';
import {progressText} from '../idea-card/progress.js';
import type {Formats} from '../internal/formats.js';
import type {Say} from '../internal/messages.js';
import type {ideaFormMessages} from '../messages/idea-form.js';

interface SimilarView {
  say: Say<typeof ideaFormMessages>;
  format: Formats;
  now: number;
  headingLevel: number;
  standings: ReadonlyMap<string, Standing>;
  linkTo: (id: string) => string;
  onVote: (idea: Idea) => void;
  onOpen: (event: MouseEvent, idea: Idea) => void;
}

/** Ideas that say much the same, to vote for one of them instead. */
export function similarView(ideas: readonly Idea[], view: SimilarView) {
  if (ideas.length === 0) return nothing;
  const {say, headingLevel} = view;
  return html`
    <section class="similar" aria-labelledby="similar">
      <h4 id="similar" aria-level=${headingLevel + 1}>${say('similar')}</h4>
      <ul>
        ${ideas.map((idea) => similarIdea(idea, view))}
      </ul>
    </section>
  `;
}

function similarIdea(idea: Idea, view: SimilarView) {
  const {say, standings, linkTo, onOpen} = view;
  const {failure, refusal} = standings.get(idea.id) ?? {};
  return html`
    <li>
      <span
        ><a
          id=${`idea-${idea.id}`}
          href=${linkTo(idea.id)}
          dir="auto"
          @click=${(event: MouseEvent) => onOpen(event, idea)}
          >${idea.title}</a
        >
        ${
          idea.votes
            ? html`<span class="hint">${say('netVotes', idea.votes)}</span>`
            : nothing
        }
      </span>
      ${instead(idea, view)}
      ${
        failure
          ? html`<div class="note" data-kind=${failure.kind}>
              <p>${refusal}</p>
            </div>`
          : nothing
      }
    </li>
  `;
}

/** A vote where it counts; else what became of it, and the way there. */
function instead(idea: Idea, view: SimilarView) {
  const {say, standings, onVote, onOpen, linkTo} = view;
  const about = `idea-${idea.id}`;
  if (standings.get(idea.id)?.vote === 'up') {
    return html`<strong>${say('voted')}</strong>`;
  }
  if (idea.voting === 'open') {
    return html`<button
      type="button"
      aria-describedby=${about}
      @click=${() => onVote(idea)}
    >
      ${say('voteInstead')}
    </button>`;
  }
  return html`<span class="hint">${progressText(idea, idea.votes, view)}</span>
    <a
      class="button"
      href=${linkTo(idea.id)}
      aria-describedby=${about}
      @click=${(event: MouseEvent) => onOpen(event, idea)}
      >${say('openInstead')}</a
    >`;
}
