import {
  type OpenTile,
  openTile,
  type TilePageName,
  tilePages,
} from '@townhall/plugin/jive-frame';
import {TileError} from '@townhall/plugin/jive-tiles';
import {html, nothing, type ReactiveController} from 'lit';
import {ReadyEvent} from '../../events/ready-event.js';
import {
  TileConfigEvent,
  TileLinkEvent,
  TilePropsEvent,
} from '../../events/tile-event.js';
import {offline} from '../../internal/failure.js';
import {failureView} from '../../internal/failure-view.js';
import {speaker} from '../../internal/messages.js';
import {sharedMessages} from '../../messages/shared.js';
import {tileFrameMessages} from '../../messages/tile-frame.js';
import type {Tile} from '../tile.js';
import {fetchTile, shimAt, TileUnreachedError} from './fetch-tile.js';

type State =
  | 'loading'
  | 'ready'
  | 'refused'
  | 'offline'
  | 'silent'
  | 'rules'
  | 'walls';

/** Runs the pages of one tile in the frame of its tag. */
export class FrameRunner implements ReactiveController {
  readonly #host: Tile;
  readonly #say;
  readonly #sayShared;
  #state: State = 'loading';
  #notice = '';
  #run: {key: string; community: unknown; life: AbortController} | undefined;
  #tile: OpenTile | undefined;

  constructor(host: Tile) {
    this.#host = host;
    this.#say = speaker(host, tileFrameMessages);
    this.#sayShared = speaker(host, sharedMessages);
    host.addController(this);
  }

  hostUpdated() {
    const {community} = this.#host;
    const key = this.#key();
    if (!this.#host.isConnected || !this.#host.isFramed || !community) {
      return this.#stop();
    }
    if (this.#run?.key === key && this.#run.community === community) return;
    this.#stop();
    const life = new AbortController();
    this.#run = {key, community, life};
    void this.#start(life.signal);
  }

  hostDisconnected() {
    this.#stop();
  }

  /** What is said beside the frame, or in its place. */
  view() {
    const say = this.#say;
    switch (this.#state) {
      case 'ready':
        return this.#notice
          ? html`<p role="status" dir="auto">${this.#notice}</p>`
          : nothing;
      case 'loading':
        return html`<p class="muted" role="status">${say('tileLoading')}</p>`;
      case 'offline':
        return failureView({
          failure: offline,
          say: this.#sayShared,
          retry: this.#again,
        });
      case 'refused':
        return html`<p>${say('tileRefused')}</p>`;
      case 'walls':
        return html`<p>${say('tileWalls')}</p>`;
      case 'silent':
      case 'rules':
        return html`
          <p role="status">
            ${say(this.#state === 'silent' ? 'tileGone' : 'tileStopped')}
          </p>
          <button type="button" class="quiet" @click=${this.#again}>
            ${say('tileStart')}
          </button>
        `;
    }
  }

  async #start(signal: AbortSignal) {
    const host = this.#host;
    const {community} = host;
    if (!community) return;
    this.#enter('loading');
    try {
      const server = new URL('/', new URL(community.address, document.baseURI));
      const shim = shimAt(new URL('v1/tile-runtime.js', server).href);
      // Awaited below: what the tile itself is refused for is said first.
      shim.catch(() => undefined);
      const tile = await fetchTile(host.src, host.integrity, signal);
      const runtime = await shim;
      const root = host.renderRoot.querySelector('.frame');
      if (signal.aborted || !root) return;
      const opened = await openTile({
        root,
        tile,
        shim: runtime,
        page: pageOf(host.page),
        community,
        place: host.place || undefined,
        allow: host.allow,
        title: this.#say('tileFrame', {title: tile.title}),
        frame: new URL('v1/tile.html', server).href,
        seed: {
          config: parsed(host.config),
          extendedProps: host.extendedProps ?? {},
          privateProps: host.privateProps ?? {},
          theme: themeOf(host),
          language: host.format.locale ?? navigator.language,
        },
        onClose: (config) => this.#closed(config),
        onProps: (kind, props) =>
          host.dispatchEvent(new TilePropsEvent(kind, props)),
        onLink: (url, isApart) => this.#leave(url, isApart),
        onNotify: (text) => {
          this.#notice = text;
          host.requestUpdate();
        },
        onGone: (reason) => signal.aborted || this.#enter(reason),
      });
      if (signal.aborted) return opened.dispose();
      this.#tile = opened;
      if (this.#state === 'loading') this.#enter('ready');
    } catch (error) {
      if (!signal.aborted) this.#failed(error);
    }
  }

  #failed(error: unknown) {
    if (error instanceof TileUnreachedError) return this.#enter('offline');
    const isTold = error instanceof TileError;
    console.warn(`<townhall-tile>: ${isTold ? error.message : String(error)}`);
    this.#enter(isTold ? 'refused' : 'offline');
  }

  #closed(config: unknown) {
    const host = this.#host;
    const goesOn = host.dispatchEvent(new TileConfigEvent(config));
    if (!goesOn) return;
    if (config !== undefined) host.config = config;
    host.page = 'view';
  }

  #leave({href, origin}: URL, isApart: boolean) {
    if (!this.#host.dispatchEvent(new TileLinkEvent(href))) return;
    const link = document.createElement('a');
    link.href = href;
    link.rel = 'noopener noreferrer ugc';
    // What a stranger wrote takes nobody off the page to another site.
    if (isApart || origin !== location.origin) link.target = '_blank';
    link.click();
  }

  readonly #again = () => {
    this.#stop();
    this.#host.requestUpdate();
  };

  #enter(state: State) {
    this.#state = state;
    if (state !== 'loading' && state !== 'ready') this.#drop();
    this.#host.requestUpdate();
    if (state === 'ready') this.#host.dispatchEvent(new ReadyEvent());
  }

  #drop() {
    this.#tile?.dispose();
    this.#tile = undefined;
    this.#notice = '';
  }

  #stop() {
    this.#run?.life.abort();
    this.#run = undefined;
    this.#drop();
    // What opened meanwhile goes with its place.
    this.#host.renderRoot.querySelector('.frame')?.replaceChildren();
  }

  /** Anything else in it is another tile. */
  #key() {
    const {src, integrity, page, allow, place, config} = this.#host;
    return JSON.stringify([src, integrity, page, allow, place, config]);
  }
}

const pageOf = (written: string): TilePageName =>
  tilePages.find((one) => one === written.toLowerCase()) ?? 'view';

/** JSON in an attribute, or whatever the page has set. */
function parsed(config: unknown): unknown {
  if (typeof config !== 'string') return config;
  if (config.trim() === '') return undefined;
  try {
    return JSON.parse(config);
  } catch {
    console.warn('<townhall-tile>: config is no JSON, so it is as if empty.');
    return undefined;
  }
}

/** Whether the words around the tile are light on dark. */
function themeOf(host: Element) {
  const [red = 0, green = 0, blue = 0] = (
    getComputedStyle(host).color.match(/[\d.]+/g) ?? []
  ).map(Number);
  return red + green + blue > 382 ? 'dark' : 'light';
}
