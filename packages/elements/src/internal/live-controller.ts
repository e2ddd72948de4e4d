import type {Community, CommunityEvent} from '@townhall/client';
import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** Tells an element what happens in its community while it is on the page. */
export class LiveController implements ReactiveController {
  readonly #community: () => Community | undefined;
  readonly #listener: (event: CommunityEvent) => void;
  #heard: Community | undefined;
  #ending: AbortController | undefined;
  #isOnPage = false;

  constructor(
    host: ReactiveControllerHost,
    community: () => Community | undefined,
    listener: (event: CommunityEvent) => void,
  ) {
    this.#community = community;
    this.#listener = listener;
    host.addController(this);
  }

  hostConnected() {
    this.#isOnPage = true;
    this.hostUpdated();
  }

  hostUpdated() {
    const community = this.#community();
    // A drawing may still be due when the element has left the page.
    if (!this.#isOnPage || community === this.#heard) return;
    this.#ending?.abort();
    this.#heard = community;
    this.#ending = new AbortController();
    community?.events.subscribe(this.#listener, this.#ending);
  }

  hostDisconnected() {
    this.#isOnPage = false;
    this.#ending?.abort();
    this.#heard = undefined;
  }
}
