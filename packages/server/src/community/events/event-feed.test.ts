import type {CommunityEvent} from '@townhall/client';
import {afterAll, beforeAll, expect, test} from 'vitest';
import type {SqlDatabase} from '../../database/index.js';
import {openSharedDatabase} from '../../testing/shared-database.js';
import {testSqlCommunity} from '../test-community.js';
import {createUuids} from '../uuid.js';

let database: SqlDatabase;
beforeAll(async () => {
  database = await openSharedDatabase();
});
afterAll(() => database.close());

/** One process that follows what is written past it. */
async function followed() {
  const town = await testSqlCommunity(database);
  await town.place('board', 'board');
  const {community} = await town.signIn('Ada');
  const idea = await community.ideas.suggest({
    place: 'board',
    title: 'An idea that many vote on',
  });
  const uuids = createUuids(town.clock);
  const heard: CommunityEvent[] = [];
  town.hosted.listen(({event}) => heard.push(event));
  await town.hosted.follow();
  return {
    ...town,
    heard,
    /** As another process would. */
    votesElsewhere: (count: number) =>
      database.query(
        `insert into outbox (community_id, id, type, place_id, idea_id, at)
         select $1, id, 'idea.voted', 'board', $2, $4
           from unnest($3::uuid[]) as id`,
        [
          town.id,
          idea.id,
          Array.from({length: count}, () => uuids.next()),
          town.clock(),
        ],
      ),
  };
}

test('more than a page of one moment is followed to its end', async () => {
  const {hosted, heard, votesElsewhere} = await followed();
  await votesElsewhere(2_500);
  await hosted.follow();
  // So much at once is told as a gap: read again.
  expect(heard).toEqual([{type: 'gap'}]);

  await hosted.follow();
  expect(heard).toHaveLength(1);

  await votesElsewhere(1);
  await hosted.follow();
  expect(heard).toMatchObject([{type: 'gap'}, {type: 'idea.voted'}]);
});

test('the revision changes with what happened behind a whole page', async () => {
  const {hosted, votesElsewhere} = await followed();
  await votesElsewhere(1_500);
  await hosted.follow();
  const before = await hosted.revision();
  await votesElsewhere(1);
  await hosted.follow();
  expect(await hosted.revision()).not.toBe(before);
});
