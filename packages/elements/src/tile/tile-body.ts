import type {
  Tile,
  TileActivity,
  TileEvent,
  TileItem,
  TileLink,
  TileRow,
} from '@townhall/plugin/jive-tiles';
import {html, nothing} from 'lit';
import type {Formats} from '../internal/formats.js';
import type {Say} from '../internal/messages.js';
import {timeAgo} from '../internal/time.js';
import type {tileMessages} from '../messages/tile.js';
import {carousel} from './carousel.js';

/** What drawing a tile needs beside the tile. */
export interface TileTools {
  say: Say<typeof tileMessages>;
  format: Formats;
  /** Where it is drawn. */
  root: ParentNode;
}

/** Draws what a tile holds, by its style. */
export function tileBody(tile: Tile, tools: TileTools) {
  switch (tile.style) {
    case 'list':
      return itemList(tile.items);
    case 'gallery':
      return html`<ul class="gallery" role="list">
        ${tile.items.map((item) => html`<li>${picture(item)}</li>`)}
      </ul>`;
    case 'carousel':
      return carousel(tile, tools, picture);
    case 'table':
      return table(tile.items, tools);
    case 'gauge':
      return gauge(tile, tools);
    case 'calendar':
      return html`<ul role="list">
        ${tile.items.map((event) => html`<li>${eventView(event, tools)}</li>`)}
      </ul>`;
    case 'activity':
      return html`<ul role="list">
        ${tile.items.map(
          (activity) => html`<li>${activityView(activity, tools)}</li>`,
        )}
      </ul>`;
    case 'sectionlist':
      return tile.items.map(
        ({title, items}) => html`
          <section aria-label=${title || nothing}>
            ${title ? html`<p class="part" dir="auto">${title}</p>` : nothing}
            ${itemList(items)}
          </section>
        `,
      );
  }
}

/** A link into the web; it tells nobody where it was pressed. */
export const linkView = ({href}: TileLink, text: string) => html`
  <a href=${href} rel="ugc nofollow noopener noreferrer" dir="auto">${text}</a>
`;

const linked = ({text, link}: {text: string; link: TileLink | undefined}) =>
  link
    ? linkView(link, text || link.text || link.href)
    : html`<span dir="auto">${text}</span>`;

/** It says nothing that the words beside it do not. */
const image = (src: string, alt = '') => html`
  <img
    src=${src}
    alt=${alt}
    loading="lazy"
    decoding="async"
    referrerpolicy="no-referrer"
    @error=${hide}
  />
`;

/** One that does not arrive leaves no gap. */
function hide({currentTarget}: Event) {
  if (currentTarget instanceof HTMLElement) currentTarget.hidden = true;
}

const itemList = (items: readonly TileItem[]) => html`
  <ul role="list">
    ${items.map(
      (item) => html`
        <li class="item">
          ${item.image ? image(item.image) : nothing}
          <div>${linked(item)} ${detailOf(item)}</div>
        </li>
      `,
    )}
  </ul>
`;

const detailOf = ({detail}: TileItem) =>
  detail ? html`<p class="muted" dir="auto">${detail}</p>` : nothing;

function picture(item: TileItem) {
  return html`
    <figure>
      ${item.image ? image(item.image) : nothing}
      <figcaption>${linked(item)} ${detailOf(item)}</figcaption>
    </figure>
  `;
}

const table = (rows: readonly TileRow[], {say}: TileTools) => html`
  <table>
    <thead class="heard">
      <tr>
        <th scope="col">${say('name')}</th>
        <th scope="col">${say('value')}</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ({name, value, link}) => html`
          <tr>
            <th scope="row" dir="auto">${name}</th>
            <td>${linked({text: value, link})}</td>
          </tr>
        `,
      )}
    </tbody>
  </table>
`;

const gauge = (
  {items, active, message}: Tile & {style: 'gauge'},
  {say}: TileTools,
) => html`
  <ol class="gauge" role="list">
    ${items.map(
      (label, index) => html`
        <li
          aria-current=${index === active ? 'step' : nothing}
          ?data-done=${index < active}
        >
          <span dir="auto">${label}</span>
          ${
            index === active
              ? html`<span class="heard">${say('stands')}</span>`
              : nothing
          }
        </li>
      `,
    )}
  </ol>
  ${message ? html`<p dir="auto">${message}</p>` : nothing}
`;

function eventView(event: TileEvent, {format}: TileTools) {
  const {start, end, where} = event;
  return html`
    <p class="muted">
      <time datetime=${start} dir="auto">${format.dateTime(start)}</time>
      ${
        end
          ? html`–
              <time datetime=${end} dir="auto">${format.dateTime(end)}</time>`
          : nothing
      }
    </p>
    ${linked(event)}
    ${where ? html`<p class="muted" dir="auto">${where}</p>` : nothing}
    ${detailOf(event)}
  `;
}

function activityView(activity: TileActivity, {format}: TileTools) {
  const {who, did, at} = activity;
  return html`
    <p class="muted">
      ${who ? html`<bdi class="who">${who}</bdi>` : nothing}
      ${did ? html`<bdi>${did}</bdi>` : nothing}
      ${at ? timeAgo(at, format) : nothing}
    </p>
    <div class="item">
      ${activity.image ? image(activity.image) : nothing}
      <div>${linked(activity)} ${detailOf(activity)}</div>
    </div>
  `;
}
