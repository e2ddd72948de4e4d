import type {Community, CommunityEvent} from '@townhall/client';
import type {ReactiveController, ReactiveControllerHost} from 'lit';

type Listener = (event: CommunityEvent) => void;

interface Subscription {
  readonly listeners: Set<Listener>;
  readonly ending: AbortController;
}

const subscriptions = new WeakMap<Community, Subscription>();

/** Listens to a community over one connection, however many widgets listen. */
export function listen(community: Community, listener: Listener): () => void {
  const {listeners, ending} =
    subscriptions.get(community) ?? subscribe(community);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    subscriptions.delete(community);
    ending.abort();
  };
}

function subscribe(community: Community): Subscription {
  const subscription = {
    listeners: new Set<Listener>(),
    ending: new AbortController(),
  };
  subscriptions.set(community, subscription);
  community.events.subscribe(
    (event) => subscription.listeners.forEach((listener) => listener(event)),
    {signal: subscription.ending.signal},
  );
  return subscription;
}

/** Tells an element what happens in its community while it is on the page. */
export class LiveController implements ReactiveController {
  readonly #community: () => Community | undefined;
  readonly #listener: Listener;
  #heard: Community | undefined;
  #end: (() => void) | undefined;

  constructor(
    host: ReactiveControllerHost,
    community: () => Community | undefined,
    listener: Listener,
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
    const end = this.#end;
    this.#heard = community;
    this.#end = community && listen(community, this.#listener);
    end?.();
  }

  hostDisconnected() {
    this.#end?.();
    this.#end = undefined;
    this.#heard = undefined;
  }
}
