import {afterAll, beforeAll, expect, test} from 'vitest';
import type {SqlDatabase} from '../../database/index.js';
import {openSharedDatabase} from '../../testing/shared-database.js';
import {testSqlCommunity} from '../test-community.js';

let database: SqlDatabase;
beforeAll(async () => {
  database = await openSharedDatabase();
});
afterAll(() => database.close());

async function openBoard() {
  const town = await testSqlCommunity(database);
  await town.place('roadmap', 'board');
  const staff = await town.signIn('stan', 'staff');
  const idea = await staff.community.ideas.suggest({
    place: 'roadmap',
    title: 'An idea that is watched',
  });
  return {...town, staff, idea};
}

test('flags an idea that many new accounts vote for, once', async () => {
  const {hosted, signIn, staff, idea} = await openBoard();
  for (let voter = 0; voter < 20; voter += 1) {
    const {community} = await signIn(`voter ${voter}`);
    await community.ideas.vote(idea.id, 'up');
    if (voter === 18) await hosted.watchVotes();
  }
  expect((await staff.community.moderation.voteFlags()).items).toEqual([]);

  await hosted.watchVotes();
  await hosted.watchVotes();

  const {items} = await staff.community.moderation.voteFlags();
  expect(items).toMatchObject([
    {kind: 'new_accounts', voters: 20, newVoters: 20, idea: {id: idea.id}},
  ]);
  expect(items[0]?.idea.votes?.net).toBe(20);
  await staff.community.moderation.holdVotes(idea.id, {
    on: false,
    reason: 'A class voted together.',
  });
  expect((await staff.community.moderation.voteFlags()).items).toEqual([]);
});

test('counts anew each night, and says what does not add up', async () => {
  const {hosted, clock, idea, id} = await openBoard();
  const counted = () =>
    database.query('select 1 from recounts where community_id = $1', [id]);
  await hosted.watchVotes();
  expect(await counted()).toHaveLength(0);

  clock.set('2026-11-19T03:10:00.000Z');
  await hosted.watchVotes();
  await hosted.watchVotes();
  expect(await counted()).toHaveLength(1);

  await database.query('update ideas set up = 1, net = 1 where id = $1', [
    idea.id,
  ]);
  clock.set('2026-11-20T03:10:00.000Z');
  await expect(hosted.watchVotes()).rejects.toThrow(idea.id);
});
