import type {Community} from '@townhall/client';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import type {SqlDatabase} from '../../database/index.js';
import {pointsPreset} from '../../policy/points.js';
import {openSharedDatabase} from '../../testing/shared-database.js';
import {testSqlCommunity} from '../test-community.js';

let database: SqlDatabase;
beforeAll(async () => {
  database = await openSharedDatabase();
});
afterAll(() => database.close());

const day = 86_400_000;
const {worth} = pointsPreset;

async function openHelp(rules?: Partial<typeof pointsPreset>) {
  const town = await testSqlCommunity(database);
  await town.place('help', 'questions');
  if (rules) {
    await database.query(
      'update places set points_rules = $2::jsonb where community_id = $1',
      [town.id, JSON.stringify({...pointsPreset, ...rules})],
    );
  }
  const helper = await town.signIn('helper');
  const asker = await town.signIn('asker');
  let count = 0;
  /** Somebody asks, the helper answers, and that was it. */
  const solved = async (by: Community = asker.community) => {
    count += 1;
    const {id} = await by.questions.ask({
      place: 'help',
      title: `How does number ${count} work?`,
    });
    const answer = await helper.community.answers.post(id, {text: 'So.'});
    await by.answers.mark(answer.id, 'correct', true);
    return {question: id, answer: answer.id};
  };
  const mine = () => helper.community.points.mine();
  const role = async (question: string) =>
    (await town.guest.answers.list(question)).items[0]?.author?.role;
  return {...town, helper, asker, solved, mine, role};
}

describe('caps', () => {
  test('one person gives another so much and no more', async () => {
    const town = await openHelp({perPair: {points: 20, days: 30}});
    await town.solved();
    expect((await town.mine()).points).toBe(worth.answer + worth.correct);
    await town.solved();
    await town.solved();
    expect((await town.mine()).points).toBe(3 * worth.answer + 20);
    const {items} = await town.guest.points.leaderboard('help');
    // The third was worth nothing, and so it does not count.
    expect(items[0]?.correct).toBe(2);

    await town.solved((await town.signIn('another')).community);
    expect((await town.mine()).points).toBe(
      4 * worth.answer + 20 + worth.correct,
    );
  });

  test('a pair may go on when the days are over', async () => {
    const town = await openHelp({perPair: {points: 15, days: 30}});
    await town.solved();
    await town.solved();
    town.clock.advance(30 * day);
    await town.solved();
    expect((await town.mine()).points).toBe(3 * worth.answer + 30);
  });

  test('a day ends at some time', async () => {
    const town = await openHelp({perDay: 20});
    await town.solved();
    await town.solved();
    expect((await town.mine()).points).toBe(20);
    town.clock.advance(day);
    await town.solved();
    expect((await town.mine()).points).toBe(20 + worth.answer + worth.correct);
  });

  test('staff earns nothing unless the place says so', async () => {
    for (const staffEarn of [false, true]) {
      const town = await openHelp({staffEarn});
      const {community} = await town.signIn('stan', 'staff');
      await community.questions.ask({
        place: 'help',
        title: 'What do you think of it?',
      });
      expect((await community.points.mine()).points).toBe(
        staffEarn ? worth.ask : 0,
      );
    }
  });
});

describe('an advocate', () => {
  const rules = {advocate: {correct: 2, days: 90}, perPair: null};

  test('is known by what they did, for as long as that is fresh', async () => {
    const town = await openHelp(rules);
    await town.solved();
    town.clock.advance(10 * day);
    const {question} = await town.solved();
    expect(await town.role(question)).toBe('advocate');
    expect((await town.mine()).advocateUntil).toBe(
      new Date(town.clock().getTime() + 80 * day).toISOString(),
    );
    const {person} = await town.helper.community.viewer();
    expect(person?.role).toBe('advocate');

    town.clock.advance(80 * day);
    // Before any job has run, they themselves read it so already.
    expect((await town.mine()).advocateUntil).toBeNull();
    await town.hosted.tick();
    expect(await town.role(question)).toBe('member');
    await town.hosted.tick();
  });

  test('is one no longer when what it takes is taken back', async () => {
    const town = await openHelp(rules);
    await town.solved();
    const {question, answer} = await town.solved();
    await town.asker.community.answers.mark(answer, 'correct', false);
    expect(await town.role(question)).toBe('member');
    await town.asker.community.answers.mark(answer, 'correct', true);
    expect(await town.role(question)).toBe('advocate');
  });

  test('stays staff where they are staff', async () => {
    const town = await openHelp({...rules, staffEarn: true});
    await town.signIn('helper', 'staff');
    await town.solved();
    const {question} = await town.solved();
    expect(await town.role(question)).toBe('staff');
  });
});

test('the list looks back from a midnight, and cached answers know it', async () => {
  const {clock, guest, hosted, solved} = await openHelp();
  await solved();
  const names = async () =>
    (await guest.points.leaderboard('help', {days: 1})).items.length;
  expect(await names()).toBe(1);
  const before = await hosted.revision();
  clock.advance(day);
  expect(await names()).toBe(1);
  expect(await hosted.revision()).not.toBe(before);
  clock.advance(day);
  expect(await names()).toBe(0);
});

test('many who mark at once leave a ledger that adds up', async () => {
  const town = await openHelp({perPair: {points: 20, days: 30}});
  const questions = await Promise.all([1, 2, 3, 4].map(() => town.solved()));
  await Promise.all(
    questions.map(({answer}) =>
      town.asker.community.answers.mark(answer, 'helpful', true),
    ),
  );
  expect((await town.mine()).points).toBe(4 * worth.answer + 20);
});
