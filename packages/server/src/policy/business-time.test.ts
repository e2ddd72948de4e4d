import type {BusinessCalendar} from '@townhall/client';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {propertyRuns} from '../testing/property-runs.js';
import {
  addBusinessTime,
  businessTimeAWeek,
  businessTimeBetween,
} from './business-time.js';

const minute = 60_000;
const hour = 60 * minute;
const at = (instant: string) => new Date(instant);

const office = (
  timeZone: string,
  holidays: string[] = [],
): BusinessCalendar => ({
  timeZone,
  hours: [1, 2, 3, 4, 5].map((day) => ({day, from: '09:00', to: '17:00'})),
  holidays,
});
const always: BusinessCalendar = {
  timeZone: 'UTC',
  hours: [1, 2, 3, 4, 5, 6, 7].map((day) => ({
    day,
    from: '00:00',
    to: '24:00',
  })),
  holidays: [],
};
const nights = (timeZone: string): BusinessCalendar => ({
  timeZone,
  hours: [1, 2, 3, 4, 5].map((day) => ({day, from: '22:00', to: '06:00'})),
  holidays: [],
});

describe('business time', () => {
  test.each<[string, BusinessCalendar, string, number, string]>([
    [
      'within a day',
      office('UTC'),
      '2026-11-23T10:00:00Z',
      2,
      '2026-11-23T12:00:00Z',
    ],
    [
      'to the end of a day',
      office('UTC'),
      '2026-11-23T09:00:00Z',
      8,
      '2026-11-23T17:00:00Z',
    ],
    [
      'into the next day',
      office('UTC'),
      '2026-11-23T16:00:00Z',
      2,
      '2026-11-24T10:00:00Z',
    ],
    [
      'over a weekend',
      office('UTC'),
      '2026-11-27T16:00:00Z',
      2,
      '2026-11-30T10:00:00Z',
    ],
    [
      'from a Sunday',
      office('UTC'),
      '2026-11-29T03:00:00Z',
      1,
      '2026-11-30T10:00:00Z',
    ],
    [
      'over a holiday',
      office('UTC', ['2026-11-24']),
      '2026-11-23T16:00:00Z',
      2,
      '2026-11-25T10:00:00Z',
    ],
    [
      'in Berlin in winter',
      office('Europe/Berlin'),
      '2026-11-23T07:00:00Z',
      1,
      '2026-11-23T09:00:00Z',
    ],
    [
      'in Berlin in summer',
      office('Europe/Berlin'),
      '2026-07-06T06:00:00Z',
      1,
      '2026-07-06T08:00:00Z',
    ],
    [
      'where it is Monday already',
      office('Pacific/Auckland'),
      '2026-11-22T19:00:00Z',
      1,
      '2026-11-22T21:00:00Z',
    ],
    [
      'over midnight',
      nights('UTC'),
      '2026-11-23T23:00:00Z',
      3,
      '2026-11-24T02:00:00Z',
    ],
    [
      'in the night after Friday',
      nights('UTC'),
      '2026-11-28T05:00:00Z',
      2,
      '2026-11-30T23:00:00Z',
    ],
    // The clocks skip an hour in the night to 29 March, and repeat one in
    // October: a night is an hour shorter, or longer.
    [
      'where an hour is skipped',
      {...always, timeZone: 'Europe/Berlin'},
      '2026-03-28T23:00:00Z',
      23,
      '2026-03-29T22:00:00Z',
    ],
    [
      'where an hour comes twice',
      {...always, timeZone: 'Europe/Berlin'},
      '2026-10-24T22:00:00Z',
      25,
      '2026-10-25T23:00:00Z',
    ],
  ])('%s', (_, calendar, from, hours, to) => {
    const due = addBusinessTime(calendar, at(from), hours * hour);
    expect(due?.toISOString()).toBe(at(to).toISOString());
    expect(businessTimeBetween(calendar, at(from), at(to))).toBe(hours * hour);
  });

  test('counts nothing twice where hours overlap', () => {
    const calendar = {
      ...office('UTC'),
      hours: [
        {day: 1, from: '09:00', to: '12:00'},
        {day: 1, from: '11:00', to: '13:00'},
      ],
    };
    expect(businessTimeAWeek(calendar)).toBe(4 * hour);
  });

  test('never comes where it is never open', () => {
    const never = {...office('UTC'), hours: []};
    expect(addBusinessTime(never, at('2026-11-23T10:00:00Z'), 1)).toBeNull();
    expect(addBusinessTime(never, at('2026-11-23T10:00:00Z'), 0)).toEqual(
      at('2026-11-23T10:00:00Z'),
    );
  });
});

