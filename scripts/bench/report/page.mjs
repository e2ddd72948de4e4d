import {inWords, number} from './budget.mjs';
import {chart} from './chart.mjs';
import {html} from './html.mjs';
import {styles} from './styles.mjs';

/** Everything that was measured as one page that needs no other file. */
export function page({startedAt, machine, quick, sections}) {
  const facts = [
    `Measured ${startedAt.slice(0, 16).replace('T', ' ')} UTC`,
    ...machine,
  ];
  const {markup} = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>Townhall benchmarks</title>
        <style>
          ${{markup: styles}}
        </style>
      </head>
      <body>
        <h1>Townhall benchmarks</h1>
        <p>${facts.join(' · ')}</p>
        ${
          quick
            ? html`<p class="warning">
                A quick run: little data and short rounds. It shows that the
                benchmarks work, and its figures decide nothing.
              </p>`
            : ''
        }
        <p>
          Only ratios count: both sides of each were measured in the same rounds
          on the same machine, and the ratio is the median of the rounds.
          Seconds and requests per second are of this machine and this hour.
        </p>
        ${sections.map(section)}
      </body>
    </html>`;
  return markup;
}

function section({title, about = [], budgets = [], tables = [], charts = []}) {
  return html`<section>
    <h2>${title}</h2>
    ${about.map((sentence) => html`<p>${sentence}</p>`)}
    ${budgets.length > 0 ? budgetTable(budgets) : ''} ${charts.map(chart)}
    ${tables.map(table)}
  </section>`;
}

const budgetTable = (budgets) =>
  html`<table>
    <caption>
      Against the budgets
    </caption>
    <thead>
      <tr>
        <th>What</th>
        <th>Measured</th>
        <th>Budget</th>
        <th></th>
      </tr>
    </thead>
    <tbody>
      ${budgets.map(
        (one) =>
          html`<tr>
            <th scope="row">${one.name}</th>
            <td>${number(one.value, one.unit)}</td>
            <td>${inWords(one)}</td>
            <td class="${one.isMet ? 'met' : 'missed'}">${verdict(one)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;

/** In a word, because colour alone says nothing to some. */
export const verdict = ({isMet, isKnown}) =>
  isKnown ? (isMet ? 'met' : 'missed') : 'not measured';

const table = ({title, columns, rows}) =>
  html`<table>
    <caption>
      ${title}
    </caption>
    <thead>
      <tr>
        <th></th>
        ${columns.map((column) => html`<th>${column}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ([name, ...cells]) =>
          html`<tr>
            <th scope="row">${name}</th>
            ${cells.map(
              (cell) =>
                html`<td>
                  ${typeof cell === 'string' ? cell : number(cell)}
                </td>`,
            )}
          </tr>`,
      )}
    </tbody>
  </table>`;
