import type {CommunityEvent} from '@townhall/client';
import type {Contribution} from '../points/contributions.js';
import {CircuitBreaker} from './circuit-breaker.js';
import {withDeadline} from './deadline.js';
import type {Timers} from './timers.js';

/** How long a sink may take for one batch. */
const sinkDeadline = 2_000;

/** How many events wait for a sink that is busy, before the oldest are dropped. */
const longestQueue = 1_000;

/** What an event sink needs. */
export interface EventSinkOptions {
  sink: Contribution<'events'>;
  timers: Timers;
  /** Aborted when the contribution ends. */
  lifetime: AbortSignal;
  onFailure: (error: unknown) => void;
  /** Told once, when the sink has failed too often and is left alone. */
  onBroken: () => void;
}

/**
 * Brings events to one contribution: in order, one batch at a time. What
 * happens while it is busy makes the next batch; a batch that fails is dropped.
 */
export class EventSink {
  readonly #options: EventSinkOptions;
  readonly #breaker: CircuitBreaker;
  #queue: CommunityEvent[] = [];
  #running: Promise<void> | undefined;
  #isBroken = false;

  constructor(options: EventSinkOptions) {
    this.#options = options;
    this.#breaker = new CircuitBreaker(options.timers.now);
  }

  /** Settles when everything that waits has been taken or dropped. */
  take(events: readonly CommunityEvent[]): Promise<void> {
    this.#queue.push(...events);
    const surplus = this.#queue.length - longestQueue;
    // `gap` tells the sink, in the place of what it will not hear.
    if (surplus > 0) this.#queue.splice(0, surplus + 1, {type: 'gap'});
    this.#running ??= this.#run();
    return this.#running;
  }

  async #run() {
    const {lifetime} = this.#options;
    // What happens in one go makes one batch.
    await undefined;
    while (this.#queue.length > 0 && !this.#isBroken && !lifetime.aborted) {
      const batch = this.#queue;
      this.#queue = [];
      await this.#deliver(batch);
    }
    this.#running = undefined;
  }

  async #deliver(batch: readonly CommunityEvent[]) {
    const {sink, timers, lifetime, onFailure, onBroken} = this.#options;
    // A copy: what one plugin does to it must not reach the others.
    const events = structuredClone(batch);
    try {
      await withDeadline(sinkDeadline, timers, lifetime, (signal) =>
        sink.consume({events}, {signal, deadline: sinkDeadline, locale: 'en'}),
      );
    } catch (error) {
      if (lifetime.aborted) return;
      this.#isBroken = this.#breaker.failed();
      if (this.#isBroken) onBroken();
      onFailure(error);
    }
  }
}
