import {ideaPolicySchema} from '@townhall/client/contract';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {createSqlHosting} from '../community/sql-hosting.js';
import {migrate, type SqlDatabase} from '../database/index.js';
import {openMemoryDatabase} from '../database/node.js';
import {presets} from '../policy/presets.js';
import {migrations} from './index.js';

let database: SqlDatabase;
beforeAll(async () => {
  database = await openMemoryDatabase();
});
afterAll(() => database.close());

test('a database of the first schema comes through with its boards and ideas', async () => {
  const [first = ''] = Object.keys(migrations).sort();
  await migrate(database, {[first]: migrations[first] ?? ''});
  await database.query(`insert into communities values ('old', 'Old', $1)`, [
    '2026-01-01T00:00:00Z',
  ]);
  for (const [id, policy] of Object.entries(firstPolicies)) {
    await database.query(
      `insert into places (community_id, id, kind, name, policy, created_at)
       values ('old', $1, 'board', $1, $2::jsonb, $3)`,
      [id, JSON.stringify(policy), '2026-01-01T00:00:00Z'],
    );
  }
  const id = '01890000-0000-7000-8000-000000000001';
  await database.query(
    `insert into ideas
       (community_id, id, place_id, title, source, body, plain, excerpt,
        cohort, opens_at, closes_at, threshold, created_at, updated_at)
     values ('old', $1, 'monthly', 'An idea of old', '', '[]', '', '',
             '2026-02', '2026-02-01T00:00:00Z', '2026-05-01T00:00:00Z', 100,
             '2026-01-20T00:00:00Z', '2026-01-20T00:00:00Z')`,
    [id],
  );

  await migrate(database, migrations);

  const hosting = await createSqlHosting({
    database,
    clock: () => new Date('2026-03-01T00:00:00Z'),
    communities: [{id: 'old', name: 'Old'}],
    repeat: () => () => {},
  });
  const guest = (await hosting.find())?.as(null);
  const monthly = (await guest?.places.get('monthly'))?.policy;
  const open = (await guest?.places.get('open'))?.policy;
  expect(ideaPolicySchema.safeParse(monthly).success).toBe(true);
  expect(monthly).toMatchObject({
    cohort: {calendar: 'monthly', opensOn: 1, timeZone: 'Europe/Berlin'},
    window: {count: 3, unit: 'months'},
    threshold: {kind: 'absolute', metric: 'net', value: 100, minimumVoters: 0},
    downvotes: 'on',
    reminders: presets.canvas.reminders,
  });
  expect(open).toMatchObject({
    cohort: {calendar: 'none', opensOn: 1},
    window: null,
    threshold: null,
    downvotes: 'off',
  });
  expect(await guest?.ideas.get(id)).toMatchObject({
    stage: 'open',
    voting: 'open',
    cohort: '2026-02',
    threshold: {kind: 'absolute', metric: 'net', value: 100},
    attempt: 1,
    comments: 0,
  });
});

/** As the first version of the server wrote them. */
const firstPolicies = {
  monthly: {
    cohort: {calendar: 'monthly', timeZone: 'Europe/Berlin'},
    windowMonths: 3,
    threshold: 100,
    downvotes: 'on',
  },
  open: {
    cohort: {calendar: 'none', timeZone: 'UTC'},
    windowMonths: null,
    threshold: null,
    downvotes: 'off',
  },
};

test('a migration that arrives after a later one is made up for', async () => {
  const late = await openMemoryDatabase();
  try {
    const first = 'create table first_things (id integer primary key);';
    const third = 'alter table first_things add column name text;';
    const second = 'alter table first_things add column size integer;';
    await migrate(late, {'0001-first': first, '0003-third': third});
    await migrate(late, {
      '0001-first': first,
      '0002-second': second,
      '0003-third': third,
    });
    await late.query(`insert into first_things values (1, 'one', 1)`);
    expect(await late.query('select size from first_things')).toEqual([
      {size: 1},
    ]);
  } finally {
    await late.close();
  }
});
