import {once} from 'node:events';
import {existsSync, mkdirSync} from 'node:fs';
import path from 'node:path';
import {DatabaseUnavailableError} from '../database.js';
import {
  SessionEngine,
  type SessionEngineOptions,
} from '../pglite/session-engine.js';
import type {Session} from '../pglite/session.js';
import type {RetryPolicy} from '../retry.js';
import {scheduleInBackground, type Schedule} from '../schedule.js';
import {databaseOver, type SqlDatabase} from '../sql-database.js';
import {Housekeeping} from './housekeeping.js';
import {lockDirectory} from './lock.js';
import {spawnWorker} from './spawn-worker.js';
import {
  freeBytesOnDisk,
  mayWrite,
  StorageGuard,
  type FreeBytes,
} from './storage-guard.js';
import {WorkerSession} from './worker-session.js';

export interface EmbeddedDatabaseOptions extends SessionEngineOptions {
  /** Made when it is not there; holds everything the database keeps. */
  directory: string;
  /** A gzipped tar of a data directory to begin with; else initdb makes one. */
  prepared?: string | undefined;
  statementTimeoutMilliseconds?: number;
  freeBytes?: FreeBytes;
  schedule?: Schedule;
  retry?: RetryPolicy;
  /** Told when housekeeping failed; it is tried again later. */
  onHousekeepingError?: (error: unknown) => void;
}

/**
 * A PostgreSQL in this process, on disk: its thread computes beside the one
 * that serves, its answered writes survive a power cut, and one process at a
 * time has it.
 */
export async function openEmbeddedDatabase({
  directory,
  prepared,
  statementTimeoutMilliseconds = 60_000,
  freeBytes = freeBytesOnDisk,
  schedule = scheduleInBackground,
  retry,
  onHousekeepingError,
  ...options
}: EmbeddedDatabaseOptions): Promise<SqlDatabase> {
  mkdirSync(directory, {recursive: true, mode: 0o700});
  const lock = await lockDirectory(directory);
  try {
    const files = path.join(directory, 'postgres');
    if (!existsSync(files) && prepared === undefined) await initialise(files);
    const session = await WorkerSession.start({
      spawn: () => spawnWorker({do: 'serve', directory: files, prepared}),
      schedule,
      statementTimeoutMilliseconds,
    });
    const guard = new StorageGuard(directory, freeBytes);
    const engine = new SessionEngine(
      watched(session, guard, (rows) => housekeeping.wrote(rows)),
      options,
    );
    const housekeeping = new Housekeeping({
      engine,
      schedule,
      onError: onHousekeepingError,
    });
    return {
      ...databaseOver({kind: 'embedded', engine, retry}),
      close: async () => {
        housekeeping.stop();
        await engine.end();
        await lock.release();
      },
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** In a thread of its own, which takes initdb's memory with it when it ends. */
async function initialise(directory: string) {
  try {
    await once(spawnWorker({do: 'initialise', directory}), 'exit');
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new DatabaseUnavailableError(
      `The embedded database cannot be set up in ${directory}: ${reason}`,
      {cause},
    );
  }
}

/** Looks for room before what may write, and counts what was written. */
function watched(
  session: Session,
  guard: StorageGuard,
  onWrite: (rows: number) => void,
): Session {
  return {
    get generation() {
      return session.generation;
    },
    run: async (text, parameters) => {
      if (!mayWrite(text)) return session.run(text, parameters);
      await guard.assertRoom();
      const answer = await session.run(text, parameters);
      onWrite(answer.rowCount);
      return answer;
    },
    close: () => session.close(),
  };
}
