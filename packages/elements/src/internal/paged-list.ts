import type {CallOptions, Page} from '@townhall/client';
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {explain, isAbort, type Failure} from './failure.js';

export interface PagedListInputs<Item> {
  /** What the list is of: another subject empties it, e.g. the place. */
  subject: unknown;
  /** What else decides its content: a change reads again and shows the old until then. */
  args: readonly unknown[];
  /** Reads one page; undefined while there is nobody to ask. */
  load:
    | ((
        cursor: string | undefined,
        options: CallOptions,
      ) => Promise<Page<Item>>)
    | undefined;
  onLoad?: (items: readonly Item[]) => void;
  onFailure?: (failure: Failure) => void;
}

/** A list that is read page by page and stays on screen while it is read again. */
export class PagedList<
  Item extends {id: string; version: number},
> implements ReactiveController {
  /** Undefined until the first page has arrived. */
  items: readonly Item[] | undefined;
  /** Why the last reading failed. With items, they are what was there before. */
  failure: Failure | undefined;
  /** Seconds until the list tries again by itself. */
  wait: number | null = null;
  /** The first page is being read. */
  isLoading = false;
  isLoadingMore = false;

  readonly #host: ReactiveControllerHost;
  readonly #inputs: () => PagedListInputs<Item>;
  #subject: unknown;
  #args: readonly unknown[] | undefined;
  #next: string | null = null;
  #run: AbortController | undefined;
  #ticking: ReturnType<typeof setInterval> | undefined;

  constructor(
    host: ReactiveControllerHost,
    inputs: () => PagedListInputs<Item>,
  ) {
    this.#host = host;
    this.#inputs = inputs;
    host.addController(this);
  }

  get hasMore() {
    return this.#next !== null;
  }

  hostConnected() {
    addEventListener('online', this.#onOnline);
    // Back on the page after a while: what is shown may be old.
    if (this.#args) void this.reload();
  }

  hostUpdate() {
    const {subject, args, load} = this.#inputs();
    const all = [subject, load !== undefined, ...args];
    if (this.#args?.every((arg, index) => Object.is(arg, all[index]))) return;
    this.#args = all;
    if (subject !== this.#subject) this.items = undefined;
    this.#subject = subject;
    void this.reload();
  }

  hostDisconnected() {
    removeEventListener('online', this.#onOnline);
    this.#run?.abort();
    this.#stopWaiting();
  }

  /** Reads the first page again; what is shown stays until it has arrived. */
  async reload() {
    const {load, onLoad} = this.#inputs();
    const run = this.#begin();
    this.#next = load ? this.#next : null;
    if (!load) return;
    this.isLoading = true;
    this.#host.requestUpdate();
    await this.#guard(run, async () => {
      const page = await load(undefined, {signal: run.signal});
      if (run.signal.aborted) return;
      this.items = page.items;
      this.#next = page.next;
      onLoad?.(page.items);
    });
  }

  /** Reads the next page; answers with its first item that was not there yet. */
  async more(): Promise<Item | undefined> {
    const {load, onLoad} = this.#inputs();
    const cursor = this.#next;
    if (!load || !cursor || this.isLoading || this.isLoadingMore) return;
    const run = this.#begin();
    this.isLoadingMore = true;
    this.#host.requestUpdate();
    let added: Item[] = [];
    await this.#guard(run, async () => {
      const page = await load(cursor, {signal: run.signal});
      if (run.signal.aborted) return;
      const shown = this.items ?? [];
      const ids = new Set(shown.map(({id}) => id));
      added = page.items.filter(({id}) => !ids.has(id));
      this.items = [...shown, ...added];
      this.#next = page.next;
      onLoad?.(added);
    });
    return added[0];
  }

  find(id: string) {
    return this.items?.find((item) => item.id === id);
  }

  /** Shows a newer version of an item in its place; false if there is none to show. */
  replace(item: Item) {
    const shown = this.find(item.id);
    if (!shown || shown.version > item.version) return false;
    this.items = this.items?.map((other) =>
      other.id === item.id ? item : other,
    );
    this.#host.requestUpdate();
    return true;
  }

  /** Puts an item first, or in its place where it is shown already. */
  add(item: Item) {
    if (!this.find(item.id)) this.items = [item, ...(this.items ?? [])];
    else this.replace(item);
    this.#host.requestUpdate();
  }

  #begin() {
    this.#run?.abort();
    this.#stopWaiting();
    this.isLoading = false;
    this.isLoadingMore = false;
    return (this.#run = new AbortController());
  }

  async #guard(run: AbortController, read: () => Promise<void>) {
    try {
      await read();
      if (run === this.#run) this.failure = undefined;
    } catch (error) {
      if (run !== this.#run || isAbort(error)) return;
      this.failure = explain(error);
      if (this.failure.retryAfter) this.#waitFor(this.failure.retryAfter);
      this.#inputs().onFailure?.(this.failure);
    } finally {
      if (run === this.#run) {
        this.isLoading = this.isLoadingMore = false;
        this.#host.requestUpdate();
      }
    }
  }

  #waitFor(seconds: number) {
    this.wait = seconds;
    this.#ticking = setInterval(() => {
      this.wait = (this.wait ?? 1) - 1;
      this.#host.requestUpdate();
      if (this.wait === 0) void this.reload();
    }, 1000);
  }

  #stopWaiting() {
    clearInterval(this.#ticking);
    this.wait = null;
  }

  readonly #onOnline = () => {
    if (this.failure) void this.reload();
  };
}
