import type {Figures} from '@townhall/client';
import {html} from 'lit';
import type {Formats} from '../internal/formats.js';
import type {Say} from '../internal/messages.js';
import type {communityStatsMessages} from '../messages/community-stats.js';

interface FiguresView {
  say: Say<typeof communityStatsMessages>;
  format: Formats;
}

/** The figures of the community as a whole. */
export function totalsView(
  {registered, recent}: Figures,
  {say, format}: FiguresView,
) {
  const {questions, withinTheHour} = recent;
  const figure = (name: string, value: string, note = '') => html`
    <div>
      <dt>${name}</dt>
      <dd><strong>${value}</strong> <small>${note}</small></dd>
    </div>
  `;
  const lately = say('lately');
  return html`
    <dl part="totals">
      ${figure(say('registered'), format.number(registered))}
      ${figure(say('active'), format.number(recent.active), lately)}
      ${figure(say('contributing'), format.number(recent.contributing), lately)}
      ${figure(
        say('withinTheHour'),
        say('of', {count: withinTheHour, all: questions}),
        lately,
      )}
    </dl>
  `;
}

/** Two columns for each period: who was here, and within it who wrote. */
export function chartView({periods}: Figures, {say, format}: FiguresView) {
  const highest = Math.max(1, ...periods.map(({active}) => active));
  const outline = (key: 'active' | 'contributing') =>
    periods
      .map((period, at) => {
        const height = (period[key] / highest) * 100;
        return `M${at * 10 + 1.5} ${100 - height}h7v${height}h-7z`;
      })
      .join('');
  const [first, last] = [periods.at(0), periods.at(-1)].map((period) =>
    period ? format.day(period.from) : '',
  );
  return html`
    <div part="chart">
      <svg
        class="columns"
        role="img"
        aria-label=${say('chart', {first: first ?? '', last: last ?? ''})}
        viewBox=${`0 0 ${periods.length * 10} 100`}
        preserveAspectRatio="none"
      >
        <path data-shade="active" d=${outline('active')} />
        <path data-shade="contributing" d=${outline('contributing')} />
      </svg>
      <p class="ends" aria-hidden="true">
        <span>${first}</span><span>${last}</span>
      </p>
      <p class="legend">
        <span>${swatch('active')} ${say('active')}</span>
        <span>${swatch('contributing')} ${say('contributing')}</span>
      </p>
    </div>
  `;
}

const swatch = (shade: string) =>
  html`<svg class="swatch" viewBox="0 0 10 10" aria-hidden="true">
    <path data-shade=${shade} d="M0 0h10v10H0z" />
  </svg>`;

/** Every figure of the chart and some more, the latest period first. */
export function tableView({periods}: Figures, {say, format}: FiguresView) {
  const keys = ['joined', 'active', 'contributing', 'questions'] as const;
  return html`
    <div class="scrolling" role="region" aria-labelledby="caption" tabindex="0">
      <table part="table">
        <caption id="caption" class="heard">
          ${say('figures')}
        </caption>
        <thead>
          <tr>
            <th scope="col">${say('period')}</th>
            ${keys.map((key) => html`<th scope="col">${say(key)}</th>`)}
            <th scope="col">${say('withinTheHour')}</th>
          </tr>
        </thead>
        <tbody>
          ${[...periods].reverse().map(
            (period) =>
              html`<tr>
                <th scope="row">${format.day(period.from)}</th>
                ${keys.map((key) => html`<td>${format.number(period[key])}</td>`)}
                <td>${format.number(period.withinTheHour)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  `;
}
