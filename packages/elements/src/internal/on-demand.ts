import type {ReactiveControllerHost} from 'lit';
import {offline, type Failure} from './failure.js';

/** A part of an element that is loaded when it is needed for the first time. */
export class OnDemand<Part> {
  /** Undefined until it has arrived. */
  part: Part | undefined;
  /** Why it did not arrive; stays while it is tried again. */
  failure: Failure | undefined;

  readonly #host: ReactiveControllerHost;
  readonly #load: () => Promise<Part>;
  readonly #onFailure: (failure: Failure) => void;
  #loading: Promise<Part> | undefined;

  constructor(
    host: ReactiveControllerHost,
    load: () => Promise<Part>,
    onFailure: (failure: Failure) => void,
  ) {
    this.#host = host;
    this.#load = load;
    this.#onFailure = onFailure;
  }

  /** Somebody seems about to need it: brings it in advance, or fails unheard. */
  readonly prepare = (): Promise<Part | undefined> =>
    this.#bring().catch(() => undefined);

  /** Brings it, or says in `failure` that it could not be had. */
  readonly need = async (): Promise<Part | undefined> => {
    try {
      await this.#bring();
    } catch {
      this.failure = offline;
      this.#onFailure(offline);
    }
    this.#host.requestUpdate();
    return this.part;
  };

  #bring() {
    return (this.#loading ??= this.#load().then(
      (part) => {
        this.failure = undefined;
        return (this.part = part);
      },
      (error: unknown) => {
        this.#loading = undefined;
        throw error;
      },
    ));
  }
}
