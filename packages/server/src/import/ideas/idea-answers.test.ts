import {afterAll, beforeAll, expect, it} from 'vitest';
import {testSqlCommunity} from '../../community/test-community.js';
import type {SqlDatabase} from '../../database/index.js';
import {openSharedDatabase} from '../../testing/shared-database.js';

let database: SqlDatabase;
beforeAll(async () => {
  database = await openSharedDatabase();
});
afterAll(() => database.close());

it('brings along what an idea answered to the form of its board', async () => {
  const test = await testSqlCommunity(database);
  await test.place('board', 'board');
  const idea = {type: 'idea', id: 'a', place: 'board', title: 'Offline exams'};
  const answers = {area: 'mobile', audience: 'Teacher', kind: 'new'};
  const load = (record: object) =>
    test.hosted.import({source: 'test', lines: [JSON.stringify(record)]});

  await load({...idea, ...answers});
  const {items} = await test.guest.ideas.list({area: 'mobile'});
  expect(items).toMatchObject([answers]);

  await load(idea);
  expect((await test.guest.ideas.list()).items).toMatchObject([
    {area: null, audience: null, kind: null},
  ]);
  const {errors} = await load({...idea, kind: 'other'});
  expect(errors[0]?.message).toContain('kind');
});
