import {afterAll, afterEach, beforeAll, expect, it, vi} from 'vitest';
import {testSqlCommunity} from '../community/test-community.js';
import type {SqlDatabase} from '../database/index.js';
import {presets} from '../policy/presets.js';
import {openSharedDatabase} from '../testing/shared-database.js';

let database: SqlDatabase;
beforeAll(async () => {
  database = await openSharedDatabase();
});
afterEach(() => {
  vi.restoreAllMocks();
});
afterAll(() => database.close());

/** Thirty ideas open in one moment; answers with how many batches it took. */
async function batches({waiting = 0, working = 0}): Promise<number> {
  const town = await testSqlCommunity(database);
  await town.place('board', 'board', {
    cohort: {calendar: 'monthly', opensOn: 1, timeZone: 'UTC'},
    limits: {...presets.canvas.limits, ideasPerDay: null},
  });
  const {community} = await town.signIn('Ada');
  for (let number = 0; number < 30; number += 1) {
    const title = `Idea number ${number} of many`;
    await community.ideas.suggest({place: 'board', title});
  }
  town.clock.set('2026-12-01T00:00:00.000Z');

  let now = 0;
  const transact = database.transaction;
  const transactions = vi
    .spyOn(database, 'transaction')
    .mockImplementation(async (work) => {
      now += waiting;
      return transact(async (tx) => {
        const result = await work(tx);
        now += working;
        return result;
      });
    });
  expect(await town.hosted.advance({stopwatch: () => now})).toBe(30);
  const count = transactions.mock.calls.length;
  transactions.mockRestore();
  return count;
}

it('takes many ideas at once, however long it waits for its turn', async () => {
  const [quick, late, slow] = [
    await batches({}),
    await batches({waiting: 5_000}),
    await batches({working: 5_000}),
  ];
  expect(late).toBe(quick);
  expect(slow).toBeGreaterThan(quick);
});
