import {chooseNotices} from '@townhall/client/parts/choose-notices';
import type {Community} from '@townhall/client';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import type {SqlDatabase} from '../../../database/index.js';
import {openSharedDatabase} from '../../../testing/shared-database.js';
import {testSqlCommunity} from '../../test-community.js';

let database: SqlDatabase;
beforeAll(async () => {
  database = await openSharedDatabase();
});
afterAll(() => database.close());

const hour = 3_600_000;

async function openTown() {
  const town = await testSqlCommunity(database);
  const ada = (await town.signIn('Ada')).community;
  const desk = (await town.signIn('Stan', 'staff')).community.moderation;
  const compose = async (title: string, priority = 0) => {
    const made = await desk.composeNotice({
      kind: 'announcement',
      published: true,
      priority,
      words: [{segment: 'guest', title, text: '', actions: []}],
    });
    town.clock.advance(1);
    return made.notice;
  };
  return {...town, ada, desk, compose};
}

/** What a page decides, with what the server says. */
async function titlesFor(community: Community) {
  const [current, reader] = await Promise.all([
    community.notices.current(),
    community.notices.reader(),
  ]);
  const facts = {
    segment: reader.segment,
    done: reader.done,
    closed: reader.dismissals.map((one) => ({
      ...one,
      at: Date.parse(one.at),
      until: one.until === null ? null : Date.parse(one.until),
    })),
    shown: reader.shown.map(({notice, at}) => ({notice, at: Date.parse(at)})),
    now: Date.parse(reader.at ?? ''),
    page: 'https://docs.example/',
    locales: ['en'],
    platform: null,
  };
  return chooseNotices(current, facts, {
    kinds: ['announcement'],
    most: 1,
  }).map(({variant}) => variant.title);
}

describe('what a server says of notices, and a page decides by it', () => {
  test('is one at a time, and then another, as often as the rules allow', async () => {
    const {ada, desk, compose, clock, hosted} = await openTown();
    await desk.changeNoticeSettings({
      cap: {notices: 2, days: 7},
      quietHours: 3,
      laterHours: 24,
      appPrompts: true,
    });
    const [first, second] = [await compose('One', 3), await compose('Two', 2)];
    await compose('Three', 1);
    const see = async ({id, version}: typeof first) => {
      await ada.notices.report([{notice: id, version, what: 'seen'}]);
      await hosted.flush();
    };
    expect(await titlesFor(ada)).toEqual(['One']);
    await see(first);
    await ada.notices.dismiss({notice: first.id, version: 1});
    expect(await titlesFor(ada)).toEqual([]);
    clock.advance(3 * hour);
    expect(await titlesFor(ada)).toEqual(['Two']);
    await see(second);
    await ada.notices.dismiss({notice: second.id, version: 1, later: true});
    clock.advance(23 * hour);
    expect(await titlesFor(ada)).toEqual([]);
    clock.advance(hour);
    // What was put off is back; a third would be one too many this week.
    expect(await titlesFor(ada)).toEqual(['Two']);
    await ada.notices.dismiss({notice: second.id, version: 1});
    clock.advance(7 * 24 * hour);
    expect(await titlesFor(ada)).toEqual(['Three']);
  });
});

describe('what pages report', () => {
  test('is written together, and by the day', async () => {
    const {guest, desk, compose, clock, hosted} = await openTown();
    const {id: notice} = await compose('One');
    const seen = {notice, version: 1, what: 'seen'} as const;
    const rows = () =>
      database.query(
        `select count from notice_figures where notice_id = $1 order by day`,
        [notice],
      );
    for (let reader = 0; reader < 30; reader++) {
      await guest.notices.report([seen]);
    }
    expect(await rows()).toEqual([]);
    await hosted.tick();
    expect(await rows()).toEqual([{count: 30}]);
    clock.advance(24 * hour);
    await guest.notices.report([seen, seen]);
    await hosted.flush();
    await hosted.flush();
    expect(await rows()).toEqual([{count: 30}, {count: 2}]);
    const {days, totals} = await desk.noticeFigures(notice, {days: 1});
    expect([days.map(({seen}) => seen), totals.seen]).toEqual([[2], 2]);
  });

  test('leaves nothing to read anew for anybody', async () => {
    const {ada, compose, hosted} = await openTown();
    const {id: notice} = await compose('One');
    const before = await hosted.revision();
    await ada.notices.report([{notice, version: 1, what: 'seen'}]);
    await hosted.flush();
    await ada.notices.dismiss({notice, version: 1});
    await ada.notices.restore(notice);
    expect(await hosted.revision()).toBe(before);
  });

  test('of two processes adds up', async () => {
    const {guest, compose, clock, hosted, id} = await openTown();
    const {id: notice} = await compose('One');
    const other = await testSqlCommunity(database, clock, id);
    const seen = {notice, version: 1, what: 'seen'} as const;
    await Promise.all([
      guest.notices.report([seen]),
      other.guest.notices.report([seen, seen]),
    ]);
    await Promise.all([hosted.flush(), other.hosted.flush()]);
    expect(
      await database.query(
        'select count from notice_figures where notice_id = $1',
        [notice],
      ),
    ).toEqual([{count: 3}]);
  });
});

test('a reader goes by other names tomorrow', async () => {
  const {ada, clock} = await openTown();
  const {news: [today, tomorrow] = []} = await ada.notices.reader();
  clock.advance(24 * hour);
  const {news} = await ada.notices.reader();
  expect(news[0]).toBe(tomorrow);
  expect(news).not.toContain(today);
});
