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
  onVote: (idea: Idea) => void;
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
  const {say, standings, onVote} = view;
  const standing = standings.get(idea.id);
  const {failure, refusal} = standing ?? {};
  return html`
    <li>
      <span
        ><span id=${`idea-${idea.id}`} dir="auto">${idea.title}</span>
        ${
          idea.votes
            ? html`<span class="hint">${say('netVotes', idea.votes)}</span>`
            : nothing
        }
      </span>
      ${
        standing?.vote === 'up'
          ? html`<strong>${say('voted')}</strong>`
          : idea.voting === 'open'
            ? html`<button
                type="button"
                aria-describedby=${`idea-${idea.id}`}
                @click=${() => onVote(idea)}
              >
                ${say('voteInstead')}
              </button>`
            : html`<span class="hint"
                >${progressText(idea, idea.votes, view)}</span
              >`
      }
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
