import type {Database, Queryable, Statement} from './database.js';
import type {Connection, Engine} from './engine.js';
import {patientRetry, retrying, type RetryPolicy} from './retry.js';
import {SqlError, translated} from './sql-error.js';

/** A database together with the engine that migrations speak to. */
export interface SqlDatabase extends Database {
  readonly engine: Engine;
}

/** Puts the seam over an engine: the same behaviour for all of them. */
export function databaseOver({
  kind,
  engine,
  retry = patientRetry,
}: {
  kind: Database['kind'];
  engine: Engine;
  retry?: RetryPolicy | undefined;
}): SqlDatabase {
  const query: Queryable['query'] = <Row>(
    statement: Statement,
    parameters?: readonly unknown[],
  ) =>
    retrying(retry, () =>
      withConnection(engine, async (connection) => {
        const {rows} = await connection.query<Row>(statement, parameters);
        return rows;
      }),
    );
  return {
    kind,
    engine,
    query,
    transaction: (work) =>
      retrying(retry, () =>
        withConnection(engine, (connection) => inTransaction(connection, work)),
      ),
    ping: async () => {
      await query('select 1');
    },
    close: () => engine.end(),
  };
}

async function withConnection<Result>(
  engine: Engine,
  work: (connection: Connection) => Promise<Result>,
): Promise<Result> {
  try {
    const connection = await engine.connect();
    try {
      return await work(connection);
    } finally {
      connection.release();
    }
  } catch (error) {
    throw translated(error);
  }
}

async function inTransaction<Result>(
  connection: Connection,
  work: (tx: Queryable) => Promise<Result>,
): Promise<Result> {
  let open = true;
  const tx: Queryable = {
    query: async <Row>(
      statement: Statement,
      parameters?: readonly unknown[],
    ) => {
      if (!open) {
        throw new Error(
          'This transaction has ended: a query in it was not awaited.',
        );
      }
      try {
        const {rows} = await connection.query<Row>(statement, parameters);
        return rows;
      } catch (error) {
        throw translated(error);
      }
    },
  };
  await connection.query('begin');
  let result: Result;
  try {
    result = await work(tx);
  } catch (error) {
    open = false;
    // What went wrong first is what the caller must see.
    await connection.query('rollback').catch(() => undefined);
    throw error;
  }
  open = false;
  await commit(connection);
  return result;
}

async function commit(connection: Connection) {
  const {command} = await connection.query('commit');
  if (command === 'COMMIT') return;
  // PostgreSQL answers COMMIT with ROLLBACK, and no error, in this case.
  throw new SqlError({
    code: '25P02',
    message:
      'The transaction was rolled back: a statement in it failed and its error was swallowed.',
  });
}
