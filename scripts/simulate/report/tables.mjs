import {html} from './html.mjs';

/**
 * A table that can be scrolled by itself, with the keyboard too. `columns` are
 * `{title, of, number}`, each a heading and how a row fills it.
 */
export const table = ({caption, columns, rows}) =>
  html` <div class="scroll" role="region" aria-label="${caption}" tabindex="0">
    <table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${columns.map(({title, number}) => html`<th scope="col" class="${number ? 'number' : ''}">${title}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${columns.map(({of, number}, index) =>
                index === 0
                  ? html`<th scope="row">${of(row)}</th>`
                  : html`<td class="${number ? 'number' : ''}">${of(row)}</td>`,
              )}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;

/** The numbers behind a chart, for whoever wants them. */
export const numbersBehind = (parts) =>
  html` <details>
    <summary>The numbers</summary>
    ${table(parts)}
  </details>`;
