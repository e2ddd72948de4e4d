import type {NoticeDraft} from '@townhall/client';
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
const words: NoticeDraft['words'][number] = {
  segment: 'guest',
  title: 'Hi',
  text: '',
  actions: [],
};
const draft: NoticeDraft = {kind: 'welcome', words: [words]};

async function openDesk() {
  const town = await testSqlCommunity(database);
  const stan = (await town.signIn('Stan', 'staff')).community.moderation;
  return {...town, stan};
}

const action = (fields: object) => ({
  words: [
    {
      ...words,
      actions: [{id: 'a', label: 'A', icon: 'link', href: '/', ...fields}],
    },
  ],
});

describe('what a manager writes', () => {
  const refused: [string, object, RegExp][] = [
    [
      'a link with a scheme of its own',
      action({href: 'javascript:alert(1)'}),
      /A link begins with https:/,
    ],
    [
      'such a link behind a line break',
      action({href: 'java\nscript:alert(1)'}),
      /A link begins with https:/,
    ],
    ['a data link', action({href: 'data:text/html,x'}), /A link begins with/],
    [
      'four actions',
      {
        words: [
          {
            ...words,
            actions: ['a', 'b', 'c', 'd'].map((id) => ({
              id,
              label: id,
              icon: 'link',
              href: '/',
            })),
          },
        ],
      },
      /three actions at most/,
    ],
    [
      'an unknown segment',
      {words: [{...words, segment: 'everybody'}]},
      /no such segment/,
    ],
    ['nobody to speak to', {words: []}, /needs words for somebody/],
    [
      'a page that is none',
      {pages: ['courses']},
      /A page begins with \/ or https/,
    ],
    [
      'a time that is none',
      {schedule: {zone: 'UTC', start: 'tomorrow', end: null}},
      /written like 2026-12-01T09:00/,
    ],
    [
      'a title of nothing that can be seen',
      {words: [{...words, title: '\u200b\u200b'}]},
      /title/,
    ],
    [
      'an end before a start',
      {
        schedule: {
          zone: 'UTC',
          start: '2026-12-02T09:00',
          end: '2026-12-01T09:00',
        },
      },
      /end before it starts/,
    ],
  ];
  test.each(refused)('is refused with %s', async (_name, fields, sentence) => {
    const {stan} = await openDesk();
    // What no type allows may still be sent.
    const wrong = {...draft, ...fields} as NoticeDraft;
    await expect(stan.composeNotice(wrong)).rejects.toMatchObject({
      code: 'invalid_request',
      problem: {detail: expect.stringMatching(sentence)},
    });
    const {id} = await stan.composeNotice(draft);
    await expect(
      stan.changeNotice(id, fields, {revision: 1}),
    ).rejects.toMatchObject({code: 'invalid_request'});
    expect((await stan.notice(id)).revision).toBe(1);
  });

  test('is due from its start to its end, by the clock of the server', async () => {
    const {stan, guest, clock, hosted} = await openDesk();
    // Noon in UTC is one o'clock in Berlin.
    await stan.composeNotice({
      ...draft,
      published: true,
      schedule: {
        zone: 'Europe/Berlin',
        start: '2026-11-18T14:00',
        end: '2026-11-18T15:00',
      },
    });
    const states = [];
    for (let hours = 0; hours < 3; hours++) {
      const {items} = await guest.notices.current();
      const [managed] = (await stan.notices()).items;
      states.push([managed?.state, items.length]);
      const before = await hosted.revision();
      clock.advance(hour);
      // What is kept of public reads is asked for anew, until nothing is left.
      const isLast = hours === 2;
      expect((await hosted.revision()) === before).toBe(isLast);
    }
    expect(states).toEqual([
      ['scheduled', 0],
      ['running', 1],
      ['ended', 0],
    ]);
  });

  test('changes by one of two who change it at once', async () => {
    const {stan} = await openDesk();
    const {id} = await stan.composeNotice(draft);
    const outcomes = await Promise.allSettled(
      [1, 2].map((priority) =>
        stan.changeNotice(id, {priority}, {revision: 1}),
      ),
    );
    expect(outcomes.map(({status}) => status).sort()).toEqual([
      'fulfilled',
      'rejected',
    ]);
    expect((await stan.noticeSteps(id)).items).toHaveLength(2);
  });

  test('that was imported is changed like any other', async () => {
    const {stan, hosted} = await openDesk();
    await hosted.import({
      source: 'old',
      lines: [
        JSON.stringify({
          type: 'notice',
          id: 'hello',
          kind: 'welcome',
          startsAt: '2026-01-01T00:00:00.000Z',
          variants: [{segment: 'guest', title: 'Hello', text: 'To *you*.'}],
        }),
      ],
    });
    const found = await stan.notice('hello');
    expect(found.source).toMatchObject({
      schedule: {zone: 'UTC', start: '2026-01-01T00:00', end: null},
      words: [{segment: 'guest', title: 'Hello', text: 'To you.'}],
    });
    const {revision, notice} = await stan.changeNotice(
      'hello',
      {priority: 3},
      found,
    );
    expect([revision, notice.priority]).toEqual([found.revision + 1, 3]);
  });

  test('is listed page by page, by state and by kind', async () => {
    const {stan} = await openDesk();
    for (const published of [true, false, true]) {
      await stan.composeNotice({...draft, published});
    }
    const first = await stan.notices({limit: 2});
    const rest = await stan.notices({limit: 2, cursor: first.next ?? ''});
    const ids = [...first.items, ...rest.items].map(({id}) => id);
    expect(new Set(ids).size).toBe(3);
    expect(rest.next).toBe(null);
    expect((await stan.notices({state: 'running'})).items).toHaveLength(2);
    expect((await stan.notices({kind: 'event'})).items).toEqual([]);
  });
});
