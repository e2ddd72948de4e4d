import {deadlines, limits} from '../limits.js';

/** What a queue of events needs. */
export interface EventSinkOptions<Event> {
  /** Brings them to the contribution; what goes wrong is its own business. */
  deliver: (batch: readonly Event[]) => Promise<void>;
  /** Stands for what was dropped; without it nothing does. */
  gap?: Event | undefined;
  lifetime: AbortSignal;
}

/**
 * Brings events to one contribution: in order, one batch at a time. What
 * happens while it is busy makes the next batch; a batch that fails is dropped.
 */
export class EventSink<Event> {
  readonly #options: EventSinkOptions<Event>;
  #queue: Event[] = [];
  #running: Promise<void> | undefined;

  constructor(options: EventSinkOptions<Event>) {
    this.#options = options;
  }

  /** Settles when everything that waits has been taken or dropped. */
  take(events: readonly Event[]): Promise<void> {
    const {gap} = this.#options;
    this.#queue.push(...events);
    const surplus = this.#queue.length - limits.eventsWaiting;
    if (surplus > 0) {
      if (gap === undefined) this.#queue.splice(0, surplus);
      // It tells the sink, in the place of what it will not hear.
      else this.#queue.splice(0, surplus + 1, gap);
    }
    this.#running ??= this.#run();
    return this.#running;
  }

  async #run() {
    const {lifetime, deliver} = this.#options;
    // What happens in one go makes one batch.
    await undefined;
    while (this.#queue.length > 0 && !lifetime.aborted) {
      const batch = this.#queue;
      this.#queue = [];
      await deliver(batch);
    }
    this.#running = undefined;
  }
}

/** How long a sink may take for one batch. */
export const sinkDeadline = deadlines.sink;
