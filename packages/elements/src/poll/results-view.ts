import type {Poll, PollResults} from '@townhall/client';
import {html, nothing} from 'lit';
import type {Formats} from '../internal/formats.js';
import type {Say} from '../internal/messages.js';
import type {pollMessages} from '../messages/poll.js';
import {sharesOf, type OptionResult} from './shares.js';

interface ResultsView {
  say: Say<typeof pollMessages>;
  format: Formats;
  /** What the viewer chose. */
  choices: readonly number[];
}

/**
 * What people chose: a bar for each option with its numbers beside it in words,
 * and all of it once more as a table.
 */
export function resultsView(
  poll: Poll,
  results: PollResults,
  view: ResultsView,
) {
  const {say} = view;
  const options = sharesOf(poll, results);
  return html`
    <ul part="results" role="list">
      ${options.map((option) => barView(option, view))}
    </ul>
    ${
      poll.maximumChoices > 1 && results.voters > 0
        ? html`<p class="hint">${say('several')}</p>`
        : nothing
    }
    <details>
      <summary>${say('asTable')}</summary>
      ${tableView(poll, options, view)}
    </details>
  `;
}

const barView = (
  {id, text, votes, share}: OptionResult,
  {say, choices}: ResultsView,
) => html`
  <li>
    <span class="option" dir="auto">${text}</span>
    ${
      choices.includes(id)
        ? html`<span class="own">${say('yourChoice')}</span>`
        : nothing
    }
    <span class="figures">
      <strong>${say('share', {share})}</strong>
      ${say('votes', {count: votes})}
    </span>
    <svg
      class="bar"
      viewBox="0 0 100 1"
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path class="whole" d="M0 0h100v1h-100z" />
      <path class="part" d=${`M0 0h${share}v1h-${share}z`} />
    </svg>
  </li>
`;

const tableView = (
  {question}: Poll,
  options: readonly OptionResult[],
  {say, format}: ResultsView,
) => html`
  <table>
    <caption class="heard" dir="auto">
      ${question}
    </caption>
    <thead>
      <tr>
        <th scope="col">${say('option')}</th>
        <th scope="col">${say('voteCount')}</th>
        <th scope="col">${say('shareOfPeople')}</th>
      </tr>
    </thead>
    <tbody>
      ${options.map(
        ({text, votes, share}) =>
          html`<tr>
            <th scope="row" dir="auto">${text}</th>
            <td>${format.number(votes)}</td>
            <td>${say('share', {share})}</td>
          </tr>`,
      )}
    </tbody>
  </table>
`;
