import type {CommunityEvent, ReviewRules} from '@townhall/client';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import type {SqlDatabase} from '../../database/index.js';
import {reviewPreset} from '../../policy/posting.js';
import {openSharedDatabase} from '../../testing/shared-database.js';
import {testSqlCommunity} from '../test-community.js';

let database: SqlDatabase;
beforeAll(async () => {
  database = await openSharedDatabase();
});
afterAll(() => database.close());

const day = 86_400_000;

async function openHelp(rules: Partial<ReviewRules> = {}) {
  const town = await testSqlCommunity(database);
  await town.place('help', 'questions');
  const stan = await town.signIn('stan', 'staff');
  await stan.community.moderation.changeReviewRules('help', {
    ...reviewPreset,
    ...rules,
  });
  const ada = await town.signIn('ada');
  let count = 0;
  const ask = async (by = ada, guard?: {website: string}) => {
    count += 1;
    return by.community.questions.ask({
      place: 'help',
      title: `How does number ${count} work?`,
      guard,
    });
  };
  const decide = (
    id: string,
    decision: 'approve' | 'reject' | 'reject_and_block',
    kind: 'question' | 'answer' = 'question',
  ) =>
    stan.community.moderation.reviewPosts({
      posts: [{kind, id}],
      decision,
      reason: 'So it is.',
    });
  return {...town, stan, ada, ask, decide};
}

describe('a first post', () => {
  test('is looked at, and the next is not once it was approved', async () => {
    const {ask, decide, ada, guest} = await openHelp({review: 'first_post'});
    const first = await ask();
    const second = await ask();
    expect([first.state, second.state]).toEqual([
      'pending_review',
      'pending_review',
    ]);
    const limits = await ada.community.posting.limits('help');
    expect(limits.review).toBe('first_post');
    await decide(first.id, 'approve');
    expect((await ask()).state).toBe('unanswered');
    const {items} = await guest.questions.list({place: 'help'});
    expect(items).toHaveLength(2);
    expect((await ada.community.posting.limits('help')).review).toBeNull();
  });

  test('is told to nobody before, and to everybody after', async () => {
    const {hosted, guest, ask, decide} = await openHelp({review: 'all'});
    const told: CommunityEvent[] = [];
    const listening = new AbortController();
    guest.events.subscribe((event) => told.push(event), listening);
    const {id} = await ask();
    await decide(id, 'approve');
    await expect
      .poll(() => told.map(({type}) => type))
      .toEqual(['question.created']);
    listening.abort();
    const since = await hosted.eventsSince(id);
    expect(since?.map(({event}) => event.type)).toEqual(['question.created']);
  });

  test('earns nothing before it is there, and no longer when it is not', async () => {
    const {ask, decide, ada, stan} = await openHelp({review: 'all'});
    const points = async () => (await ada.community.points.mine()).points;
    const {id} = await ask();
    expect(await points()).toBe(0);
    await decide(id, 'approve');
    expect(await points()).toBeGreaterThan(0);
    await stan.community.posting.reportQuestion(id, {reason: 'off_topic'});
    await decide(id, 'reject');
    expect(await points()).toBe(0);
  });
});

