import {afterAll, beforeAll, expect, it} from 'vitest';
import {testSqlCommunity} from '../community/test-community.js';
import type {SqlDatabase} from '../database/index.js';
import {openSharedDatabase} from '../testing/shared-database.js';

let database: SqlDatabase;
beforeAll(async () => {
  database = await openSharedDatabase();
});
afterAll(() => database.close());

it('a decision that is taken back after the vote leaves nothing due', async () => {
  const town = await testSqlCommunity(database);
  await town.place('board', 'board');
  const ada = await town.signIn('Ada');
  const {id} = await ada.community.ideas.suggest({
    place: 'board',
    title: 'An idea that was something else for a while',
  });
  town.clock.set('2027-06-01T00:00:00.000Z');
  await database.query(
    `update ideas set told_stage = 'archived'
      where community_id = $1 and id = $2`,
    [town.id, id],
  );

  expect(await town.hosted.advance()).toBe(1);

  expect(await town.hosted.advance()).toBe(0);
  expect(await town.guest.ideas.get(id)).toMatchObject({
    stage: 'archived',
    archived: 'below_threshold',
  });
});
