import {expect, test} from 'vitest';
import {DatabaseUnavailableError} from '../database.js';
import {databaseOver} from '../sql-database.js';
import type {Answer} from './session.js';
import {SessionEngine} from './session-engine.js';

/** A session that notes what it is asked, and can start anew. */
function setUp(patienceMilliseconds = 10_000) {
  const asked: string[] = [];
  const session = {
    generation: 0,
    run: (text: string): Promise<Answer> => {
      asked.push(text);
      const [command = ''] = text.toUpperCase().split(' ');
      return Promise.resolve({
        command,
        rowCount: 0,
        fields: [],
        rows: [],
        inTransaction: command !== 'COMMIT' && command !== 'ROLLBACK',
      });
    },
    close: () => {
      asked.push('closed');
      return Promise.resolve();
    },
  };
  const engine = new SessionEngine(session, {patienceMilliseconds});
  return {asked, session, engine};
}

test('the rest of a transaction does not run in a session that started anew', async () => {
  const {asked, session, engine} = setUp();
  const database = databaseOver({kind: 'embedded', engine});
  await expect(
    database.transaction(async (tx) => {
      await tx.query('update first');
      session.generation++;
      // However careless the work is.
      await tx.query('update second').catch(() => undefined);
    }),
  ).rejects.toThrow(DatabaseUnavailableError);
  expect(asked).toEqual(['begin', 'update first']);
});

test('one after the other, and what was left open is rolled back', async () => {
  const {asked, engine} = setUp();
  const first = await engine.connect();
  const second = engine.connect().then(async (connection) => {
    await connection.query('select 2');
    connection.release();
  });
  await first.query('begin');
  first.release();
  first.release();
  await second;
  expect(asked).toEqual(['begin', 'rollback', 'select 2', 'rollback']);
});

test('ends when what runs and waits is done, and takes nothing new', async () => {
  const {asked, engine} = setUp();
  const first = await engine.connect();
  const second = engine.connect().then(async (connection) => {
    await connection.query('commit');
    connection.release();
  });
  const ended = engine.end();
  await expect(engine.connect()).rejects.toThrow('The database was closed.');
  await first.query('commit');
  first.release();
  await Promise.all([second, ended, engine.end()]);
  expect(asked).toEqual(['commit', 'commit', 'closed']);
});

test('ends all the same when somebody keeps the session', async () => {
  const {asked, engine} = setUp(1);
  await engine.connect();
  await engine.end();
  expect(asked).toEqual(['closed']);
});
