import type {PolicyDraft} from '@townhall/client';
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

/** An idea of Ada’s that Grace was for and Alan against, and that was archived. */
async function openArchive(policy: PolicyDraft = {}) {
  const town = await testSqlCommunity(database);
  await town.place('roadmap', 'board', {
    window: {count: 10, unit: 'days'},
    ...policy,
  });
  const ada = await town.signIn('ada');
  const grace = await town.signIn('grace');
  const alan = await town.signIn('alan');
  const staff = await town.signIn('stan', 'staff');
  const idea = await ada.community.ideas.suggest({
    place: 'roadmap',
    title: 'Dark mode for the gradebook',
    text: 'My eyes hurt.',
    tags: ['grades'],
  });
  await grace.community.ideas.vote(idea.id, 'up');
  await alan.community.ideas.vote(idea.id, 'down');
  town.clock.advance(11 * day);
  await town.hosted.advance();
  return {...town, ada, grace, alan, staff, idea};
}

describe('trying again', () => {
  test('makes a new idea without votes, and links both', async () => {
    const {ada, idea, guest, alan} = await openArchive();

    const again = await ada.community.ideas.resubmit(idea.id, {
      text: 'My eyes still hurt.',
    });

    expect(again).toMatchObject({
      title: idea.title,
      excerpt: 'My eyes still hurt.',
      tags: ['grades'],
      stage: 'open',
      votes: {up: 0, down: 0, net: 0},
      attempt: 2,
      previousAttempt: idea.id,
      author: {id: ada.id},
    });
    expect(await guest.ideas.get(idea.id)).toMatchObject({
      stage: 'archived',
      nextAttempt: again.id,
      votes: {up: 1, down: 1},
    });
    const [ballot] = await alan.community.ideas.ballots([again.id]);
    expect(ballot?.vote).toBe('none');
  });

  test('waits for the next cohort', async () => {
    const town = await openArchive();
    const {ada, idea, id} = town;
    await database.query(
      `update places
          set policy = jsonb_set(policy, '{cohort,calendar}', '"monthly"')
        where community_id = $1`,
      [id],
    );
    expect(await ada.community.ideas.resubmit(idea.id)).toMatchObject({
      stage: 'scheduled',
      cohort: '2026-12',
      opensAt: '2026-12-01T00:00:00.000Z',
    });
  });

  test('invites those who were for it, once and nobody else', async () => {
    const {ada, idea, grace} = await openArchive();
    const again = await ada.community.ideas.resubmit(idea.id);
    const told = await database.query<{person: string}>(
      `select person_id as person from notifications
        where idea_id = $1 and kind = 'tried_again'`,
      [again.id],
    );
    expect(told).toEqual([{person: grace.id}]);
  });

  test('is done once under a key, and on a double press', async () => {
    const {ada, idea, clock} = await openArchive();
    const {ideas} = ada.community;
    const [first, second] = await Promise.all([
      ideas.resubmit(idea.id, {}, {idempotencyKey: 'a'}),
      ideas.resubmit(idea.id, {}, {idempotencyKey: 'a'}),
    ]);
    expect(second.id).toBe(first.id);
    expect((await ideas.resubmit(idea.id)).id).toBe(first.id);
    clock.advance(5 * 60_000);
    await expect(ideas.resubmit(idea.id)).rejects.toMatchObject({
      code: 'sibling_open',
      problem: {current: {id: first.id}},
    });
  });

  test('is its author’s and staff’s', async () => {
    const {grace, guest, staff, ada, idea} = await openArchive();
    await expect(grace.community.ideas.resubmit(idea.id)).rejects.toMatchObject(
      {code: 'not_eligible'},
    );
    await expect(guest.ideas.resubmit(idea.id)).rejects.toMatchObject({
      code: 'sign_in_required',
    });
    const again = await staff.community.ideas.resubmit(idea.id);
    expect(again.author?.id).toBe(ada.id);
  });

  test('rests first where the board says so, and says until when', async () => {
    const {ada, idea, clock} = await openArchive({
      resubmit: {allowed: true, cooldownDays: 30, maximumTimes: null},
    });
    const closed = new Date(idea.closesAt ?? 0).getTime();
    const until = new Date(closed + 30 * day).toISOString();
    await expect(ada.community.ideas.resubmit(idea.id)).rejects.toMatchObject({
      code: 'cooldown',
      problem: {until},
    });
    clock.set(until);
    expect((await ada.community.ideas.resubmit(idea.id)).attempt).toBe(2);
  });

  test('ends where the board says so, and needs an archived idea', async () => {
    const {ada, idea, clock, hosted} = await openArchive({
      resubmit: {allowed: true, cooldownDays: 0, maximumTimes: 1},
    });
    const {ideas} = ada.community;
    const again = await ideas.resubmit(idea.id);
    await expect(ideas.resubmit(again.id)).rejects.toMatchObject({
      code: 'resubmit_not_allowed',
      problem: {current: {id: again.id, stage: 'open'}},
    });
    clock.advance(11 * day);
    await hosted.advance();
    await expect(ideas.resubmit(again.id)).rejects.toMatchObject({
      code: 'resubmit_not_allowed',
      message: expect.stringContaining('at most 1'),
    });
    await expect(ideas.resubmit(idea.id)).rejects.toMatchObject({
      code: 'resubmit_not_allowed',
      message: expect.stringContaining('latest attempt'),
      problem: {current: {id: again.id}},
    });
  });
});
