import {html} from './html.mjs';
import {count} from './numbers.mjs';

/** Inside of every chart, in the units that its picture is drawn in. */
const box = {width: 720, height: 260, left: 48, right: 12, top: 16, bottom: 34};
const inner = {
  width: box.width - box.left - box.right,
  height: box.height - box.top - box.bottom,
};
const yOf = (share) => box.top + inner.height * (1 - share);

/** Upright bars: `[{label, value, note}]`, with a line across at `mark`. */
export function barChart({name, says, bars, mark, every = 1, root = false}) {
  const scale = root ? Math.sqrt : (value) => value;
  const highest = niceTop(
    Math.max(1, mark?.at ?? 0, ...bars.map(({value}) => value)),
  );
  const height = (value) => scale(value) / scale(highest);
  const step = inner.width / bars.length;
  return figure({
    name,
    says,
    picture: html`
      ${axis(ticksOf(highest, root), height)}
      ${bars.map(({label, value, note, strong}, index) => {
        const tall = inner.height * height(value);
        const x = box.left + index * step;
        return html`<rect
            class="${strong ? 'bar strong' : 'bar'}"
            x="${fixed(x + step * 0.1)}"
            y="${fixed(yOf(0) - tall)}"
            width="${fixed(step * 0.8)}"
            height="${fixed(tall)}"
            ><title>${note ?? `${label}: ${count(value)}`}</title></rect
          >
          ${
            index % every === 0 &&
            html`<text
              class="label"
              x="${fixed(x + step / 2)}"
              y="${box.height - 14}"
              >${label}</text
            >`
          }`;
      })}
      ${mark && lineAcross(mark, height)}
    `,
  });
}

/** A line over many days: `[[date, value]]`. */
export function areaChart({name, says, points}) {
  const highest = niceTop(Math.max(1, ...points.map(([, value]) => value)));
  const xOf = (index) =>
    box.left + (inner.width * index) / Math.max(1, points.length - 1);
  const line = points.map(
    ([, value], index) => `${fixed(xOf(index))},${fixed(yOf(value / highest))}`,
  );
  const months = points.flatMap(([date], index) =>
    date.endsWith('-01') ? [{date, index}] : [],
  );
  return figure({
    name,
    says,
    picture: html`
      ${axis(ticksOf(highest), (value) => value / highest)}
      <polygon
        class="area"
        points="${box.left},${yOf(0)} ${line.join(' ')} ${fixed(xOf(points.length - 1))},${yOf(0)}"
      />
      <polyline class="line" points="${line.join(' ')}" />
      ${months.map(
        ({date, index}, number) => html`
          <line
            class="month"
            x1="${fixed(xOf(index))}"
            x2="${fixed(xOf(index))}"
            y1="${yOf(0)}"
            y2="${yOf(0) + 5}"
          />
          ${
            number % 2 === 0 &&
            html`<text
              class="label"
              x="${fixed(xOf(index))}"
              y="${box.height - 14}"
              >${date.slice(0, 7)}</text
            >`
          }
        `,
      )}
    `,
  });
}

/** The picture for eyes, its name and its sense for everybody else. */
const figure = ({name, says, picture}) =>
  html` <svg
    viewBox="0 0 ${box.width} ${box.height}"
    role="img"
    aria-label="${name}. ${says}"
  >
    ${picture}
  </svg>`;

const axis = (ticks, height) =>
  ticks.map(
    (tick) =>
      html` <line
          class="grid"
          x1="${box.left}"
          x2="${box.width - box.right}"
          y1="${fixed(yOf(height(tick)))}"
          y2="${fixed(yOf(height(tick)))}"
        />
        <text
          class="tick"
          x="${box.left - 6}"
          y="${fixed(yOf(height(tick)) + 4)}"
          >${count(tick)}</text
        >`,
  );

const lineAcross = ({at, label}, height) =>
  html` <line
      class="mark"
      x1="${box.left}"
      x2="${box.width - box.right}"
      y1="${fixed(yOf(height(at)))}"
      y2="${fixed(yOf(height(at)))}"
    />
    <text
      class="mark-label"
      x="${box.width - box.right}"
      y="${fixed(yOf(height(at)) - 5)}"
      >${label}</text
    >`;

/** 1, 2 or 5 times a power of ten: the next such number above. */
export function niceTop(value) {
  const power = 10 ** Math.floor(Math.log10(value));
  return [1, 2, 4, 5, 10].map((one) => one * power).find((one) => one >= value);
}

function ticksOf(highest, root = false) {
  if (root) {
    const parts = [0, 0.04, 0.16, 0.36, 0.64, 1];
    return [...new Set(parts.map((part) => Math.round(part * highest)))];
  }
  const steps = [5, 4, 2, 1].find((count) => Number.isInteger(highest / count));
  return Array.from({length: steps + 1}, (_, tick) => (tick * highest) / steps);
}

const fixed = (number) => number.toFixed(1);
