import type {CallOptions, Page} from '@townhall/client';
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {later, type Later} from './later.js';

/** How long somebody has to stop typing before it is searched. */
const pause = 300;
/** Fewer words than this say too little. */
const enough = 4;

type Search<Item> = (
  text: string,
  options: CallOptions,
) => Promise<Page<Item>> | undefined;

interface SearchOptions<Item> {
  /** Replaces the timer. */
  later?: Later;
  /** Something was found that was not shown before. */
  onFound?: (items: readonly Item[]) => void;
}

/** Looks for what says much the same as a text that is being written. */
export class SimilarSearch<
  Item extends {readonly id: string},
> implements ReactiveController {
  items: readonly Item[] = [];

  readonly #host: ReactiveControllerHost;
  readonly #search: Search<Item>;
  readonly #options: SearchOptions<Item>;
  #cancel = () => {};
  #run: AbortController | undefined;

  constructor(
    host: ReactiveControllerHost,
    search: Search<Item>,
    options: SearchOptions<Item> = {},
  ) {
    this.#host = host;
    this.#search = search;
    this.#options = options;
    host.addController(this);
  }

  hostDisconnected() {
    this.#stop();
  }

  /** Call it with every change of the text. */
  look(text: string) {
    this.#stop();
    if (countWords(text) >= enough) {
      const wait = this.#options.later ?? later;
      this.#cancel = wait(pause, () => void this.#find(text.trim()));
    } else {
      this.#show([]);
    }
  }

  clear() {
    this.#stop();
    this.#show([]);
  }

  async #find(text: string) {
    const {signal} = (this.#run = new AbortController());
    // A hint that cannot be had is no reason to disturb somebody who writes.
    const page = await Promise.resolve(this.#search(text, {signal})).catch(
      () => undefined,
    );
    if (page && !signal.aborted) this.#show(page.items);
  }

  #show(items: readonly Item[]) {
    const before = new Set(this.items.map(({id}) => id));
    this.items = items;
    if (items.some(({id}) => !before.has(id))) this.#options.onFound?.(items);
    this.#host.requestUpdate();
  }

  #stop() {
    this.#cancel();
    this.#run?.abort();
  }
}

/** Also where words are not written apart. */
function countWords(text: string) {
  const segments = new Intl.Segmenter(undefined, {granularity: 'word'});
  return [...segments.segment(text)].filter(({isWordLike}) => isWordLike)
    .length;
}
