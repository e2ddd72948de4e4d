import type {Notice} from '@townhall/client';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {eventCalendar} from './event-calendar.js';

const event = {
  startsAt: '2026-12-01T08:00:00.000Z',
  endsAt: '2026-12-01T09:30:00.000Z',
  zone: 'Europe/Berlin',
  place: 'Room 4, second floor; left',
  href: 'https://meet.example/a?b=1,2',
};

const aNotice = (title: string, text = ''): Notice => ({
  id: 'webinar',
  kind: 'event',
  version: 3,
  priority: 0,
  startsAt: null,
  endsAt: null,
  segments: [],
  pages: [],
  group: null,
  reshow: 'changed',
  event,
  apps: null,
  variants: [
    {
      segment: 'guest',
      title,
      body: [{type: 'paragraph', children: [{type: 'text', value: text}]}],
      actions: [],
    },
  ],
});

const calendarOf = (title: string, text?: string, fields = {}) =>
  eventCalendar({
    notice: aNotice(title, text),
    event: {...event, ...fields},
    community: 'demo',
    at: '2026-11-22T12:00:00.000Z',
  });

/** The properties as a calendar reads them. */
const read = (calendar: string) =>
  new Map(
    calendar
      .replace(/\r\n[ \t]/g, '')
      .split('\r\n')
      .filter(Boolean)
      .map((line): [string, string] => {
        const colon = line.indexOf(':');
        return [
          line.slice(0, colon),
          line
            .slice(colon + 1)
            .replace(/\\(.)/g, (_, mark: string) =>
              mark === 'n' ? '\n' : mark,
            ),
        ];
      }),
  );

test('says when, where and what', () => {
  const calendar = calendarOf('Hello, {name}: a webinar', 'Bring: a, b; c\\d');
  expect(Object.fromEntries(read(calendar))).toMatchObject({
    BEGIN: 'VEVENT',
    VERSION: '2.0',
    UID: 'webinar@demo.townhall',
    SEQUENCE: '2',
    DTSTAMP: '20261122T120000Z',
    DTSTART: '20261201T080000Z',
    DTEND: '20261201T093000Z',
    SUMMARY: 'Hello: a webinar',
    DESCRIPTION: 'Bring: a, b; c\\d',
    LOCATION: 'Room 4, second floor; left',
    END: 'VCALENDAR',
  });
  expect(calendar).toContain('LOCATION:Room 4\\, second floor\\; left\r\n');
  expect(calendar).toContain('URL:https://meet.example/a?b=1,2\r\n');
});

test('lasts an hour where nobody says how long', () => {
  const found = read(calendarOf('Talk', '', {endsAt: null, href: null}));
  expect(found.get('DTEND')).toBe('20261201T090000Z');
  expect(found.has('URL')).toBe(false);
  expect(found.has('DESCRIPTION')).toBe(false);
});

test('keeps every text whole, on lines that are short enough', () => {
  const texts = fc.string({unit: 'grapheme', minLength: 1, maxLength: 300});
  fc.assert(
    fc.property(texts, texts, (title, place) => {
      const calendar = calendarOf(title, title, {place});
      const lines = calendar.split('\r\n');
      expect(lines.pop()).toBe('');
      for (const line of lines) {
        expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        expect(line).not.toMatch(/[\r\n]/);
      }
      // Nothing that is written in can begin a property of its own.
      expect(lines.filter((line) => line.startsWith('BEGIN:'))).toHaveLength(2);
      expect(read(calendar).get('LOCATION')).toBe(
        place
          .replace(/\r\n|\r/g, '\n')
          .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, ''),
      );
    }),
    {numRuns: 500},
  );
});
