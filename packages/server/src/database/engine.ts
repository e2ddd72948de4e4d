/** What one statement answered. */
export interface QueryResult<Row> {
  /** First word of the command that ran last: `SELECT`, `INSERT`, … */
  command: string;
  rowCount: number;
  rows: Row[];
}

/** One session of the database, held by one caller until it is released. */
export interface Connection {
  /**
   * Without parameters, the text may hold several statements and is not
   * prepared; the result is that of the last one.
   */
  query<Row>(
    text: string,
    parameters?: readonly unknown[],
  ): Promise<QueryResult<Row>>;
  /** Gives the session back; what it left open is rolled back. */
  release(): void;
}

/**
 * Hands out connections: the shape that node-postgres' pool has and Kysely's
 * PostgreSQL dialect asks for, whatever stands behind it.
 */
export interface Engine {
  connect(): Promise<Connection>;
  end(): Promise<void>;
}
