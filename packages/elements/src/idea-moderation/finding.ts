import type {ReactiveControllerHost} from 'lit';
import {explain, isAbort, type Failure} from '../internal/failure.js';

interface FindingHooks<Item> {
  find: (text: string, signal: AbortSignal) => Promise<readonly Item[]>;
  onFound: (items: readonly Item[]) => void;
  onFailure: (failure: Failure) => void;
}

/** Finds things while somebody types; only what was typed last is answered. */
export class Finding<Item> {
  /** Undefined until something was looked for. */
  items: readonly Item[] | undefined;

  readonly #host: ReactiveControllerHost;
  readonly #hooks: FindingHooks<Item>;
  #looking: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, hooks: FindingHooks<Item>) {
    this.#host = host;
    this.#hooks = hooks;
  }

  /** Looks when the typing pauses, or at once. */
  look(text: string, {now = false} = {}) {
    clearTimeout(this.#timer);
    this.#looking?.abort();
    if (now) void this.#look(text);
    else this.#timer = setTimeout(() => void this.#look(text), 250);
  }

  forget() {
    clearTimeout(this.#timer);
    this.#looking?.abort();
    this.items = undefined;
  }

  async #look(text: string) {
    const looking = (this.#looking = new AbortController());
    try {
      const items = await this.#hooks.find(text, looking.signal);
      if (looking !== this.#looking) return;
      this.items = items;
      this.#hooks.onFound(items);
      this.#host.requestUpdate();
    } catch (error) {
      if (looking !== this.#looking || isAbort(error)) return;
      this.#hooks.onFailure(explain(error));
    }
  }
}
