import type {Idea} from '@townhall/client';
import {html, nothing} from 'lit';
import type {Standing} from './standing.js';
import type {Moment} from './progress.js';

interface VoteView extends Pick<Moment, 'say' | 'format'> {
  standing: Standing | undefined;
  upOnly: boolean;
  onPress: (pressed: 'up' | 'down') => void;
}

/** The buttons to vote, and the tally with the viewer's own vote in it. */
export function voteView(
  idea: Idea,
  {standing, upOnly, say, format, onPress}: VoteView,
) {
  const tally = standing?.tally ?? idea.votes;
  const button = (vote: 'up' | 'down', name: string, icon: unknown) => html`
    <button
      type="button"
      class="vote"
      aria-label=${name}
      aria-pressed=${standing?.vote === vote}
      aria-disabled=${idea.voting !== 'open' || standing?.before !== undefined}
      @click=${() => onPress(vote)}
    >
      ${icon}
    </button>
  `;
  return html`
    <div
      part="vote"
      role="group"
      aria-labelledby="title"
      aria-describedby="note"
    >
      ${button('up', say('voteUp'), upIcon)}
      <p class="tally">
        ${
          tally
            ? html`<span class="heard">${say('tally', tally)}</span>
                <span aria-hidden="true">
                  <strong>${format.compact(tally.net)}</strong>
                  ${say('net')}
                </span>`
            : html`<span class="heard">${say('countsLater')}</span>`
        }
      </p>
      ${
        upOnly || standing?.upOnly
          ? nothing
          : button('down', say('voteDown'), downIcon)
      }
    </div>
  `;
}

const icon = (path: string) =>
  html`<svg viewBox="0 0 20 20" aria-hidden="true"><path d=${path} /></svg>`;
const upIcon = icon('m4 13 6-6 6 6');
const downIcon = icon('m4 7 6 6 6-6');