const zones = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Africa/Cairo',
  'Pacific/Auckland',
];
const quarterOf = (most: number) =>
  fc.integer({min: 0, max: most}).map((count) => {
    const two = (value: number) => String(value).padStart(2, '0');
    return `${two(Math.floor(count / 4))}:${two((count % 4) * 15)}`;
  });
const calendars: fc.Arbitrary<BusinessCalendar> = fc.record({
  timeZone: fc.constantFrom(...zones),
  hours: fc.array(
    fc.record({
      day: fc.integer({min: 1, max: 7}),
      from: quarterOf(95),
      to: quarterOf(96),
    }),
    {minLength: 1, maxLength: 8},
  ),
  holidays: fc.array(
    fc
      .integer({min: 0, max: 60})
      .map((days) =>
        new Date(Date.UTC(2026, 2, 1 + days)).toISOString().slice(0, 10),
      ),
    {maxLength: 5},
  ),
});
/** Around the changes of clocks in spring and autumn, on whole quarters. */
const instants = fc
  .tuple(
    fc.constantFrom('2026-03-01', '2026-04-01', '2026-09-20', '2026-10-20'),
    fc.integer({min: 0, max: 96 * 20}),
  )
  .map(
    ([date, quarters]) => new Date(Date.parse(date) + quarters * 15 * minute),
  );

/** Asks a clock on the wall, quarter by quarter. */
function countedQuarters(calendar: BusinessCalendar, from: Date, to: Date) {
  const shown = new Intl.DateTimeFormat('sv-SE', {
    timeZone: calendar.timeZone,
    dateStyle: 'short',
    timeStyle: 'short',
  });
  let open = 0;
  for (let now = +from; now < +to; now += 15 * minute) {
    const [date = '', time = ''] = shown.format(now).split(' ');
    const weekday = new Date(`${date}T00:00Z`).getUTCDay();
    const isOpen = calendar.hours.some(({day, from, to}) => {
      const overMidnight = to <= from;
      const today = day % 7 === weekday;
      const yesterday = (day + 1) % 7 === weekday;
      return overMidnight
        ? (today && time >= from) || (yesterday && time < to)
        : today && time >= from && time < to;
    });
    if (isOpen && !calendar.holidays.includes(date)) open += 1;
  }
  return open;
}

describe('for any calendar', () => {
  test('it is open when a clock on its wall shows one of its hours', () => {
    fc.assert(
      fc.property(
        calendars,
        instants,
        fc.integer({min: 0, max: 96 * 9}),
        (calendar, from, quarters) => {
          const to = new Date(+from + quarters * 15 * minute);
          expect(businessTimeBetween(calendar, from, to)).toBe(
            countedQuarters(calendar, from, to) * 15 * minute,
          );
        },
      ),
      {numRuns: propertyRuns(150)},
    );
  });

  test('a deadline is the first moment by which the time has passed', () => {
    fc.assert(
      fc.property(
        calendars,
        instants,
        fc.integer({min: 1, max: 100 * 60}),
        (calendar, from, minutes) => {
          const due = addBusinessTime(calendar, from, minutes * minute);
          if (due === null) {
            expect(businessTimeAWeek(calendar)).toBeLessThan(hour);
            return;
          }
          const passed = businessTimeBetween(calendar, from, due);
          expect(passed).toBe(minutes * minute);
          const before = new Date(+due - 1);
          expect(businessTimeBetween(calendar, from, before)).toBe(passed - 1);
        },
      ),
      {numRuns: propertyRuns(150)},
    );
  });

  test('time adds up, and later is never due earlier', () => {
    fc.assert(
      fc.property(
        calendars,
        instants,
        instants,
        instants,
        (calendar, ...moments) => {
          const [a, b, c] = moments.toSorted((x, y) => +x - +y);
          if (!a || !b || !c) return;
          const between = (from: Date, to: Date) =>
            businessTimeBetween(calendar, from, to);
          expect(between(a, b) + between(b, c)).toBe(between(a, c));
          const due = [a, b, c].map((from) =>
            Number(addBusinessTime(calendar, from, 5 * hour) ?? Infinity),
          );
          expect(due).toEqual(due.toSorted((x, y) => x - y));
        },
      ),
      {numRuns: propertyRuns(60)},
    );
  });
});
