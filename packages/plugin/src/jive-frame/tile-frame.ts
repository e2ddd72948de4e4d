import {type Method, PluginLine} from '../host/line/plugin-line.js';
import type {Violation} from '../host/line/violation.js';
import {realTimers, type Timers} from '../host/timers.js';
import {overMessagePort} from '../wire/message-port.js';
import {HeightRule} from './height-rule.js';
import {openFrame} from './open-frame.js';
import {documentOf, type TileSeed} from './tile-seed.js';

/** How often a tile is asked whether it is there, and how long it may take. */
const heartbeat = {every: 3_000, patience: 6_000};

/** What becomes of a tile in its frame. */
export interface TileFrameOptions {
  /** Where the frame is put. */
  readonly root: ParentNode;
  /** The address of the server's `tile.html`; without it, its words. */
  readonly page: string | undefined;
  readonly title: string;
  readonly html: string;
  readonly libraries: readonly string[];
  readonly shim: string;
  readonly seed: TileSeed;
  readonly methods: ReadonlyMap<string, Method>;
  /** It is there no more: it does not answer, or it broke the rules. */
  readonly onGone: (reason: 'silent' | 'rules' | 'walls') => void;
  readonly timers?: Timers;
}

/** One page of a tile, behind two walls, and the line to it. */
export class TileFrame {
  readonly #options: TileFrameOptions;
  readonly #life = new AbortController();
  readonly #timers: Timers;
  readonly #rule: HeightRule;
  #line: PluginLine | undefined;
  #frame: HTMLIFrameElement | undefined;
  #beats = 0;
  #heard = 0;

  constructor(options: TileFrameOptions) {
    this.#options = options;
    this.#timers = options.timers ?? realTimers;
    this.#rule = new HeightRule(this.#timers.now);
  }

  /** Shows the page; true once it is in its frame. */
  async open(): Promise<boolean> {
    const {root, page, title, html, shim, seed, libraries} = this.#options;
    const {signal} = this.#life;
    const frame = await openFrame(root, {page, title, signal});
    if (signal.aborted) return false;
    if (!frame) {
      this.#end('walls');
      return false;
    }
    this.#frame = frame;
    const {port1, port2} = new MessageChannel();
    this.#line = new PluginLine({
      port: overMessagePort(port1),
      timers: this.#timers,
      methods: new Map([
        ...this.#options.methods,
        ['frame.height', async (params) => this.#resize(params)],
      ]),
      hear: (message) => {
        if (message.t === 'pong')
          this.#heard = Math.max(this.#heard, message.n);
      },
      onViolation: (violation) => this.#violated(violation),
    });
    // It has no origin to be told by; nothing secret is in this.
    frame.contentWindow?.postMessage(
      {
        townhall: 'tile',
        title,
        html: documentOf(html, {shim, seed, libraries}),
      },
      '*',
      [port2],
    );
    this.#beat();
    return true;
  }

  /** Hides it, and shows it again as it was. */
  set isHidden(isHidden: boolean) {
    if (this.#frame) this.#frame.hidden = isHidden;
  }

  /** Puts the keys into the tile. */
  focus() {
    this.#frame?.focus();
  }

  /** Takes it away; nothing of it is heard any more. */
  dispose() {
    this.#life.abort();
    this.#line?.close(new Error('The tile was taken away'));
    this.#frame?.remove();
  }

  #resize(params: unknown) {
    const {height}: {height?: unknown} = Object(params);
    if (navigator.userActivation?.isActive) this.#rule.touched();
    const taken = this.#rule.take(height);
    if (this.#rule.isLooping) {
      console.warn(
        '<townhall-tile>: the tile changes its height all the time; it keeps the one it has for a while.',
      );
    }
    // Set by a property: a page's policy may allow no style attributes.
    if (taken !== undefined) {
      this.#frame?.style.setProperty('block-size', `${taken}px`);
    }
    return null;
  }

  /** Asks from time to time whether anybody is there. */
  #beat() {
    const {signal} = this.#life;
    const asked = ++this.#beats;
    this.#line?.say({t: 'ping', n: asked});
    const off = this.#timers.after(heartbeat.patience, () => {
      // A page that nobody looks at is not made to answer.
      if (this.#heard < asked && !document.hidden) this.#end('silent');
    });
    const next = this.#timers.after(heartbeat.every, () => this.#beat());
    signal.addEventListener('abort', () => (off(), next()), {once: true});
  }

  #violated({message}: Violation) {
    console.warn(`<townhall-tile>: the tile was stopped. ${message}.`);
    this.#end('rules');
  }

  #end(reason: 'silent' | 'rules' | 'walls') {
    if (this.#life.signal.aborted) return;
    this.dispose();
    this.#options.onGone(reason);
  }
}
