import type {Community, Idea} from '@townhall/client';
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {isTelling} from './idea-draft.js';

/** Looks for ideas that say the same, a moment after the last key. */
export class SimilarIdeas implements ReactiveController {
  ideas: readonly Idea[] = [];

  readonly #host: ReactiveControllerHost;
  readonly #onFound: (count: number) => void;
  #looking = new AbortController();

  constructor(host: ReactiveControllerHost, onFound: (count: number) => void) {
    this.#host = host;
    this.#onFound = onFound;
    host.addController(this);
  }

  hostDisconnected() {
    this.#looking.abort();
  }

  /** Looks for the like of this title; drops whatever was being looked for. */
  look(community: Community | undefined, place: string, title: string) {
    this.#looking.abort();
    this.#looking = new AbortController();
    const {signal} = this.#looking;
    if (!community || !isTelling(title)) return this.#show([]);
    const timer = setTimeout(async () => {
      try {
        const query = {text: title.trim(), place};
        const {items} = await community.ideas.similar(query, {signal});
        if (!signal.aborted) this.#show(items);
      } catch {
        // A hint that does not arrive is not missed.
      }
    }, 300);
    signal.addEventListener('abort', () => clearTimeout(timer), {once: true});
  }

  #show(ideas: readonly Idea[]) {
    const isNews = ideas.some(
      ({id}) => !this.ideas.some((shown) => shown.id === id),
    );
    this.ideas = ideas;
    if (isNews) this.#onFound(ideas.length);
    this.#host.requestUpdate();
  }
}
