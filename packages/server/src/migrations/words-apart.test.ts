import {afterAll, beforeAll, expect, it} from 'vitest';
import {testSqlCommunity} from '../community/test-community.js';
import type {SqlDatabase} from '../database/index.js';
import {openSharedDatabase} from '../testing/shared-database.js';

let database: SqlDatabase;
beforeAll(async () => {
  database = await openSharedDatabase();
});
afterAll(() => database.close());

it('writes the words of an idea anew with its text, and not with its votes', async () => {
  const town = await testSqlCommunity(database);
  await town.place('board', 'board');
  const {community} = await town.signIn('Ada');
  const {ideas} = community;
  const title = 'Zebra crossings in the car park';
  const {id} = await ideas.suggest({place: 'board', title});
  const words = async () => {
    const rows = await database.query<{written: string; words: string}>(
      `select xmin::text as written, words::text from idea_words
        where community_id = $1 and idea_id = $2::uuid`,
      [town.id, id],
    );
    return rows[0];
  };
  const first = await words();
  expect(first?.words).toContain("'zebra':1A");

  await ideas.vote(id, 'up');
  await ideas.follow(id, true);
  expect(await words()).toEqual(first);

  await ideas.change(id, {title: 'Giraffe crossings in the car park'});
  expect((await words())?.words).toContain("'giraff':1A");
  const found = async (q: string) => (await ideas.list({q})).items.length;
  expect([await found('giraffe'), await found('zebra')]).toEqual([1, 0]);
});
