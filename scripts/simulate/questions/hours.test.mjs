import {expect, test} from 'vitest';
import {officeHours} from './hours.mjs';

const at = (text) => Date.parse(text);
const hour = 3_600_000;
const weekdays = [1, 2, 3, 4, 5].map((day) => ({
  day,
  from: '09:00',
  to: '17:00',
}));
const newYork = officeHours(
  {timeZone: 'America/New_York', hours: weekdays, holidays: ['2027-03-17']},
  at('2027-03-08T00:00:00Z'),
  at('2027-03-29T00:00:00Z'),
);

test('a working day has eight hours, a weekend and a holiday none', () => {
  const of = (date) =>
    newYork.between(
      at(`${date}T04:00:00Z`),
      at(`${date}T04:00:00Z`) + 24 * hour,
    );
  expect(of('2027-03-12')).toBe(8 * hour);
  expect(of('2027-03-13')).toBe(0);
  expect(of('2027-03-17')).toBe(0);
});

test('hours begin by the clocks on the wall, which go forward on 14 March', () => {
  expect(newYork.isOpen(at('2027-03-12T13:59:00Z'))).toBe(false);
  expect(newYork.isOpen(at('2027-03-12T14:00:00Z'))).toBe(true);
  expect(newYork.isOpen(at('2027-03-15T13:00:00Z'))).toBe(true);
  expect(newYork.isOpen(at('2027-03-15T21:00:00Z'))).toBe(false);
});

test('so much later is found again by what lies between', () => {
  const start = at('2027-03-12T20:17:00Z');
  const end = newYork.after(start, 3 * hour);
  expect(new Date(end).toISOString()).toBe('2027-03-15T14:17:00.000Z');
  expect(newYork.between(start, end)).toBe(3 * hour);
});
