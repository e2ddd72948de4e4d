import {PGlite} from '@electric-sql/pglite';
import {
  SessionEngine,
  type SessionEngineOptions,
} from './pglite/session-engine.js';
import {turnTaker} from './pglite/turns.js';
import {WireSession} from './pglite/wire-session.js';
import type {Session} from './pglite/session.js';
import type {RetryPolicy} from './retry.js';
import {databaseOver, type SqlDatabase} from './sql-database.js';

export interface MemoryDatabaseOptions extends SessionEngineOptions {
  /** A tarred data directory to start from instead of an empty one. */
  from?: Blob | undefined;
  retry?: RetryPolicy;
}

/**
 * A PostgreSQL that lives in this process and is gone with it, in Node and in
 * a browser. Takes seconds and hundreds of megabytes: one per test file.
 */
export async function openMemoryDatabase({
  from,
  retry,
  ...options
}: MemoryDatabaseOptions = {}): Promise<SqlDatabase> {
  const pglite = await PGlite.create(from ? {loadDataDir: from} : {});
  const engine = new SessionEngine(inTurns(new WireSession(pglite)), options);
  return databaseOver({kind: 'memory', engine, retry});
}

function inTurns(session: Session): Session {
  const takeTurn = turnTaker();
  return {
    generation: session.generation,
    run: async (text, parameters) => {
      await takeTurn();
      return session.run(text, parameters);
    },
    close: () => session.close(),
  };
}
