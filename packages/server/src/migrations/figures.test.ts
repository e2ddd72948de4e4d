import {afterAll, beforeAll, expect, it} from 'vitest';
import {testSqlCommunity} from '../community/test-community.js';
import type {SqlDatabase} from '../database/index.js';
import {openSharedDatabase} from '../testing/shared-database.js';

let database: SqlDatabase;
beforeAll(async () => {
  database = await openSharedDatabase();
});
afterAll(() => database.close());

it('makes no figures of texts, and some of what ideas are chosen by', async () => {
  const town = await testSqlCommunity(database);
  await town.place('board', 'board');
  const {community} = await town.signIn('Ada');
  for (const name of ['Zebra', 'Toucan'])
    await community.ideas.suggest({
      place: 'board',
      title: `${name} crossings in the car park`,
      text: 'A body of some words.',
    });
  await database.query('analyze ideas');
  const rows = await database.query<{name: string}>(
    `select attname as name from pg_stats where tablename = 'ideas'`,
  );
  const names = rows.map(({name}) => name);
  for (const text of ['title', 'source', 'body', 'plain', 'excerpt'])
    expect(names).not.toContain(text);
  expect(names).toEqual(
    expect.arrayContaining(['community_id', 'place_id', 'net', 'due_at']),
  );
});
