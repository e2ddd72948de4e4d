import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {
  DatabaseUnavailableError,
  migrate,
  NewerDatabaseError,
  openMemoryDatabase,
  SqlError,
  type SqlDatabase,
} from './index.js';
import {openEmbeddedDatabase} from './embedded/embedded.js';
import {preparedDatabase} from './prepared.js';
import {migrations} from '../migrations/index.js';
import type {SessionEngineOptions} from './pglite/session-engine.js';
import {openScratchDatabase} from '../testing/scratch-database.js';
import {temporaryDirectory} from './temporary-directory.js';

const serverUrl = process.env['TOWNHALL_TEST_DATABASE_URL'];

describeDatabase('memory', openMemoryDatabase);
const embeddedDirectory = temporaryDirectory();
describeDatabase('embedded', (options) =>
  openEmbeddedDatabase({
    directory: embeddedDirectory,
    prepared: preparedDatabase(migrations),
    ...options,
  }),
);
if (serverUrl !== undefined) {
  describeDatabase('postgres', () => openScratchDatabase(serverUrl));
}

/** What every database does, whichever engine answers. */
function describeDatabase(
  name: string,
  open: (options: SessionEngineOptions) => Promise<SqlDatabase>,
) {
  describe(`the ${name} database`, () => {
    let database: SqlDatabase;

    beforeAll(async () => {
      database = await open({patienceMilliseconds: 2_000});
      await database.query(`
        drop schema public cascade;
        create schema public;
        create table counter (id int primary key, value int not null);
        create table unique_name (name text constraint name_taken unique);
        insert into counter values (1, 0), (2, 0)
      `);
    });

    afterAll(() => database.close());

    test('answers with the types of JavaScript', async () => {
      const [row] = await database.query(
        `select 1::int as int, 1::bigint as bigint, 1.5::float8 as float, true as yes, 'é' as text, null as nothing,
          '{"a":[1]}'::jsonb as json, array['a', null, 'b,"c'] as texts, array[1,2] as ints,
          timestamptz '2026-01-02 03:04:05.678+01' as time, '00000000-0000-7000-8000-000000000000'::uuid as uuid`,
      );
      expect(row).toEqual({
        int: 1,
        bigint: '1',
        float: 1.5,
        yes: true,
        text: 'é',
        nothing: null,
        json: {a: [1]},
        texts: ['a', null, 'b,"c'],
        ints: [1, 2],
        time: new Date('2026-01-02T02:04:05.678Z'),
        uuid: '00000000-0000-7000-8000-000000000000',
      });
    });

    test('takes the types of JavaScript as parameters', async () => {
      const time = new Date('2026-01-02T03:04:05.678Z');
      const rows = await database.query(
        `select $1::int as int, $2::bool as no, $3::text as text, $4::text as nothing, $5::timestamptz as time,
          $6::jsonb as json, $7::text[] as texts, $8::bytea as bytes, $9::jsonb as list`,
        [
          7,
          false,
          `'; drop table counter; -- \\ " 🙂`,
          undefined,
          time,
          {a: 'b'},
          ['x', null, 'a\\b"c,{d}', 'NULL', ''],
          new Uint8Array([0, 255]),
          JSON.stringify([1, 'two']),
        ],
      );
      expect(rows).toEqual([
        {
          int: 7,
          no: false,
          text: `'; drop table counter; -- \\ " 🙂`,
          nothing: null,
          time,
          json: {a: 'b'},
          texts: ['x', null, 'a\\b"c,{d}', 'NULL', ''],
          bytes: Buffer.from([0, 255]),
          list: [1, 'two'],
        },
      ]);
    });

    test('says which constraint refused, and goes on', async () => {
      const insert = 'insert into unique_name values ($1)';
      await database.query(insert, ['ada']);
      for (let again = 0; again < 3; again++) {
        const refusal: unknown = await database
          .query(insert, ['ada'])
          .catch((error: unknown) => error);
        expect(refusal).toBeInstanceOf(SqlError);
        expect(refusal).toMatchObject({
          code: '23505',
          constraint: 'name_taken',
          table: 'unique_name',
          detail: 'Key (name)=(ada) already exists.',
        });
        expect(await database.query('select $1::int as n', [again])).toEqual([
          {n: again},
        ]);
      }
      await expect(database.query('selec')).rejects.toMatchObject({
        code: '42601',
      });
    });

    test('keeps thirty transactions at once apart', async () => {
      await Promise.all(
        Array.from({length: 30}, () =>
          database.transaction(async (tx) => {
            const [row] = await tx.query<{value: number}>(
              'select value from counter where id = $1 for update',
              [1],
            );
            await tx.query('update counter set value = $1 where id = 1', [
              (row?.value ?? 0) + 1,
            ]);
          }),
        ),
      );
      expect(await valueOf(1)).toBe(30);
    });

    test('undoes a transaction whose work throws', async () => {
      const before = await valueOf(2);
      await expect(
        database.transaction(async (tx) => {
          await tx.query('update counter set value = 99 where id = $1', [2]);
          throw new RangeError('changed my mind');
        }),
      ).rejects.toThrow(new RangeError('changed my mind'));
      expect(await valueOf(2)).toBe(before);
    });

    test('does not call a transaction done whose failure was swallowed', async () => {
      await expect(
        database.transaction(async (tx) => {
          await tx.query('update counter set value = 99 where id = $1', [2]);
          await tx.query('select 1 / 0').catch(() => undefined);
        }),
      ).rejects.toMatchObject({code: '25P02'});
      expect(await valueOf(2)).not.toBe(99);
    });

    test('refuses queries in a transaction that has ended', async () => {
      const late = await database.transaction(
        async (tx) => () => tx.query('select 1'),
      );
      await expect(late()).rejects.toThrow('This transaction has ended');
    });

    test('answers several questions at once in a transaction', async () => {
      const answers = await database.transaction((tx) =>
        Promise.all(
          [1, 2, 3, 4].map((n) =>
            tx.query<{n: number}>('select $1::int as n', [n]),
          ),
        ),
      );
      expect(answers.flat().map(({n}) => n)).toEqual([1, 2, 3, 4]);
    });

    test('does not hang on a query beside the open transaction', async () => {
      const outcome: unknown = await database.transaction(() =>
        database.query('select 1 as n').catch((error: unknown) => error),
      );
      if (database.kind === 'postgres') expect(outcome).toEqual([{n: 1}]);
      else {
        expect(outcome).toBeInstanceOf(DatabaseUnavailableError);
        expect(outcome).toMatchObject({
          message: expect.stringContaining('only through its `tx`'),
        });
      }
      await database.ping();
    });

    test('rolls back what a released connection left open', async () => {
      const leaky = await database.engine.connect();
      await leaky.query('begin');
      await leaky.query('update counter set value = 99 where id = 2');
      leaky.release();
      expect(await valueOf(2)).not.toBe(99);
      await database.query('update counter set value = 5 where id = $1', [2]);
      expect(await valueOf(2)).toBe(5);
    });

    test('runs a transaction again where the database asks for it', async () => {
      let runs = 0;
      const result = await database.transaction(async (tx) => {
        runs++;
        if (runs < 3) {
          await tx.query(
            `do $$ begin raise exception 'try again' using errcode = '40001'; end $$`,
          );
        }
        return 'done';
      });
      expect({result, runs}).toEqual({result: 'done', runs: 3});
    });

    test('gives up after five more runs', async () => {
      let runs = 0;
      await expect(
        database.transaction(async (tx) => {
          runs++;
          await tx.query(
            `do $$ begin raise exception 'never' using errcode = '40P01'; end $$`,
          );
        }),
      ).rejects.toMatchObject({code: '40P01'});
      expect(runs).toBe(6);
    });

    test('answers a known statement after its table changed', async () => {
      await database.query('create table changing (a int)');
      const statement = 'select * from changing where 1 = $1';
      await database.query('insert into changing values ($1)', [1]);
      expect(await database.query(statement, [1])).toEqual([{a: 1}]);
      await database.query('alter table changing add column b int');
      expect(await database.query(statement, [1])).toEqual([{a: 1, b: null}]);
      await database.query('drop table changing');
    });

    test('answers ping', async () => {
      await expect(database.ping()).resolves.toBeUndefined();
    });

    describe('migrate', () => {
      const first = {
        '0001_first':
          'create table first (a int); insert into first values (1)',
      };
      const both = {...first, '0002_second': 'create table second (b int)'};

      test('is right when two start at once, and when nothing is to do', async () => {
        await Promise.all([migrate(database, first), migrate(database, first)]);
        await migrate(database, first);
        expect(await database.query('select a from first')).toEqual([{a: 1}]);
      });

      test('changes nothing when a migration fails', async () => {
        await expect(
          migrate(database, {
            ...first,
            '0002_broken': 'create table second (b int); select 1 / 0',
          }),
        ).rejects.toMatchObject({code: '22012'});
        await expect(
          database.query('select * from second'),
        ).rejects.toMatchObject({code: '42P01'});
      });

      test('adds what is new, and refuses to go back', async () => {
        await migrate(database, both);
        expect(await database.query('select b from second')).toEqual([]);
        await expect(migrate(database, first)).rejects.toThrow(
          NewerDatabaseError,
        );
        await expect(migrate(database, first)).rejects.toThrow('0002_second');
      });
    });

    async function valueOf(id: number) {
      const [row] = await database.query<{value: number}>(
        'select value from counter where id = $1',
        [id],
      );
      return row?.value;
    }
  });
}
