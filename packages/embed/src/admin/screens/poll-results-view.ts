import type {Poll} from '@townhall/client';
import type {Say, TownhallElement} from '@townhall/elements/foundations';
import {html} from 'lit';
import type {adminMessages} from '../words/admin-messages.js';

/** What people chose in a poll, as a table. */
export function pollResultsView(
  {options, results, voters}: Poll,
  say: Say<typeof adminMessages>,
  format: TownhallElement['format'],
) {
  const of = results?.voters ?? voters;
  const share = (votes: number) =>
    of === 0 ? '–' : `${format.number(Math.round((100 * votes) / of))} %`;
  return html`<h3 id="results">${say('results')}</h3>
    <p>${say('voters', {count: of})}</p>
    <table aria-labelledby="results">
      <thead>
        <tr>
          <th scope="col">${say('option')}</th>
          <th scope="col">${say('votes')}</th>
          <th scope="col">${say('share')}</th>
        </tr>
      </thead>
      <tbody>
        ${options.map(({text}, index) => {
          const votes = results?.votes[index];
          return html`<tr>
            <th scope="row" dir="auto">${text}</th>
            <td>${votes === undefined ? '–' : format.number(votes)}</td>
            <td>${votes === undefined ? '–' : share(votes)}</td>
          </tr>`;
        })}
      </tbody>
    </table>`;
}
