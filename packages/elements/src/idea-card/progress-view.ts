import type {Idea} from '@townhall/client';
import {html, nothing} from 'lit';
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
  return html`
    <div part="progress">
      ${
        threshold?.kind === 'absolute' && has !== null && voting !== 'not_open'
          ? html`<meter
              aria-labelledby="progress"
              min="0"
              .max=${threshold.value}
              .value=${Math.min(Math.max(has, 0), threshold.value)}
              ?data-reached=${reachedAt !== null}
            ></meter>`
          : nothing
      }
      <p class="facts">
        <span id="progress" dir="auto"
          >${progressText(idea, tally, moment)}</span
        >
        ${
          tally && tally.up + tally.down > 0
            ? html`<span aria-hidden="true" dir="auto"
                >${say('upAndDown', {
                  up: format.compact(tally.up),
                  down: format.compact(tally.down),
                })}</span
              >`
            : nothing
        }
      </p>
    </div>
  `;
}
