/** Fixed SQL text: prepared once by name and reused. Write LIMIT as a literal. */
export type Statement = string;

/** Something that answers SQL; parameters are `$1`, `$2`, … */
export interface Queryable {
  query<Row>(
    statement: Statement,
    parameters?: readonly unknown[],
  ): Promise<Row[]>;
}

/**
 * The one door to SQL: PGlite in a worker thread, PGlite in memory or a
 * PostgreSQL server, with the same statements and the same migrations.
 */
export interface Database extends Queryable {
  readonly kind: 'embedded' | 'memory' | 'postgres';
  /**
   * Runs the work in one transaction, again from the start where the database
   * asks for it (40001, 40P01). Inside it, only `tx` may be used, and nothing
   * but SQL awaited: the embedded engine has one session.
   */
  transaction<Result>(
    work: (tx: Queryable) => Promise<Result>,
  ): Promise<Result>;
  /** Answers a trivial query, or throws what is wrong. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** The database cannot take this now; a `cause` says why. */
export class DatabaseUnavailableError extends Error {
  override name = 'DatabaseUnavailableError' as const;
}

/** There is no room left to write safely. */
export class StorageFullError extends Error {
  override name = 'StorageFullError' as const;
}
