import type {Notice, NoticeEvent} from '@townhall/client';
import {plainTextOf} from '../text/plain-text.js';

/** What a calendar is told of an event. */
export interface CalendarEntry {
  notice: Notice;
  event: NoticeEvent;
  /** The id of the community: ids are unique with it. */
  community: string;
  /** When this was written down. */
  at: string;
}

const hour = 3_600_000;

/** An event for calendars (RFC 5545). Times are UTC, so it needs no zones. */
export function eventCalendar({
  notice: {id, version, variants},
  event,
  community,
  at,
}: CalendarEntry): string {
  const [words] = variants;
  const ends = event.endsAt ?? Date.parse(event.startsAt) + hour;
  const text = words ? plainTextOf(words.body) : '';
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Townhall//Townhall//EN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${escaped(`${id}@${community}.townhall`)}`,
    `SEQUENCE:${version - 1}`,
    `DTSTAMP:${utc(at)}`,
    `DTSTART:${utc(event.startsAt)}`,
    `DTEND:${utc(ends)}`,
    `SUMMARY:${escaped(nameless(words?.title ?? ''))}`,
    ...(text ? [`DESCRIPTION:${escaped(nameless(text))}`] : []),
    ...(event.place ? [`LOCATION:${escaped(event.place)}`] : []),
    ...(event.href ? [`URL:${new URL(event.href).href}`] : []),
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** `20261201T080000Z` */
const utc = (moment: string | number) =>
  new Date(moment).toISOString().replace(/[-:]|\.\d+/g, '');

/** A file is for everybody, so nobody is called by name in it. */
const nameless = (text: string) =>
  text.replace(/\s*[,،，]?\s*\{name\}/g, '').trim();

/** Text as a value: what would end it, or a line, stands for itself. */
const escaped = (text: string) =>
  text
    .replace(/[\\;,]/g, (mark) => `\\${mark}`)
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');

const mostOctets = 75;

/** No line has more than 75 octets; a break never falls into a character. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let octets = 0;
  let result = '';
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > mostOctets) {
      result += '\r\n ';
      // The space that goes on belongs to the line.
      octets = 1;
    }
    result += character;
    octets += size;
  }
  return result;
}
