import type {Idea} from '@townhall/client';
import {html} from 'lit';
import type {Standing} from './standing.js';
import {progressIn, progressText, type Moment} from './progress.js';

/** How far the idea is, as a bar and in words. */
export function progressView(
  idea: Idea,
  standing: Standing | undefined,
  moment: Moment,
) {
  const {threshold, voting, reachedAt} = idea;
  const {say, format} = moment;
  const tally = standing?.tally ?? idea.votes;
  const has = threshold && tally && progressIn(threshold.metric, tally);
  const shown =
    threshold?.kind === 'absolute' && has !== null && voting !== 'not_open';
  const hasVotes = tally && tally.up + tally.down > 0;
  // Hidden rather than left out: a long list has this in each of its cards.
  return html`
    <div part="progress">
      <meter
        aria-labelledby="progress"
        min="0"
        ?hidden=${!shown}
        .max=${threshold?.value ?? 1}
        .value=${shown ? Math.min(Math.max(has ?? 0, 0), threshold.value) : 0}
        ?data-reached=${reachedAt !== null}
      ></meter>
      <p class="facts">
        <span id="progress" dir="auto"
          >${progressText(idea, tally, moment)}</span
        >
        <span aria-hidden="true" dir="auto" ?hidden=${!hasVotes}
          >${
            hasVotes
              ? say('upAndDown', {
                  up: format.compact(tally.up),
                  down: format.compact(tally.down),
                })
              : ''
          }</span
        >
      </p>
    </div>
  `;
}
