import type {Engine} from '../engine.js';
import type {Schedule} from '../schedule.js';

export interface HousekeepingOptions {
  engine: Engine;
  schedule: Schedule;
  /** Told when a round failed; the next one comes all the same. */
  onError?: ((error: unknown) => void) | undefined;
}

/** Soon after the first: what is planned for empty tables is slow later. */
const firstWrites = 500;
const mostWrites = 10_000;
const longestPause = 5 * 60_000;

/** A session keeps for itself what it has changed, unless it is told to tell. */
export const tellFigures = 'select pg_stat_force_next_flush()';

/** Tables of which enough has changed, quoted as SQL wants them. */
export const changedTables = `
select quote_ident(schemaname) || '.' || quote_ident(relname) as name
  from pg_stat_user_tables
 where n_mod_since_analyze + n_dead_tup + n_ins_since_vacuum
       >= greatest(50, n_live_tup / 20)
 order by n_dead_tup desc`;

/**
 * Does what a PostgreSQL server does in the background and the embedded one
 * never: clears away old rows of the tables that have changed, refreshes the
 * planner's figures, shortens the log. After so many writes, or some minutes
 * after the first of them.
 */
export class Housekeeping {
  readonly #options: HousekeepingOptions;
  #writes = 0;
  #writesPerRound = firstWrites;
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
    if (this.#writes >= this.#writesPerRound) this.#start();
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
    this.#writesPerRound = Math.min(mostWrites, this.#writesPerRound * 2);
    this.#running = true;
    void this.#clean();
  }

  async #clean() {
    await this.#run(tellFigures);
    // Each alone: VACUUM allows no company, and others may come in between.
    for (const {name} of await this.#run<{name: string}>(changedTables)) {
      await this.#run(`vacuum ${name}`);
      await this.#run(`analyze ${name}`);
    }
    await this.#run('checkpoint');
    this.#running = false;
  }

  /** What fails is told of, and keeps nothing else from being done. */
  async #run<Row>(statement: string): Promise<Row[]> {
    if (this.#stopped) return [];
    try {
      const connection = await this.#options.engine.connect();
      try {
        return (await connection.query<Row>(statement)).rows;
      } finally {
        connection.release();
      }
    } catch (error) {
      this.#options.onError?.(error);
      return [];
    }
  }
}
