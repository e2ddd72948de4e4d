/** So many errors within so many milliseconds are too many. */
const breakerLimits = {errors: 5, within: 60_000};

/** Notices when something fails too often. */
export class CircuitBreaker {
  readonly #now: () => number;
  #failures: number[] = [];

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Notes a failure, and says whether it was one too many. */
  failed(): boolean {
    const since = this.#now() - breakerLimits.within;
    this.#failures = [
      ...this.#failures.filter((at) => at > since),
      this.#now(),
    ];
    return this.#failures.length >= breakerLimits.errors;
  }
}
