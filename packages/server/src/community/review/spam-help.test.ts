import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import type {SqlDatabase} from '../../database/index.js';
import type {ClassifiedPost, SpamHelp} from '../../spam/spam-help.js';
import {openSharedDatabase} from '../../testing/shared-database.js';
import {testClock, testSqlCommunity} from '../test-community.js';

let database: SqlDatabase;
beforeAll(async () => {
  database = await openSharedDatabase();
});
afterAll(() => database.close());

async function openHelp(spam: SpamHelp) {
  const id = `test-${crypto.randomUUID().slice(0, 13)}`;
  const town = await testSqlCommunity(database, testClock(), id, spam);
  await town.place('help', 'questions');
  const {community} = await town.signIn('ada');
  const ask = (guard: {seconds: number; challenge?: string}) =>
    community.questions.ask({
      place: 'help',
      title: 'How do I print my grades?',
      text: 'They are [here](https://grades.example).',
      guard,
    });
  return {...town, community, ask};
}

describe('a classifier', () => {
  const asked: ClassifiedPost[] = [];
  const saying = (answer: () => Promise<number>): SpamHelp => ({
    classifier: {
      classify: (post) => {
        asked.push(post);
        return answer();
      },
    },
  });

  test('is asked only about what is suspicious, and believed', async () => {
    const spam = await openHelp(saying(async () => 0.9));
    expect((await spam.ask({seconds: 60})).state).toBe('unanswered');
    expect(asked).toEqual([]);
    expect((await spam.ask({seconds: 0})).state).toBe('pending_review');
    expect(asked).toMatchObject([
      {kind: 'question', links: 1, signals: ['too_fast', 'new_with_link']},
    ]);
    const ham = await openHelp(saying(async () => 0.1));
    expect((await ham.ask({seconds: 0})).state).toBe('unanswered');
  });

  test('that fails leaves it to the rules', async () => {
    const broken = await openHelp(
      saying(async () => {
        throw new Error('out of order');
      }),
    );
    expect((await broken.ask({seconds: 0})).state).toBe('pending_review');
  });
});

describe('a challenge', () => {
  const challenge = () => {
    const open = new Set(['7']);
    return {
      ask: async () => ({kind: 'sum', data: '3 + 4'}),
      solves: async (answer: string) => open.delete(answer),
    };
  };

  test('is for suspicious posts, and solves them once', async () => {
    const {ask} = await openHelp({challenge: challenge()});
    await expect(ask({seconds: 60})).resolves.toBeDefined();
    for (const wrong of [undefined, '8']) {
      await expect(
        ask({seconds: 0, ...(wrong ? {challenge: wrong} : {})}),
      ).rejects.toMatchObject({
        code: 'challenge_required',
        problem: {current: {challenge: {kind: 'sum', data: '3 + 4'}}},
      });
    }
    const solved = await ask({seconds: 0, challenge: '7'});
    expect(solved.state).toBe('unanswered');
    await expect(ask({seconds: 0, challenge: '7'})).rejects.toMatchObject({
      code: 'challenge_required',
    });
  });

  test('is nothing to whom staff trusts', async () => {
    const {ask, id} = await openHelp({challenge: challenge()});
    await database.query(
      'update persons set trusted_at = joined_at where community_id = $1',
      [id],
    );
    expect((await ask({seconds: 0})).state).toBe('unanswered');
  });
});
