import type {Idea} from '@townhall/client';
import type {ReactiveControllerHost} from 'lit';

/** Calls back in so many milliseconds, unless what it answers is called. */
export type After = (ms: number, call: () => void) => () => void;

export const afterTimeout: After = (ms, call) => {
  const timer = setTimeout(call, ms);
  return () => clearTimeout(timer);
};

const offered = 10_000;

/**
 * Offers for ten seconds to take something back; longer while somebody is at
 * the offer. What was done is done already: who leaves the page loses nothing.
 */
export class Undoing<Result = Idea> {
  /** What was done, while it can be taken back here. */
  undo: (() => Promise<Result>) | undefined;

  readonly #host: ReactiveControllerHost;
  readonly #after: After;
  #stop = () => {};

  constructor(host: ReactiveControllerHost, after: After = afterTimeout) {
    this.#host = host;
    this.#after = after;
  }

  offer(undo: () => Promise<Result>) {
    this.undo = undo;
    this.release();
  }

  /** Somebody is at the offer. */
  readonly hold = () => this.#stop();

  /** They have gone on; the ten seconds begin anew. */
  readonly release = () => {
    this.#stop();
    if (this.undo) this.#stop = this.#after(offered, this.forget);
  };

  readonly forget = () => {
    this.#stop();
    if (!this.undo) return;
    this.undo = undefined;
    this.#host.requestUpdate();
  };
}
