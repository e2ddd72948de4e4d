import {describe, expect, test} from 'vitest';
import {
  addCalendarMonths,
  addDays,
  lastOpening,
  monthOf,
  nextOpening,
} from './calendar.js';
import {isTimeZone} from './wall-clock.js';

const at = (instant: string) => new Date(instant);

describe('calendar months', () => {
  test.each([
    ['2026-11-30T09:00:00.000Z', 3, 'UTC', '2027-02-28T09:00:00.000Z'],
    ['2027-11-30T09:00:00.000Z', 3, 'UTC', '2028-02-29T09:00:00.000Z'],
    ['2026-01-31T00:00:00.000Z', 1, 'UTC', '2026-02-28T00:00:00.000Z'],
    ['2024-02-29T23:59:59.999Z', 12, 'UTC', '2025-02-28T23:59:59.999Z'],
    ['2026-12-31T12:00:00.000Z', 60, 'UTC', '2031-12-31T12:00:00.000Z'],
    ['2026-03-31T12:00:00.000Z', -1, 'UTC', '2026-02-28T12:00:00.000Z'],
    // Midnight in New York before and after its clocks change.
    [
      '2026-10-01T04:00:00.000Z',
      3,
      'America/New_York',
      '2027-01-01T05:00:00.000Z',
    ],
    [
      '2026-12-01T05:00:00.000Z',
      4,
      'America/New_York',
      '2027-04-01T04:00:00.000Z',
    ],
    // 02:30 does not exist in Berlin on 28 March 2027: it becomes 03:30.
    [
      '2027-02-28T01:30:00.000Z',
      1,
      'Europe/Berlin',
      '2027-03-28T01:30:00.000Z',
    ],
    // 02:30 exists twice in Berlin on 31 October 2027: the first is meant.
    [
      '2027-08-31T00:30:00.000Z',
      2,
      'Europe/Berlin',
      '2027-10-31T00:30:00.000Z',
    ],
  ])('%s and %i months in %s is %s', (from, months, zone, to) => {
    expect(addCalendarMonths(at(from), months, zone)).toEqual(at(to));
  });

  test.each([
    // Still October in Honolulu, already November in Kiritimati.
    [
      '2026-11-01T05:00:00.000Z',
      'UTC',
      '2026-11',
      '2026-11-01T00:00:00.000Z',
      '2026-12-01T00:00:00.000Z',
    ],
    [
      '2026-11-01T05:00:00.000Z',
      'Pacific/Honolulu',
      '2026-10',
      '2026-10-01T10:00:00.000Z',
      '2026-11-01T10:00:00.000Z',
    ],
    [
      '2026-10-31T11:00:00.000Z',
      'Pacific/Kiritimati',
      '2026-11',
      '2026-10-31T10:00:00.000Z',
      '2026-11-30T10:00:00.000Z',
    ],
    [
      '2026-12-15T00:00:00.000Z',
      'Asia/Kolkata',
      '2026-12',
      '2026-11-30T18:30:00.000Z',
      '2026-12-31T18:30:00.000Z',
    ],
    [
      '2026-03-15T12:00:00.000Z',
      'Europe/Berlin',
      '2026-03',
      '2026-02-28T23:00:00.000Z',
      '2026-03-31T22:00:00.000Z',
    ],
    // Beirut skips midnight when its clocks change: the month begins at 01:00.
    [
      '2026-03-15T12:00:00.000Z',
      'Asia/Beirut',
      '2026-03',
      '2026-02-28T22:00:00.000Z',
      '2026-03-31T21:00:00.000Z',
    ],
  ])('%s in %s is in %s', (instant, zone, month, start, next) => {
    expect(monthOf(at(instant), zone)).toBe(month);
    expect(lastOpening(at(instant), 1, zone)).toEqual(at(start));
    expect(nextOpening(at(instant), 1, zone)).toEqual(at(next));
  });

  test.each([
    // Ideas open together on the 15th, or on the last day of a short month.
    ['2027-02-14T12:00:00.000Z', 15, 'UTC', '2027-02-15T00:00:00.000Z'],
    ['2027-02-15T00:00:00.000Z', 15, 'UTC', '2027-03-15T00:00:00.000Z'],
    ['2027-02-01T12:00:00.000Z', 31, 'UTC', '2027-02-28T00:00:00.000Z'],
    ['2028-02-01T12:00:00.000Z', 30, 'UTC', '2028-02-29T00:00:00.000Z'],
    [
      '2027-12-31T12:00:00.000Z',
      15,
      'Asia/Kolkata',
      '2028-01-14T18:30:00.000Z',
    ],
  ])('after %s opens on day %i in %s: %s', (from, day, zone, to) => {
    expect(nextOpening(at(from), day, zone)).toEqual(at(to));
    expect(lastOpening(at(to), day, zone)).toEqual(at(to));
    const before = new Date(at(to).getTime() - 1);
    expect(lastOpening(before, day, zone) < before).toBe(true);
  });

  test.each([
    ['2026-10-24T10:00:00.000Z', 1, 'UTC', '2026-10-25T10:00:00.000Z'],
    // A day of 25 hours in Berlin, and one of 23.
    [
      '2026-10-24T10:00:00.000Z',
      1,
      'Europe/Berlin',
      '2026-10-25T11:00:00.000Z',
    ],
    [
      '2027-03-27T11:00:00.000Z',
      1,
      'Europe/Berlin',
      '2027-03-28T10:00:00.000Z',
    ],
    ['2028-02-28T00:00:00.000Z', 2, 'UTC', '2028-03-01T00:00:00.000Z'],
  ])('%s and %i days in %s is %s', (from, days, zone, to) => {
    expect(addDays(at(from), days, zone)).toEqual(at(to));
  });

  test('only in zones that exist', () => {
    expect(isTimeZone('Europe/Berlin')).toBe(true);
    expect(isTimeZone('Mars/Olympus')).toBe(false);
  });
});
