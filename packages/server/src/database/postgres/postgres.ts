import {createHash} from 'node:crypto';
import pg from 'pg';
import {encodeParameter} from '../encode.js';
import type {Connection, Engine} from '../engine.js';
import {oneAtATime} from '../one-at-a-time.js';
import type {RetryPolicy} from '../retry.js';
import {databaseOver, type SqlDatabase} from '../sql-database.js';
import {connectionRefused} from './connection-refused.js';

export interface PostgresDatabaseOptions {
  /** `postgres://user:password@host:port/name?sslmode=verify-full` */
  url: string;
  /** About twice the cores of the database server. */
  poolSize?: number;
  /** After that long a statement is stopped; 0 leaves that to the server. */
  statementTimeoutMilliseconds?: number;
  connectTimeoutMilliseconds?: number;
  /**
   * Statements are planned once per connection and kept by name. Switch it
   * off behind a pooler that hands out connections per transaction and does
   * not know of names (PgBouncer before 1.21).
   */
  namedStatements?: boolean;
  retry?: RetryPolicy;
}

/** A PostgreSQL server, which several processes may share. */
export async function openPostgresDatabase({
  retry,
  ...options
}: PostgresDatabaseOptions): Promise<SqlDatabase> {
  const database = databaseOver({
    kind: 'postgres',
    engine: new PostgresEngine(options),
    retry,
  });
  try {
    await database.ping();
  } catch (error) {
    await database.close();
    throw error;
  }
  return database;
}

class PostgresEngine implements Engine {
  readonly #pool: pg.Pool;
  readonly #url: string;
  readonly #namedStatements: boolean;

  constructor({
    url,
    poolSize = 10,
    statementTimeoutMilliseconds = 30_000,
    connectTimeoutMilliseconds = 10_000,
    namedStatements = true,
  }: Omit<PostgresDatabaseOptions, 'retry'>) {
    this.#url = url;
    this.#namedStatements = namedStatements;
    this.#pool = new pg.Pool({
      connectionString: url,
      max: poolSize,
      connectionTimeoutMillis: connectTimeoutMilliseconds,
      application_name: 'townhall',
      ...(statementTimeoutMilliseconds > 0 && {
        statement_timeout: statementTimeoutMilliseconds,
      }),
    });
    // An idle connection that breaks is replaced when it is needed; without a
    // listener it would end the process.
    this.#pool.on('error', () => undefined);
  }

  async connect(): Promise<Connection> {
    let client: pg.PoolClient;
    try {
      client = await this.#pool.connect();
    } catch (error) {
      throw connectionRefused(this.#url, error);
    }
    return new PostgresConnection(client, this.#namedStatements);
  }

  async end() {
    await this.#pool.end();
  }
}

class PostgresConnection implements Connection {
  readonly #client: pg.PoolClient;
  readonly #namedStatements: boolean;
  readonly #inOrder = oneAtATime();
  #unusable = false;

  constructor(client: pg.PoolClient, namedStatements: boolean) {
    this.#client = client;
    this.#namedStatements = namedStatements;
    client.on('error', this.#onError);
  }

  async query<Row>(text: string, parameters: readonly unknown[] = []) {
    try {
      // Columns get their shape from the statement, which its caller names.
      const result: pg.QueryResult | pg.QueryResult[] = await this.#inOrder(
        () => this.#client.query(this.#request(text, parameters)),
      );
      const last = Array.isArray(result) ? result.at(-1) : result;
      return {
        command: String(last?.command ?? ''),
        rowCount: Number(last?.rowCount ?? 0),
        rows: (last?.rows ?? []) as Row[],
      };
    } catch (error) {
      if (!canGoOn(error)) this.#unusable = true;
      throw error;
    }
  }

  release() {
    this.#client.off('error', this.#onError);
    if (this.#unusable || this.#client.getTransactionStatus() === 'I') {
      this.#client.release(this.#unusable);
      return;
    }
    this.#client.query('rollback').then(
      () => this.#client.release(),
      () => this.#client.release(true),
    );
  }

  #request(text: string, parameters: readonly unknown[]): pg.QueryConfig {
    if (parameters.length === 0) return {text};
    const values = parameters.map(encodeParameter);
    return this.#namedStatements
      ? {name: nameOf(text), text, values}
      : {text, values};
  }

  readonly #onError = () => {
    this.#unusable = true;
  };
}

/** False when the connection must not serve anybody after this error. */
function canGoOn(error: unknown) {
  if (!(error instanceof pg.DatabaseError)) return false;
  const ended = error.severity === 'FATAL' || error.severity === 'PANIC';
  // Its prepared statements are older than a migration.
  const stale = error.code === '0A000' && error.message.includes('cached plan');
  return !ended && !stale;
}

const names = new Map<string, string>();

/** The same text has the same name in every process behind a pooler. */
function nameOf(text: string) {
  let name = names.get(text);
  if (name === undefined) {
    name = createHash('sha1').update(text).digest('hex');
    names.set(text, name);
  }
  return name;
}
