import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import type {SqlDatabase} from '../../database/index.js';
import {openSharedDatabase} from '../../testing/shared-database.js';
import {testSqlCommunity} from '../test-community.js';

let database: SqlDatabase;
beforeAll(async () => {
  database = await openSharedDatabase();
});
afterAll(() => database.close());

const hour = 3_600_000;

async function openNews() {
  const town = await testSqlCommunity(database);
  await town.place('news', 'group');
  const ada = (await town.signIn('Ada')).community;
  const stan = (await town.signIn('Stan', 'staff')).community;
  const write = (publishAt?: string | null) =>
    stan.posts.write({
      place: 'news',
      title: 'What changes next week',
      text: 'Nearly nothing.',
      ...(publishAt === undefined ? {} : {publishAt}),
    });
  const later = new Date(town.clock().getTime() + hour).toISOString();
  const heard: string[] = [];
  const stop = town.hosted.listen(({event}) => {
    heard.push('post' in event ? `${event.type} ${event.post.id}` : event.type);
  });
  return {...town, ada, stan, write, later, heard, stop};
}

const notFound = {code: 'not_found'};

describe('a post for later', () => {
  test('is there from its moment on, whether or not a job has run', async () => {
    const {guest, stan, write, later, clock, hosted} = await openNews();
    const {id, state} = await write(later);
    expect(state).toBe('scheduled');
    const before = await hosted.revision();
    clock.advance(hour - 1);
    await expect(guest.posts.get(id)).rejects.toMatchObject(notFound);
    expect((await guest.posts.archive()).months).toEqual([]);
    expect(await hosted.revision()).toBe(before);

    clock.advance(1);
    expect(await guest.posts.get(id)).toMatchObject({
      id,
      state: 'published',
      publishedAt: later,
    });
    expect((await guest.posts.list()).items).toHaveLength(1);
    expect((await stan.posts.unpublished()).items).toEqual([]);
    // What is kept of public reads is asked for anew.
    expect(await hosted.revision()).not.toBe(before);
  });

  test('is told of once, however often and wherever the clock is looked at', async () => {
    const {write, later, clock, hosted, heard, stop, hosting} =
      await openNews();
    const {id} = await write(later);
    await hosted.tick();
    expect(heard).toEqual([]);
    clock.advance(hour);
    const other = await testSqlCommunity(database, clock, hosted.id);
    await Promise.all([hosted.tick(), other.hosted.tick()]);
    await hosted.tick();
    await hosted.advance();
    const since = await hosted.eventsSince(id);
    expect(since?.map(({event}) => event.type)).toEqual(['post.created']);
    stop();
    expect(hosting).toBeDefined();
  });

  test('that is put off before its moment is not told of', async () => {
    const {write, later, clock, stan, hosted, heard} = await openNews();
    const {id} = await write(later);
    await stan.posts.change(id, {publishAt: null});
    clock.advance(2 * hour);
    await hosted.tick();
    expect(heard).toEqual([]);
    await stan.posts.change(id, {publishAt: later});
    await expect.poll(() => heard).toEqual([`post.created ${id}`]);
  });
});

describe('a post that is taken back', () => {
  test.each(['draft', 'removed'])('is nowhere: %s', async (how) => {
    const {guest, ada, stan, write, heard} = await openNews();
    const {id} = await write();
    const comment = await ada.posts.comments.post(id, {text: 'Good.'});
    if (how === 'draft') await stan.posts.change(id, {publishAt: null});
    else await stan.posts.remove(id);

    await expect(guest.posts.get(id)).rejects.toMatchObject(notFound);
    expect((await guest.posts.list()).items).toEqual([]);
    expect(await guest.posts.archive()).toEqual({months: [], tags: []});
    await expect(guest.posts.comments.list(id)).rejects.toMatchObject(notFound);
    await expect(
      ada.posts.comments.change(comment.id, {text: 'Better.'}),
    ).rejects.toMatchObject(notFound);
    // Whoever shows it reads again, and hears no more of it.
    await expect.poll(() => heard.at(-1)).toBe('gap');
  });
});

test('a title of nothing but marks is no title', async () => {
  const {stan} = await openNews();
  await expect(
    stan.posts.write({
      place: 'news',
      title: '\u200b\u200b\u200b\u200b',
      text: 'Words.',
    }),
  ).rejects.toMatchObject({code: 'invalid_request'});
  await expect(
    stan.posts.write({place: 'news', title: 'A title', text: '\u200b\u200b'}),
  ).rejects.toMatchObject({code: 'invalid_request'});
});

test('months are those of UTC, and years have all of theirs', async () => {
  const {guest, stan, write} = await openNews();
  for (const at of [
    '2025-12-31T23:59:59.999Z',
    '2026-01-01T00:00:00Z',
    '2026-01-31T23:59:59.999Z',
    '0099-02-01T00:00:00Z',
  ]) {
    await write(at);
  }
  const count = async (during: string) =>
    (await guest.posts.list({during})).items.length;
  expect(await count('2026-01')).toBe(2);
  expect(await count('2025')).toBe(1);
  expect(await count('2025-11')).toBe(0);
  expect(await count('0099-02')).toBe(1);
  expect((await stan.posts.archive()).months).toEqual([
    {month: '2026-01', count: 2},
    {month: '2025-12', count: 1},
    {month: '0099-02', count: 1},
  ]);
});
