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
import {OnDemand} from '../internal/on-demand.js';
import tokens from '../internal/tokens.styles.js';
import {TownhallElement} from '../internal/townhall-element.js';
import {uniqueName} from '../internal/unique-name.js';
import {tileMessages} from '../messages/tile.js';
import type {tileFrameMessages} from '../messages/tile-frame.js';
import type {FrameRunner} from './frame/frame-runner.js';
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
 * With `tile-style="custom_view"` it is a tile's own page, in a frame that reaches
 * nothing but what the tag allows.
 *
 * @tag townhall-tile
 * @fires {ReadyEvent} townhall-ready - The tile is there for the first time.
 * @fires {TileConfigEvent} townhall-tile-config - Its configuration is done.
 * @fires {TilePropsEvent} townhall-tile-props - It keeps something for itself.
 * @fires {TileLinkEvent} townhall-tile-link - Somebody pressed a link in its page.
 * @csspart title - The name of the tile.
 * @csspart content - What was pushed to it.
 * @csspart action - The link of the whole tile.
 */
export class Tile extends TownhallElement {
  static override styles = [tokens, controls, styles];

  /**
   * How it is drawn: `list`, `table`, `gauge`, `calendar`, `activity`, `gallery`,
   * `carousel` or `sectionlist`; or `custom_view` for a page of its own.
   */
  @property({attribute: 'tile-style'}) tileStyle = 'list';

  /** What was pushed: as JSON in the attribute, or as an object here. */
  @property() data: unknown;

  /** Where a packed tile is that has pages of its own. */
  @property() src = '';

  /** What `pack-tile` printed: the hash of that file. */
  @property() integrity = '';

  /** Which of its pages: `view`, `config` or `action`. */
  @property() page = 'view';

  /** What was saved for it: as JSON in the attribute, or as an object here. */
  @property() config: unknown;

  /** What it may do beside reading: `vote`, `ask`, `suggest`, `viewer`. */
  @property() allow = '';

  /** The place that it is in; left out for the whole community. */
  @property() place = '';

  /** What it kept for everybody. */
  @property({attribute: false}) extendedProps: object | undefined;

  /** What it kept for whoever looks. */
  @property({attribute: false}) privateProps: object | undefined;

  declare messages?:
    | Overrides<typeof tileMessages & typeof tileFrameMessages>
    | undefined;

  readonly #say = speaker(this, tileMessages);
  #read: {style: string; data: unknown; tile: ReadTile | undefined} | undefined;
  #isReady = false;
  #runner: FrameRunner | undefined;
  readonly #frames = new OnDemand(
    this,
    () => import('./frame/part.js'),
    (failure) => this.reportFailure(failure),
  );

  /** Whether it has pages of its own. */
  get isFramed() {
    return this.tileStyle.toLowerCase() === 'custom_view';
  }

  protected override updated() {
    if (this.isFramed && !this.#runner && !this.#frames.failure) {
      void this.#bringRunner();
    }
    if (this.#isReady || !this.#read?.tile) return;
    this.#isReady = true;
    this.dispatchEvent(new ReadyEvent());
  }

  async #bringRunner() {
    const part = await this.#frames.need();
    if (part) this.#runner ??= new part.FrameRunner(this);
  }

  protected override render() {
    if (this.isFramed) {
      return html`${this.#runner?.view() ?? nothing}
        <div class="frame"></div>`;
    }
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
