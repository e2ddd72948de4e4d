import type {TileItem} from '@townhall/plugin/jive-tiles';
import {html, type TemplateResult} from 'lit';
import type {TileTools} from './tile-body.js';

/**
 * Pictures side by side. It never moves by itself: whoever reads it scrolls, by
 * finger, by the keys while it has the focus, or by its buttons.
 */
export function carousel(
  {items, title}: {items: readonly TileItem[]; title: string},
  {say, root}: TileTools,
  picture: (item: TileItem) => TemplateResult,
) {
  const move = (by: number) => {
    const strip = root.querySelector('.carousel');
    if (!strip) return;
    const isReversed = getComputedStyle(strip).direction === 'rtl';
    strip.scrollBy({left: by * (isReversed ? -1 : 1) * strip.clientWidth});
  };
  return html`
    <div
      class="carousel"
      role="group"
      tabindex="0"
      aria-label=${title || say('tile')}
    >
      <ul role="list">
        ${items.map((item) => html`<li>${picture(item)}</li>`)}
      </ul>
    </div>
    <p class="moves">
      <button type="button" class="quiet" @click=${() => move(-1)}>
        ${say('previous')}
      </button>
      <button type="button" class="quiet" @click=${() => move(1)}>
        ${say('next')}
      </button>
    </p>
  `;
}