describe('reports', () => {
  test('of enough trusted people take a post from sight, until staff looks', async () => {
    const town = await openHelp({hideAtReports: 2});
    const {guest, ask, signIn, clock, decide} = town;
    const old = [await signIn('old'), await signIn('older')];
    clock.advance(10 * day);
    const {id} = await ask();
    for (const name of ['new', 'newer', 'newest']) {
      const {community} = await signIn(name);
      await community.posting.reportQuestion(id, {reason: 'spam'});
    }
    await expect(guest.questions.get(id)).resolves.toBeDefined();
    for (const {community} of old) {
      await community.posting.reportQuestion(id, {reason: 'spam'});
    }
    await expect(guest.questions.get(id)).rejects.toMatchObject({
      code: 'not_found',
    });
    const [own] = (await town.ada.community.posting.held()).items;
    expect(own).toMatchObject({status: 'pending', because: 'reports'});
    expect(own?.reports).toEqual([]);

    await decide(id, 'approve');
    await expect(guest.questions.get(id)).resolves.toBeDefined();
    // What staff has kept stays, whoever reports it again.
    for (const name of ['third', 'fourth', 'fifth']) {
      const {community} = await signIn(name, 'advocate');
      await community.posting.reportQuestion(id, {reason: 'spam'});
    }
    await expect(guest.questions.get(id)).resolves.toBeDefined();
  });

  test('of an answer leave its question right, and its mark without effect', async () => {
    const {guest, ask, ada, signIn, stan, decide} = await openHelp();
    const bob = await signIn('bob');
    const {id} = await ask();
    const answer = await bob.community.answers.post(id, {text: 'Like this.'});
    await ada.community.answers.mark(answer.id, 'correct', true);
    await stan.community.posting.reportAnswer(answer.id, {reason: 'spam'});
    await decide(answer.id, 'reject', 'answer');
    expect(await guest.questions.get(id)).toMatchObject({
      state: 'unanswered',
      answerCount: 0,
      correctAnswer: null,
    });
    const board = await guest.points.leaderboard('help');
    expect(board.items).toEqual([]);
    expect((await bob.community.points.mine()).points).toBe(0);
  });
});

test('whoever is blocked with a rejection posts no more; staff cannot be', async () => {
  const {ask, ada, stan, decide, guest} = await openHelp({review: 'all'});
  const {id} = await ask();
  await decide(id, 'reject_and_block');
  await expect(ask()).rejects.toMatchObject({code: 'account_blocked'});

  const staffs = await ask(stan);
  await stan.community.posting.reportQuestion(staffs.id, {reason: 'other'});
  await expect(decide(staffs.id, 'reject_and_block')).rejects.toMatchObject({
    code: 'not_eligible',
  });
  await expect(guest.questions.get(staffs.id)).resolves.toBeDefined();
  await expect(ada.community.posting.held()).rejects.toMatchObject({
    code: 'account_blocked',
  });
});

test('one decision settles many, and two moderators do not both', async () => {
  const {ask, stan, signIn, guest} = await openHelp({review: 'all'});
  const sonja = await signIn('sonja', 'staff');
  const asked = [await ask(), await ask(), await ask()];
  const posts = asked.map(({id}) => ({kind: 'question' as const, id}));
  const outcomes = await Promise.all(
    [stan, sonja].map(({community}) =>
      community.moderation.reviewPosts({posts, decision: 'approve'}),
    ),
  );
  const done = outcomes.flat().filter(({outcome}) => outcome === 'done');
  expect(done).toHaveLength(3);
  const {items} = await guest.questions.list();
  expect(items).toHaveLength(3);
});

describe('what is sent too often', () => {
  test('is refused with when to come back, also where many come at once', async () => {
    const {ask, ada, clock} = await openHelp();
    const {postsPerHour, nextPostAt} =
      await ada.community.posting.limits('help');
    expect(nextPostAt).toBeNull();
    const results = await Promise.allSettled(
      Array.from({length: postsPerHour + 2}, () => ask()),
    );
    const refused = results.flatMap((result) =>
      result.status === 'rejected' ? [result.reason] : [],
    );
    expect(refused).toHaveLength(2);
    expect(refused[0]).toMatchObject({
      code: 'rate_limited',
      problem: {retryAfter: 3600},
    });
    const limits = await ada.community.posting.limits('help');
    expect(limits).toMatchObject({
      postsLeft: 0,
      nextPostAt: new Date(clock().getTime() + 3_600_000).toISOString(),
    });
    clock.advance(3_600_000);
    await expect(ask()).resolves.toBeDefined();
  });

  test('is no second post where it is the same one sent again', async () => {
    const {ada} = await openHelp();
    const draft = {
      place: 'help',
      title: 'How do I print the grades of my course?',
      text: 'I have tried it with the browser and with the phone.',
    };
    const send = (idempotencyKey: string) =>
      ada.community.questions.ask(draft, {idempotencyKey});
    const first = await send('one');
    expect((await send('one')).id).toBe(first.id);
    await expect(send('two')).rejects.toMatchObject({code: 'duplicate_post'});
  });
});
