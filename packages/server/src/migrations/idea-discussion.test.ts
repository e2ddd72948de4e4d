import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {
  testSqlCommunity,
  type TestSqlCommunity,
} from '../community/test-community.js';
import type {SqlDatabase} from '../database/index.js';
import {openSharedDatabase} from '../testing/shared-database.js';

let database: SqlDatabase;
let test: TestSqlCommunity;
beforeAll(async () => {
  database = await openSharedDatabase();
  test = await testSqlCommunity(database);
  await test.place('board', 'board');
});
afterAll(() => database.close());

describe('what an idea is sorted by', () => {
  it('follows from its votes, its dates and its id', async () => {
    const {community} = await test.signIn('Ada');
    const {id} = await community.ideas.suggest({
      place: 'board',
      title: 'Sorted without being told so',
    });
    const [row] = await database.query<Record<string, number>>(
      `update ideas set up = 300, down = 100, net = 200
        where community_id = $1 and id = $2
       returning heat, controversy, closing_week as week, lot`,
      [test.id, id],
    );
    expect(row).toEqual({
      heat: Date.parse('2026-11-18T12:00:00Z') / 259_200_000,
      controversy: 133,
      week: expect.any(Number) as number,
      lot: parseInt(id.slice(-8), 16) | 0,
    });
  });
});
