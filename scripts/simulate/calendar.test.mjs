import {expect, it} from 'vitest';
import {
  addDays,
  beginningOf,
  daysBetween,
  monthAfter,
  monthOf,
} from './calendar.mjs';

const iso = (instant) => new Date(instant).toISOString();

it('begins months at midnight on the walls of the zone', () => {
  expect(iso(beginningOf('2028-01'))).toBe('2028-01-01T05:00:00.000Z');
  expect(iso(beginningOf('2028-07'))).toBe('2028-07-01T04:00:00.000Z');
});

it('knows which month it is there', () => {
  const last = Date.parse('2028-08-01T03:59:59.999Z');
  expect(monthOf(last)).toBe('2028-07');
  expect(monthOf(last + 1)).toBe('2028-08');
});

it('counts days over the changes of clocks and the leap day', () => {
  const april = beginningOf('2028-04');
  expect(iso(addDays(april, -21))).toBe('2028-03-11T05:00:00.000Z');
  expect(daysBetween('2028-02-27', '2028-03-02')).toEqual([
    '2028-02-27',
    '2028-02-28',
    '2028-02-29',
    '2028-03-01',
  ]);
});

it('counts months over the end of a year', () => {
  expect(monthAfter('2028-11', 3)).toBe('2029-02');
  expect(monthAfter('2028-01', -1)).toBe('2027-12');
});
