import type {Community} from '@townhall/client';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import type {SqlDatabase} from '../../database/index.js';
import {reviewPreset} from '../../policy/posting.js';
import {openSharedDatabase} from '../../testing/shared-database.js';
import {testSqlCommunity} from '../test-community.js';

let database: SqlDatabase;
beforeAll(async () => {
  database = await openSharedDatabase();
});
afterAll(() => database.close());

async function openHelp() {
  const town = await testSqlCommunity(database);
  await town.place('help', 'questions');
  const [stan, ada, bob, cy] = [
    await town.signIn('Stan', 'staff'),
    await town.signIn('Ada'),
    await town.signIn('Bob'),
    await town.signIn('Cy'),
  ];
  const {id} = await ada.community.questions.ask({
    place: 'help',
    title: 'Who follows this question?',
  });
  return {...town, stan, ada, bob, cy, id};
}

const told = async ({notifications}: Community) =>
  (await notifications.list()).items.map(({kind}) => kind);

const follows = async ({notifications}: Community, id: string) =>
  (await notifications.following(id)).following;

describe('whoever follows a question', () => {
  it('hears of answers and of the correct one, but not of their own', async () => {
    const {ada, bob, cy, id} = await openHelp();
    expect(await follows(ada.community, id)).toBe(true);
    expect(await follows(cy.community, id)).toBe(false);
    await cy.community.notifications.follow(id, true);
    const answer = await bob.community.answers.post(id, {text: 'I do, now.'});
    expect(await follows(bob.community, id)).toBe(true);
    expect(await told(ada.community)).toEqual(['answered']);
    expect(await told(bob.community)).toEqual([]);
    await ada.community.answers.mark(answer.id, 'correct', true);
    await ada.community.answers.mark(answer.id, 'correct', false);
    await ada.community.answers.mark(answer.id, 'correct', true);
    expect(await told(ada.community)).toEqual(['answered']);
    expect(await told(bob.community)).toEqual(['solved']);
    expect(await told(cy.community)).toEqual(['solved', 'answered']);
  });

  it('hears nothing any more once they stop, whatever they write', async () => {
    const {ada, bob, id} = await openHelp();
    await ada.community.notifications.follow(id, false);
    await ada.community.notifications.follow(id, false);
    await ada.community.answers.post(id, {text: 'It was this, in the end.'});
    expect(await follows(ada.community, id)).toBe(false);
    await bob.community.answers.post(id, {text: 'Or that, some say.'});
    expect(await told(ada.community)).toEqual([]);
  });

  it('is named or told, and not both', async () => {
    const {ada, bob, id} = await openHelp();
    await bob.community.answers.post(id, {text: '@Ada, look at this.'});
    expect(await told(ada.community)).toEqual(['mentioned']);
  });

  it('hears of a held answer when it is approved', async () => {
    const {ada, bob, stan, id} = await openHelp();
    await stan.community.moderation.changeReviewRules('help', {
      ...reviewPreset,
      review: 'all',
    });
    const answer = await bob.community.answers.post(id, {
      text: 'Not yet seen.',
    });
    expect(await told(ada.community)).toEqual([]);
    await stan.community.moderation.reviewPosts({
      posts: [{kind: 'answer', id: answer.id}],
      decision: 'approve',
    });
    expect(await told(ada.community)).toEqual(['answered']);
    expect(await told(bob.community)).toEqual(['post_approved']);
  });

  it('hears of a day at once, where they wish so', async () => {
    const {ada, bob, id} = await openHelp();
    await ada.community.notifications.changeSettings({delivery: 'daily'});
    await bob.community.answers.post(id, {text: 'One of today.'});
    const {items} = await ada.community.notifications.list();
    expect(items[0]).toMatchObject({kind: 'answered', digest: '2026-11-18'});
  });
});

it('is not followed by those who wish to choose by themselves', async () => {
  const {bob, id} = await openHelp();
  const {notifications} = bob.community;
  expect(
    await notifications.changeSettings({delivery: 'each', followsOwn: false}),
  ).toEqual({delivery: 'each', followsOwn: false});
  await bob.community.answers.post(id, {text: 'I do not follow it.'});
  expect(await follows(bob.community, id)).toBe(false);
  expect(await notifications.changeSettings({delivery: 'daily'})).toEqual({
    delivery: 'daily',
    followsOwn: false,
  });
});

