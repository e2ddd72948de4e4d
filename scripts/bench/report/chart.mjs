import {number} from './budget.mjs';
import {html} from './html.mjs';

const width = 640;
const rowHeight = 26;
const nameWidth = 230;
const barWidth = 300;

/** Bars with their numbers beside them; a tick stands where the budget is. */
export function chart({title, unit = '', bars}) {
  const known = bars.filter(({value}) => Number.isFinite(value));
  const largest = Math.max(
    ...known.flatMap(({value, mark = 0}) => [value, mark]),
    Number.MIN_VALUE,
  );
  const long = (value) => (value / largest) * barWidth;
  const height = known.length * rowHeight;
  return html`<figure>
    <figcaption>${title}</figcaption>
    <svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${title}">
      ${known.map((bar, row) => barOf(bar, row * rowHeight, long, unit))}
    </svg>
  </figure>`;
}

function barOf({name, value, mark, tone = 'plain'}, y, long, unit) {
  const length = Math.max(1, long(value));
  const end = nameWidth + Math.max(length, mark === undefined ? 0 : long(mark));
  return html`<g>
    <text x="${nameWidth - 8}" y="${y + 17}" text-anchor="end">${name}</text>
    <rect
      x="${nameWidth}"
      y="${y + 4}"
      width="${length.toFixed(1)}"
      height="18"
      class="${tone}"
    />
    ${
      mark === undefined
        ? ''
        : html`<path
            d="M${(nameWidth + long(mark)).toFixed(1)} ${y + 1}v24"
            class="mark"
          />`
    }
    <text x="${(end + 8).toFixed(1)}" y="${y + 17}"
      >${number(value, unit)}</text
    >
  </g>`;
}
