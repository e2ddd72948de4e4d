import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import type {SqlDatabase} from '../../database/index.js';
import {openSharedDatabase} from '../../testing/shared-database.js';
import {testSqlCommunity} from '../test-community.js';

let database: SqlDatabase;
beforeAll(async () => {
  database = await openSharedDatabase();
});
afterAll(() => database.close());

const day = 86_400_000;

/** A board whose ideas open with the next month, and an idea of Ada's in it. */
async function openBoard() {
  const town = await testSqlCommunity(database);
  await town.place('roadmap', 'board', {
    cohort: {calendar: 'monthly', opensOn: 1, timeZone: 'UTC'},
  });
  const ada = await town.signIn('ada');
  const idea = await ada.community.ideas.suggest({
    place: 'roadmap',
    title: 'An idea that is taken back',
  });
  return {...town, ada, idea};
}

describe('what was taken back', () => {
  test('and is gone has nothing due, and nobody hears of it again', async () => {
    const {ada, idea, clock, hosted, id} = await openBoard();
    const {outcome} = await ada.community.ideas.withdraw(idea.id);
    clock.advance(200 * day);
    await hosted.advance();

    expect(outcome).toBe('deleted');
    const told = await database.query(
      'select kind from notifications where community_id = $1',
      [id],
    );
    expect(told).toEqual([]);
    const due = await database.query(
      'select id from ideas where community_id = $1 and due_at <= $2',
      [id, clock()],
    );
    expect(due).toEqual([]);
  });

  test('says in its timeline that it had opened, however late the scheduler is', async () => {
    const {ada, idea, clock, signIn, guest} = await openBoard();
    clock.advance(20 * day);
    const grace = await signIn('grace');
    await grace.community.ideas.vote(idea.id, 'up');
    const {outcome} = await ada.community.ideas.withdraw(idea.id);

    expect(outcome).toBe('archived');
    const {items} = await guest.ideas.timeline(idea.id);
    expect(items.map(({from, to}) => [from, to])).toEqual([
      [null, 'scheduled'],
      ['scheduled', 'open'],
      ['open', 'archived'],
    ]);
  });
});