it('is followed by nobody who may not see it, and by no guest', async () => {
  const {guest, bob, ada, id} = await openHelp();
  const code = (work: Promise<unknown>) =>
    work.then(
      () => 'done',
      (error: {code?: string}) => error.code,
    );
  expect(await code(guest.notifications.follow(id, true))).toBe(
    'sign_in_required',
  );
  await database.query(
    `update questions set held_as = 'pending', held_because = 'reports',
            held_at = now()
      where id = $1`,
    [id],
  );
  expect(await code(bob.community.notifications.follow(id, true))).toBe(
    'not_found',
  );
  expect(await follows(ada.community, id)).toBe(true);
});

describe('whoever follows a tag or a place', () => {
  const ask = (
    {questions}: Community,
    draft: {tags?: string[]; text?: string; place?: string} = {},
  ) =>
    questions.ask({
      place: 'help',
      title: 'How do grades get into the book?',
      tags: ['gradebook', 'export'],
      ...draft,
    });

  it('hears once of each new question there, but not of their own', async () => {
    const {ada, bob, cy, stan} = await openHelp();
    await bob.community.notifications.followTag('gradebook', true);
    await bob.community.notifications.followTag('export', true);
    await bob.community.entrances.set('help', {followed: true});
    await cy.community.entrances.set('help', {followed: true});
    await stan.community.notifications.followTag('lending', true);
    await ada.community.notifications.followTag('gradebook', true);
    const {id} = await ask(ada.community);
    const {items} = await bob.community.notifications.list();
    expect(items).toMatchObject([{kind: 'asked', question: {id}}]);
    expect(await told(cy.community)).toEqual(['asked']);
    expect(await told(stan.community)).toEqual([]);
    expect(await told(ada.community)).toEqual([]);
    await ask(bob.community, {tags: []});
    expect(await told(bob.community)).toEqual(['asked']);
  });

  it('hears nothing any more once they stop', async () => {
    const {ada, bob} = await openHelp();
    const {notifications, entrances} = bob.community;
    expect(await notifications.followTag(' gradebook ', true)).toEqual({
      tags: ['gradebook'],
    });
    await notifications.followTag('gradebook', true);
    await entrances.set('help', {followed: true});
    await entrances.set('help', {followed: false});
    expect(await notifications.followTag('gradebook', false)).toEqual({
      tags: [],
    });
    await notifications.followTag('gradebook', false);
    await ask(ada.community);
    expect(await told(bob.community)).toEqual([]);
  });

  it('is named or told, and not both', async () => {
    const {ada, bob} = await openHelp();
    await bob.community.notifications.followTag('gradebook', true);
    await ask(ada.community, {text: '@Bob, you know.'});
    expect(await told(bob.community)).toEqual(['mentioned']);
  });

  it('hears of a held question when it is approved, and gathered as they wish', async () => {
    const {ada, bob, stan} = await openHelp();
    await bob.community.notifications.followTag('gradebook', true);
    await bob.community.notifications.changeSettings({delivery: 'daily'});
    await stan.community.moderation.changeReviewRules('help', {
      ...reviewPreset,
      review: 'all',
    });
    const {id} = await ask(ada.community);
    expect(await told(bob.community)).toEqual([]);
    await stan.community.moderation.reviewPosts({
      posts: [{kind: 'question', id}],
      decision: 'approve',
    });
    const {items} = await bob.community.notifications.list();
    expect(items.map(({kind}) => kind)).toEqual(['asked']);
    expect(items[0]?.digest).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it('lists their tags, at most a hundred, and no other’s', async () => {
    const {bob, cy, guest} = await openHelp();
    const {notifications} = bob.community;
    for (let at = 0; at < 100; at++) {
      await notifications.followTag(`tag ${String(at).padStart(3, '0')}`, true);
    }
    const {tags} = await notifications.followedTags();
    expect(tags).toHaveLength(100);
    expect(tags).toEqual([...tags].sort());
    await expect(notifications.followTag('one more', true)).rejects.toThrow(
      'You follow 100 tags, which is the most.',
    );
    await expect(notifications.followTag('\u200b', true)).rejects.toMatchObject(
      {code: 'invalid_request'},
    );
    await expect(notifications.followedTags()).resolves.toEqual({tags});
    await expect(cy.community.notifications.followedTags()).resolves.toEqual({
      tags: [],
    });
    await expect(guest.notifications.followedTags()).rejects.toMatchObject({
      code: 'sign_in_required',
    });
  });
});
