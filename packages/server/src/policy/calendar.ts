import {asIfUtc, instantOf, wallTime, type WallTime} from './wall-clock.js';

/** The month an instant falls in where the zone's clocks hang: `2026-11`. */
export function monthOf(instant: Date, timeZone: string): string {
  const {year, month} = wallTime(instant, timeZone);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
}

/** When ideas open together next: a day of the month, or its last. */
export function nextOpening(
  now: Date,
  opensOn: number,
  timeZone: string,
): Date {
  const opening = openingIn(now, 0, opensOn, timeZone);
  return opening > now ? opening : openingIn(now, 1, opensOn, timeZone);
}

/** When ideas opened together last, at this moment or before it. */
export function lastOpening(
  now: Date,
  opensOn: number,
  timeZone: string,
): Date {
  const opening = openingIn(now, 0, opensOn, timeZone);
  return opening <= now ? opening : openingIn(now, -1, opensOn, timeZone);
}

/** When the ideas of a month (`2026-11`) open together. */
export function openingOf(
  month: string,
  opensOn: number,
  timeZone: string,
): Date {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return instantOf(
    {
      ...{year, month: number, day: Math.min(opensOn, lastDay(year, number))},
      ...{hour: 0, minute: 0, second: 0, millisecond: 0},
    },
    timeZone,
  );
}

function openingIn(now: Date, later: number, day: number, timeZone: string) {
  const month = addMonths(startingMonth(wallTime(now, timeZone)), later);
  const last = lastDay(month.year, month.month);
  return instantOf({...month, day: Math.min(day, last)}, timeZone);
}

/** The same time of day so many days later, as the zone's clocks show it. */
export function addDays(instant: Date, days: number, timeZone: string): Date {
  const shown = asIfUtc(wallTime(instant, timeZone)) + days * 86_400_000;
  return instantOf(wallTime(new Date(shown), 'UTC'), timeZone);
}

/**
 * The same time of day so many calendar months later. Where that month is too
 * short it is its last day: 30 November and three months is 28 February.
 */
export function addCalendarMonths(
  instant: Date,
  months: number,
  timeZone: string,
): Date {
  return instantOf(addMonths(wallTime(instant, timeZone), months), timeZone);
}

const startingMonth = ({year, month}: WallTime): WallTime => ({
  year,
  month,
  day: 1,
  hour: 0,
  minute: 0,
  second: 0,
  millisecond: 0,
});

function addMonths(wall: WallTime, months: number): WallTime {
  const count = wall.year * 12 + (wall.month - 1) + months;
  const year = Math.floor(count / 12);
  const month = (count % 12) + 1;
  return {...wall, year, month, day: Math.min(wall.day, lastDay(year, month))};
}

const lastDay = (year: number, month: number) =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();
