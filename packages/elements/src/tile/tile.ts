import {
  readTile,
  type Tile as ReadTile,
  TileError,
  type TileStyle,
} from '@townhall/plugin/jive-tiles';
import {html, nothing} from 'lit';
import {property} from 'lit/decorators.js';
import {ReadyEvent} from '../events/ready-event.js';
import controls from '../internal/controls.styles.js';
import {speaker, type Overrides} from '../internal/messages.js';
import tokens from '../internal/tokens.styles.js';
import {TownhallElement} from '../internal/townhall-element.js';
import {uniqueName} from '../internal/unique-name.js';
import {tileMessages} from '../messages/tile.js';
import {linkView, tileBody} from './tile-body.js';
import styles from './tile.styles.js';

const tileStyles = [
  'list',
  'table',
  'gauge',
  'calendar',
  'activity',
  'gallery',
  'carousel',
  'sectionlist',
] as const satisfies TileStyle[];

/**
 * A tile of one of Jive's data styles, drawn from the JSON that a program pushes.
 * Nothing that is pushed is trusted: texts are texts, and links lead to the web.
 *
 * @tag townhall-tile
 * @fires {ReadyEvent} townhall-ready - The tile is there for the first time.
 * @csspart title - The name of the tile.
 * @csspart content - What was pushed to it.
 * @csspart action - The link of the whole tile.
 */
export class Tile extends TownhallElement {
  static override styles = [tokens, controls, styles];

  /**
   * How it is drawn: `list`, `table`, `gauge`, `calendar`, `activity`, `gallery`,
   * `carousel` or `sectionlist`.
   */
  @property({attribute: 'tile-style'}) tileStyle = 'list';

  /** What was pushed: as JSON in the attribute, or as an object here. */
  @property() data: unknown;

  declare messages?: Overrides<typeof tileMessages> | undefined;

  readonly #say = speaker(this, tileMessages);
  #read: {style: string; data: unknown; tile: ReadTile | undefined} | undefined;
  #isReady = false;

  protected override updated() {
    if (this.#isReady || !this.#read?.tile) return;
    this.#isReady = true;
    this.dispatchEvent(new ReadyEvent());
  }

  protected override render() {
    if (this.data === undefined || this.data === '') return nothing;
    const tile = this.#tile();
    const title = tile?.title ?? '';
    return html`
      <section aria-label=${uniqueName(this, title || this.#say('tile'))}>
        ${
          title
            ? html`<p part="title" class="title" dir="auto">${title}</p>`
            : nothing
        }
        ${tile ? this.#renderTile(tile) : html`<p>${this.#say('unreadable')}</p>`}
      </section>
    `;
  }

  #renderTile(tile: ReadTile) {
    return html`
      <div part="content">
        ${
          tile.items.length === 0
            ? html`<p class="muted">${this.#say('empty')}</p>`
            : tileBody(tile, {
                say: this.#say,
                format: this.format,
                root: this.renderRoot,
              })
        }
      </div>
      ${
        tile.more > 0
          ? html`<p class="muted">${this.#say('more', {count: tile.more})}</p>`
          : nothing
      }
      ${
        tile.action
          ? html`<p part="action">
              ${linkView(tile.action, tile.action.text || this.#say('open'))}
            </p>`
          : nothing
      }
    `;
  }

  /** Reads once what was pushed once, however often it is drawn. */
  #tile(): ReadTile | undefined {
    const {tileStyle: style, data} = this;
    const before = this.#read;
    if (before && before.data === data && before.style === style) {
      return before.tile;
    }
    const tile = this.#reading();
    this.#read = {style, data, tile};
    return tile;
  }

  #reading(): ReadTile | undefined {
    const named = this.tileStyle.toLowerCase();
    const style = tileStyles.find((one) => one === named);
    try {
      if (!style) throw new TileError(`“${named}” is no style of a tile.`);
      return readTile(style, this.data);
    } catch (error) {
      if (!(error instanceof TileError)) throw error;
      console.warn(`<townhall-tile>: ${error.message}`);
      return undefined;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'townhall-tile': Tile;
  }
}
