import type {Engine} from '../engine.js';
import type {Schedule} from '../schedule.js';

export interface HousekeepingOptions {
  engine: Engine;
  schedule: Schedule;
  /** Told when a round failed; the next one comes all the same. */
  onError?: ((error: unknown) => void) | undefined;
}

const writesPerRound = 10_000;
const longestPause = 5 * 60_000;

/**
 * Does what a PostgreSQL server does in the background and the embedded one
 * never: clears away old rows, refreshes the planner's figures, shortens the
 * log. After so many writes, or some minutes after the first of them.
 */
export class Housekeeping {
  readonly #options: HousekeepingOptions;
  #writes = 0;
  #callOff: (() => void) | undefined;
  #running = false;
  #stopped = false;

  constructor(options: HousekeepingOptions) {
    this.#options = options;
  }

  /** Counts rows that were written. */
  wrote(rows: number) {
    if (this.#running || this.#stopped) return;
    this.#writes += Math.max(rows, 1);
    if (this.#writes >= writesPerRound) this.#start();
    else {
      this.#callOff ??= this.#options.schedule(
        () => this.#start(),
        longestPause,
      );
    }
  }

  stop() {
    this.#callOff?.();
    this.#callOff = undefined;
    this.#stopped = true;
  }

  #start() {
    this.#callOff?.();
    this.#callOff = undefined;
    this.#writes = 0;
    this.#running = true;
    void this.#clean();
  }

  async #clean() {
    // Each alone: VACUUM allows no company, and others may come in between.
    for (const statement of ['vacuum (analyze)', 'checkpoint']) {
      try {
        if (!this.#stopped) await this.#run(statement);
      } catch (error) {
        this.#options.onError?.(error);
      }
    }
    this.#running = false;
  }

  async #run(statement: string) {
    const connection = await this.#options.engine.connect();
    try {
      await connection.query(statement);
    } finally {
      connection.release();
    }
  }
}
