import type {IdeaCounts, PlaceStats} from '@townhall/client';
import {html, nothing} from 'lit';
import type {Formats} from '../internal/formats.js';
import type {Say} from '../internal/messages.js';
import type {ideaStatsMessages} from '../messages/idea-stats.js';

interface TableView {
  say: Say<typeof ideaStatsMessages>;
  format: Formats;
  nameOf: (cohort: string | null) => string;
}

const figures = [
  'submitted',
  'scheduled',
  'open',
  'reached',
  'archived',
  'answered',
] as const;

/** Every figure of the chart and some more, the latest cohort first. */
export function tableView({cohorts, total}: PlaceStats, view: TableView) {
  const {say, nameOf} = view;
  return html`
    <div class="scrolling" role="region" aria-labelledby="caption" tabindex="0">
      <table part="table">
        <caption id="caption" class="heard">
          ${say('figures')}
        </caption>
        <thead>
          <tr>
            <th scope="col">${say('cohort')}</th>
            ${figures.map((key) => html`<th scope="col">${say(key)}</th>`)}
            <th scope="col">${say('share')}</th>
          </tr>
        </thead>
        <tbody>
          ${cohorts.map(
            ({cohort, counts}) =>
              html`<tr>
                <th scope="row">${nameOf(cohort)}</th>
                ${cells(counts, view)}
              </tr>`,
          )}
        </tbody>
        ${
          cohorts.length > 1
            ? html`<tfoot>
                <tr>
                  <th scope="row">${say('allMonths')}</th>
                  ${cells(total, view)}
                </tr>
              </tfoot>`
            : nothing
        }
      </table>
    </div>
  `;
}

const cells = (counts: IdeaCounts, {say, format}: TableView) => html`
  ${figures.map((key) => html`<td>${format.number(counts[key])}</td>`)}
  <td>${counts.share ? say('shareOf', counts.share) : say('shareLater')}</td>
`;
