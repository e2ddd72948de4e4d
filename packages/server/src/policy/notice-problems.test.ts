import type {NoticeSource} from '@townhall/client';
import {describe, expect, test} from 'vitest';
import {noticeProblems} from './notice-problems.js';

const words = (
  fields: Partial<NoticeSource['words'][number]> = {},
): NoticeSource['words'][number] => ({
  segment: 'guest',
  title: 'Come in',
  text: '',
  actions: [],
  ...fields,
});

const aNotice = (fields: Partial<NoticeSource> = {}): NoticeSource => ({
  kind: 'welcome',
  published: true,
  priority: 0,
  schedule: {zone: 'Europe/Berlin', start: null, end: null},
  segments: [],
  pages: [],
  group: null,
  reshow: 'changed',
  words: [words()],
  event: null,
  apps: null,
  ...fields,
});

const event = {
  zone: 'Europe/Berlin',
  start: '2026-12-01T09:00',
  end: '2026-12-01T10:00',
  place: '',
  href: null,
};

const broken: [string, Partial<NoticeSource>, RegExp][] = [
  [
    'an unknown zone',
    {schedule: {zone: 'Mars/Olympus', start: null, end: null}},
    /no time zone of that name/,
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
  [
    'an end with its start',
    {
      schedule: {
        zone: 'UTC',
        start: '2026-12-01T09:00',
        end: '2026-12-01T09:00',
      },
    },
    /end before it starts/,
  ],
  [
    'a day that is none',
    {schedule: {zone: 'UTC', start: '2026-02-30T09:00', end: null}},
    /no such day/,
  ],
  ['an event without a date', {kind: 'event'}, /An event needs a date/],
  ['a date of no event', {event}, /nothing else may have one/],
  [
    'an event that ends before it starts',
    {kind: 'event', event: {...event, end: '2026-11-01T10:00'}},
    /event would end before/,
  ],
  [
    'an event in no zone',
    {kind: 'event', event: {...event, zone: 'Nowhere'}},
    /no time zone/,
  ],
  ['a prompt without an app', {kind: 'app_prompt'}, /address of one/],
  [
    'apps of no prompt',
    {apps: {ios: 'https://a.example', android: null}},
    /nothing else may have any/,
  ],
  [
    'the same words twice',
    {words: [words(), words({title: 'Other'})]},
    /same language twice/,
  ],
  [
    'words in a language only',
    {words: [words({locale: 'de'})]},
    /without a language/,
  ],
  [
    'a language that is none',
    {words: [words(), words({locale: 'no_such thing'})]},
    /no such language/,
  ],
  [
    'readers without words',
    {
      segments: ['guest', 'staff'],
      words: [words({segment: 'staff'})],
    },
    /no words for/,
  ],
  [
    'words without readers',
    {segments: ['guest'], words: [words(), words({segment: 'staff'})]},
    /whom it is not meant for/,
  ],
  [
    'an action that leads nowhere',
    {words: [words({actions: [{id: 'a', label: 'A', icon: 'link'}]})]},
    /a link or the name of an event/,
  ],
  [
    'two actions with one id',
    {
      words: [
        words({
          actions: [
            {id: 'a', label: 'A', icon: 'link', href: '/a'},
            {id: 'a', label: 'B', icon: 'link', href: '/b'},
          ],
        }),
      ],
    },
    /Two actions have the same id/,
  ],
  [
    'a step outside of a welcome',
    {
      kind: 'announcement',
      words: [
        words({
          actions: [
            {id: 'a', label: 'A', icon: 'link', href: '/a', step: 'asked'},
          ],
        }),
      ],
    },
    /Only a welcome has steps/,
  ],
];

describe('a notice', () => {
  test.each(broken)('is refused with %s', (_name, fields, sentence) => {
    const messages = noticeProblems(aNotice(fields)).map(
      ({message}) => message,
    );
    expect(messages).toEqual([expect.stringMatching(sentence)]);
    expect(messages[0]).toMatch(/^[A-Z].*\.$/s);
  });

  test.each<[string, Partial<NoticeSource>]>([
    ['says little', {}],
    ['has an event', {kind: 'event', event}],
    [
      'prompts for an app',
      {kind: 'app_prompt', apps: {ios: null, android: 'https://a.example'}},
    ],
    [
      'is for staff, in words for guests',
      {segments: ['staff'], words: [words(), words({locale: 'pt-BR'})]},
    ],
    [
      'ends on the night when clocks go back',
      {
        schedule: {
          zone: 'Europe/Berlin',
          start: '2026-10-25T02:30',
          end: '2026-10-25T03:00',
        },
      },
    ],
  ])('is sound where it %s', (_name, fields) => {
    expect(noticeProblems(aNotice(fields))).toEqual([]);
  });
});
