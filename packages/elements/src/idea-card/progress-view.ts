import type {Idea} from '@townhall/client';
import {html, nothing} from 'lit';
import {tallyWith, type Standing} from './idea-votes.js';
import {progressText, type Moment} from './progress.js';

/** How far the idea is, as a bar and in words. */
export function progressView(
  idea: Idea,
  standing: Standing | undefined,
  moment: Moment,
) {
  const {threshold, voting, reachedAt} = idea;
  const {say, format} = moment;
  const {up, down, net} = tallyWith(idea.votes, standing);
  return html`
    <div part="progress">
      ${
        threshold !== null && voting !== 'not_open'
          ? html`<meter
              aria-labelledby="progress"
              min="0"
              .max=${threshold}
              .value=${Math.min(Math.max(net, 0), threshold)}
              ?data-reached=${reachedAt !== null}
            ></meter>`
          : nothing
      }
      <p class="facts">
        <span id="progress" dir="auto">${progressText(idea, net, moment)}</span>
        ${
          up + down > 0
            ? html`<span aria-hidden="true" dir="auto"
                >${say('upAndDown', {
                  up: format.compact(up),
                  down: format.compact(down),
                })}</span
              >`
            : nothing
        }
      </p>
    </div>
  `;
}
