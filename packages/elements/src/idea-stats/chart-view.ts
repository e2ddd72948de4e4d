import type {CohortStats} from '@townhall/client';
import {html} from 'lit';
import type {Say} from '../internal/messages.js';
import type {ideaStatsMessages} from '../messages/idea-stats.js';
import {columnsOf, shades, type Piece, type Shade} from './columns.js';

interface ChartView {
  say: Say<typeof ideaStatsMessages>;
  /** What a cohort is called. */
  nameOf: (cohort: string | null) => string;
}

/** So much room is kept, so that a single column is no wall. */
const fewest = 6;

/**
 * A column for each cohort. Its words stand outside the drawing, so that they
 * keep their size and their direction; the figures are in the table.
 */
export function chartView(
  cohorts: readonly CohortStats[],
  {say, nameOf}: ChartView,
) {
  const columns = columnsOf(cohorts);
  const [first, last] = [cohorts.at(-1), cohorts.at(0)].map((one) =>
    nameOf(one?.cohort ?? null),
  );
  const used = shades.filter((shade) =>
    columns.some((pieces) => pieces.some((piece) => piece.shade === shade)),
  );
  return html`
    <div part="chart">
      <svg
        class="columns"
        role="img"
        aria-label=${say('chart', {first: first ?? '', last: last ?? ''})}
        viewBox=${`0 0 ${Math.max(columns.length, fewest) * 10} 100`}
        preserveAspectRatio="none"
      >
        <path data-shade="reached" d=${outline('reached', columns)} />
        <path data-shade="open" d=${outline('open', columns)} />
        <path data-shade="archived" d=${outline('archived', columns)} />
        <path data-shade="other" d=${outline('other', columns)} />
      </svg>
      <p class="ends" aria-hidden="true">
        ${
          // Few columns do not reach the other end.
          columns.length < fewest
            ? html`<span>${[...new Set([first, last])].join(' – ')}</span>`
            : html`<span>${first}</span><span>${last}</span>`
        }
      </p>
      <ul class="legend" role="list" aria-label=${say('legend')}>
        ${used.map((shade) => html`<li>${swatch(shade)} ${say(shade)}</li>`)}
      </ul>
    </div>
  `;
}

/** All pieces of one colour, as one shape. */
const outline = (shade: Shade, columns: readonly Piece[][]) =>
  columns
    .flatMap((pieces, at) =>
      pieces
        .filter((piece) => piece.shade === shade)
        .map(
          ({from, to}) =>
            `M${at * 10 + 1.5} ${100 - to * 100}h7v${(to - from) * 100}h-7z`,
        ),
    )
    .join('');

const swatch = (shade: Shade) =>
  html`<svg class="swatch" viewBox="0 0 10 10" aria-hidden="true">
    <path data-shade=${shade} d="M0 0h10v10H0z" />
  </svg>`;
