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
  const button = (vote: 'up' | 'down', name: string, icon: string) => html`
    <button
      type="button"
      class="vote"
      aria-label=${name}
      aria-pressed=${standing?.vote === vote}
      aria-disabled=${idea.voting !== 'open' || standing?.before !== undefined}
      @click=${() => onPress(vote)}
    >
      <svg viewBox="0 0 20 20" aria-hidden="true"><path d=${icon} /></svg>
    </button>
  `;
  return html`
    <div
      part="vote"
      role="group"
      aria-labelledby="title"
      aria-describedby="progress note"
    >
      ${button('up', say('voteUp'), upIcon)}
      <p class="tally">
        <span class="heard"
          >${tally ? say('tally', tally) : say('countsLater')}</span
        >
        <span aria-hidden="true" ?hidden=${!tally}>
          <strong>${tally ? format.compact(tally.net) : ''}</strong>
          ${say('net')}
        </span>
      </p>
      ${
        upOnly || standing?.upOnly
          ? nothing
          : button('down', say('voteDown'), downIcon)
      }
    </div>
  `;
}

const upIcon = 'm4 13 6-6 6 6';
const downIcon = 'm4 7 6 6 6-6';
