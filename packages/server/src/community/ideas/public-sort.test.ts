import type {IdeaSort} from '@townhall/client';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import type {SqlDatabase} from '../../database/index.js';
import {openSharedDatabase} from '../../testing/shared-database.js';
import {testSqlCommunity} from '../test-community.js';

let database: SqlDatabase;
beforeAll(async () => {
  database = await openSharedDatabase();
});
afterAll(() => database.close());

const byVotes: [IdeaSort, IdeaSort][] = [
  ['top', 'new'],
  ['trending', 'new'],
  ['controversial', 'new'],
  ['needs_votes', 'ending'],
];

/** A board with three ideas; the oldest has the most votes, for and against. */
async function boardThatShows(
  countsShown: 'always' | 'after_vote' | 'after_close',
) {
  const town = await testSqlCommunity(database);
  await town.place('board', 'board', {
    countsShown,
    selfVote: 'allowed',
    window: {count: 10, unit: 'days'},
    threshold: null,
  });
  const author = await town.signIn('Author');
  const ideas: string[] = [];
  for (const title of ['The first idea', 'The second one', 'The third one']) {
    town.clock.advance(60_000);
    const {id} = await author.community.ideas.suggest({place: 'board', title});
    ideas.push(id);
  }
  for (const [name, vote] of [
    ['Ada', 'up'],
    ['Bob', 'up'],
    ['Cleo', 'down'],
  ] as const) {
    const {community} = await town.signIn(name);
    await community.ideas.vote(ideas[0] ?? '', vote);
  }
  const list = async (sort: IdeaSort, more = {}) =>
    town.guest.ideas.list({place: 'board', sort, ...more});
  return {...town, ideas, list};
}

describe.each(['after_vote', 'after_close'] as const)(
  'a board that shows its votes %s',
  (countsShown) => {
    it.each(byVotes)('lists %s as %s, cursors too', async (sort, known) => {
      const {list, guest} = await boardThatShows(countsShown);
      for (const more of [{}, {stage: 'open' as const}, {limit: 1}]) {
        const asked = await list(sort, more);
        expect(asked).toEqual(await list(known, more));
        expect(asked.items.every(({votes}) => votes === null)).toBe(true);
      }
      const {next} = await list(sort, {limit: 1});
      const rest = await list(sort, {limit: 2, cursor: next ?? ''});
      expect(rest.items).toHaveLength(2);
      // Among the ideas of all boards, too.
      expect(await guest.ideas.list({sort})).toEqual(
        await guest.ideas.list({sort: known}),
      );
    });

    it('goes by its votes once they are known', async () => {
      const {list, ideas, clock, hosted} = await boardThatShows(countsShown);
      clock.advance(11 * 86_400_000);
      await hosted.advance();
      const {items} = await list('top', {stage: 'archived'});
      expect(items[0]).toMatchObject({id: ideas[0], votes: {up: 2, down: 1}});
    });
  },
);

it('goes by votes where they are shown', async () => {
  const {list, ideas} = await boardThatShows('always');
  expect((await list('top')).items[0]?.id).toBe(ideas[0]);
  expect((await list('new')).items[0]?.id).toBe(ideas[2]);
});
