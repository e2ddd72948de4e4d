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

it('finds what carries a tag that no text names', async () => {
  const town = await testSqlCommunity(database);
  await town.place('board', 'board');
  await town.place('help', 'questions');
  const {community} = await town.signIn('Ada');
  const {ideas, questions} = community;
  const tags = ['gradebook', 'learning-paths'];
  const idea = await ideas.suggest({place: 'board', title: 'Hide a column'});
  const question = await questions.ask({
    place: 'help',
    title: 'How do I hide a column?',
    tags,
  });
  const stan = await town.signIn('Stan', 'staff');
  await stan.community.ideas.change(idea.id, {tags});

  for (const q of ['gradebook', 'learning paths', 'column gradebook']) {
    expect([q, (await ideas.list({q})).items.map(({id}) => id)]).toEqual([
      q,
      [idea.id],
    ]);
    const found = await questions.list({q});
    expect([q, found.items.map(({id}) => id)]).toEqual([q, [question.id]]);
  }
  const {items} = await questions.similar({text: 'gradebook', place: 'help'});
  expect(items.map(({id}) => id)).toEqual([question.id]);
});
