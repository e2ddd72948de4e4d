import {breaking} from '../limits.js';

/** Notices when something fails too often. */
export class CircuitBreaker {
  readonly #now: () => number;
  readonly #most: number;
  readonly #within: number;
  #failures: number[] = [];

  constructor(
    now: () => number,
    most: number = breaking.errors,
    within: number = breaking.within,
  ) {
    this.#now = now;
    this.#most = most;
    this.#within = within;
  }

  /** How often it has failed of late. */
  get count() {
    const since = this.#now() - this.#within;
    this.#failures = this.#failures.filter((at) => at > since);
    return this.#failures.length;
  }

  /** Notes a failure, and says whether it was one too many. */
  failed(): boolean {
    this.#failures.push(this.#now());
    return this.count >= this.#most;
  }
}
