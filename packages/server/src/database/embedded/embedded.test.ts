import path from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {migrations} from '../../migrations/index.js';
import {
  DatabaseUnavailableError,
  StorageFullError,
  type SqlDatabase,
} from '../index.js';
import {preparedDatabase} from '../prepared.js';
import {temporaryDirectory} from '../temporary-directory.js';
import {openEmbeddedDatabase} from './embedded.js';
import {spawnWorker} from './spawn-worker.js';
import {WorkerSession} from './worker-session.js';

describe('the embedded database', () => {
  const directory = temporaryDirectory();
  let free = 2 ** 40;
  let database: SqlDatabase;
  const later: {work: () => void; milliseconds: number}[] = [];

  const open = () =>
    openEmbeddedDatabase({
      directory,
      prepared: preparedDatabase(migrations),
      freeBytes: () => Promise.resolve(free),
      schedule: (work, milliseconds) => {
        const entry = {work, milliseconds};
        later.push(entry);
        return () => later.splice(later.indexOf(entry), 1);
      },
    });

  beforeAll(async () => {
    database = await open();
    await database.query('create table note (text text)');
  });

  afterAll(() => database.close());

  test('keeps what was written when it is opened again', async () => {
    await database.query('insert into note values ($1)', ['kept']);
    await database.close();
    database = await open();
    expect(await database.query('select text from note')).toEqual([
      {text: 'kept'},
    ]);
  });

  test('says which process has the directory', async () => {
    const refusal = open();
    await expect(refusal).rejects.toThrow(DatabaseUnavailableError);
    await expect(refusal).rejects.toThrow(
      `${directory} is in use by process ${process.pid}`,
    );
    await expect(refusal).rejects.toThrow('DATABASE_URL');
    await database.ping();
  });

  test('reads but does not write while the disk is nearly full', async () => {
    free = 63 * 2 ** 20;
    // The guard believes an answer of the system for a moment.
    await expect
      .poll(() => failureOf("insert into note values ('late')"))
      .toBeInstanceOf(StorageFullError);
    expect(await failureOf('delete from note')).toMatchObject({
      message: expect.stringContaining('Only 63 MB are free'),
    });
    await expect(
      database.transaction((tx) => tx.query('delete from note')),
    ).rejects.toThrow(StorageFullError);
    expect(
      await database.query("select 1 as n from note where text = 'kept'"),
    ).toEqual([{n: 1}]);
    free = 2 ** 40;
    await expect
      .poll(() => failureOf('delete from note where false'))
      .toBe(undefined);
  });

  test('cleans up minutes after a write', async () => {
    // Of a table in which less has changed there is nothing to learn.
    await database.query(
      "insert into note select 'many' from generate_series(1, 100)",
    );
    const fiveMinutes = 5 * 60_000;
    const rounds = later.filter((entry) => entry.milliseconds === fiveMinutes);
    expect(rounds).toHaveLength(1);
    rounds[0]?.work();
    await expect
      .poll(async () => {
        const [row] = await database.query<{tuples: number}>(
          `select reltuples::int as tuples from pg_class where relname = $1`,
          ['note'],
        );
        return row?.tuples;
      })
      .toBeGreaterThan(0);
  });

  function failureOf(statement: string) {
    return database.query(statement).then(
      () => undefined,
      (error: unknown) => error,
    );
  }
});

// A new thread makes sure that every file of the directory is on the disk: on
// a slow one that others write to, this takes half a minute.
describe('the thread of the embedded database', {timeout: 180_000}, () => {
  const directory = path.join(temporaryDirectory(), 'postgres');
  let kill: () => Promise<unknown>;

  const statementTimeoutMilliseconds = 60_000;
  let timeOut = () => {};

  const start = () =>
    WorkerSession.start({
      spawn: () => {
        const worker = spawnWorker({
          do: 'serve',
          directory,
          prepared: preparedDatabase(migrations),
        });
        kill = () => worker.terminate();
        return worker;
      },
      schedule: (work, milliseconds) => {
        if (milliseconds === statementTimeoutMilliseconds) {
          timeOut = work;
          return () => {};
        }
        const timer = setTimeout(work, milliseconds);
        return () => clearTimeout(timer);
      },
      statementTimeoutMilliseconds,
    });

  test('may die: its calls fail, and another takes over', async () => {
    const session = await start();
    await session.run('create table if not exists kept (n int)', []);
    await session.run('insert into kept values (1)', []);
    const {generation} = session;

    const pending = session.run('select pg_sleep(1)', []);
    const failed = expect(pending).rejects.toThrow(DatabaseUnavailableError);
    await kill();
    await failed;
    await expect(session.run('select 1', [])).rejects.toThrow('starting anew');

    await expect
      .poll(() => answers(session), {timeout: 80_000})
      .toEqual([['1']]);
    expect(session.generation).not.toBe(generation);
    await session.close();
  });

  test('is replaced when a statement hangs', async () => {
    const session = await start();
    const endless = 'select count(*) from generate_series(1, 1000000000000)';
    const hanging = session.run(endless, []);
    const failed = expect(hanging).rejects.toThrow(DatabaseUnavailableError);
    timeOut();
    await failed;
    await expect
      .poll(() => answers(session), {timeout: 80_000})
      .toEqual([['1']]);
    await session.close();
  });

  async function answers(session: WorkerSession) {
    try {
      return (await session.run('select n from kept', [])).rows;
    } catch {
      return 'not yet';
    }
  }
});
