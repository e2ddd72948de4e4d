import type {Community, CommunityEvent} from '@townhall/client';
import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** Tells an element what happens in its community while it is on the page. */
export class LiveController implements ReactiveController {
  readonly #community: () => Community | undefined;
  readonly #listener: (event: CommunityEvent) => void;
  #heard: Community | undefined;
  #ending: AbortController | undefined;

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
    this.hostUpdated();
  }

  hostUpdated() {
    const community = this.#community();
    if (community === this.#heard) return;
    this.hostDisconnected();
    this.#heard = community;
    this.#ending = new AbortController();
    community?.events.subscribe(this.#listener, this.#ending);
  }

  hostDisconnected() {
    this.#ending?.abort();
    this.#heard = undefined;
  }
}
