import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** Knows which thing the part after `#` in the page's address leads to. */
export class HashLink implements ReactiveController {
  /** Undefined where it leads to none. */
  id: string | undefined;
  /** It has been followed on this page, rather than to it. */
  isFollowed = false;

  readonly #host: ReactiveControllerHost;
  readonly #prefix: string;

  /** The prefix names what it leads to, as in `#post-…`. */
  constructor(host: ReactiveControllerHost, noun: string) {
    this.#host = host;
    this.#prefix = `#${noun}-`;
    host.addController(this);
  }

  hostConnected() {
    this.#read();
    this.isFollowed = false;
    addEventListener('hashchange', this.#onHash);
  }

  hostDisconnected() {
    removeEventListener('hashchange', this.#onHash);
  }

  #read() {
    const {hash} = location;
    this.id = hash.startsWith(this.#prefix)
      ? hash.slice(this.#prefix.length)
      : undefined;
  }

  readonly #onHash = () => {
    const before = this.id;
    this.#read();
    // Other parts of the page have addresses, too.
    if (this.id === before) return;
    this.isFollowed = true;
    this.#host.requestUpdate();
  };
}
