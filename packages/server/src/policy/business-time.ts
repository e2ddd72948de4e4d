import type {BusinessCalendar} from '@townhall/client';
import {evenPieces, type Stretch} from './even-pieces.js';

const day = 86_400_000;

/** A calendar that is searched no further than this finds no more. */
const furthest = 5 * 366 * day;

/** How many milliseconds of business time lie between two moments. */
export function businessTimeBetween(
  calendar: BusinessCalendar,
  from: Date,
  to: Date,
): number {
  let sum = 0;
  for (const stretch of openStretches(calendar, from.getTime(), to.getTime())) {
    sum += stretch[1] - stretch[0];
  }
  return sum;
}

/**
 * The first moment by which so many milliseconds of business time have passed;
 * null where the calendar has not that much in the next five years.
 */
export function addBusinessTime(
  calendar: BusinessCalendar,
  from: Date,
  milliseconds: number,
): Date | null {
  if (milliseconds <= 0) return from;
  const start = from.getTime();
  let left = milliseconds;
  for (const [opens, closes] of openStretches(
    calendar,
    start,
    start + furthest,
  )) {
    if (closes - opens >= left) return new Date(opens + left);
    left -= closes - opens;
  }
  return null;
}

/** How many milliseconds a week is open, where no holiday is in it. */
export const businessTimeAWeek = (calendar: BusinessCalendar): number =>
  weekOf(calendar)
    .flat()
    .reduce((sum, [from, to]) => sum + to - from, 0);

/**
 * When it is open, in order. It is open while the clocks of its zone show a
 * time in its hours, on a date that is no holiday: an hour that they show twice
 * counts twice, and one that they skip does not count.
 */
function* openStretches(
  calendar: BusinessCalendar,
  from: number,
  to: number,
): Generator<Stretch> {
  const week = weekOf(calendar);
  const holidays = new Set(calendar.holidays);
  for (const {piece, offset} of evenPieces(calendar.timeZone, from, to)) {
    const shown: Stretch = [piece[0] + offset, piece[1] + offset];
    for (const [opens, closes] of shownStretches(week, holidays, shown)) {
      yield [opens - offset, closes - offset];
    }
  }
}

/** What of a stretch is open, all as if the clocks were in UTC. */
function* shownStretches(
  week: readonly (readonly Stretch[])[],
  holidays: ReadonlySet<string>,
  [from, to]: Stretch,
): Generator<Stretch> {
  for (let date = from - modulo(from, day); date < to; date += day) {
    if (holidays.has(new Date(date).toISOString().slice(0, 10))) continue;
    for (const [opens, closes] of week[new Date(date).getUTCDay()] ?? []) {
      const start = Math.max(date + opens, from);
      const end = Math.min(date + closes, to);
      if (start < end) yield [start, end];
    }
  }
}

const modulo = (value: number, by: number) => ((value % by) + by) % by;

/**
 * When each day of a week is open, Sunday first: in order, and without what
 * overlaps. What goes on after midnight belongs to the next day.
 */
function weekOf({hours}: BusinessCalendar): Stretch[][] {
  const week: Stretch[][] = [[], [], [], [], [], [], []];
  for (const {day: weekday, from, to} of hours) {
    const opens = timeOf(from);
    const closes = timeOf(to);
    const overMidnight = closes <= opens;
    week[weekday % 7]?.push([opens, overMidnight ? day : closes]);
    if (overMidnight) week[(weekday + 1) % 7]?.push([0, closes]);
  }
  return week.map(joined);
}

function joined(stretches: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = [];
  for (const [from, to] of stretches.toSorted((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last && from <= last[1]) {
      result[result.length - 1] = [last[0], Math.max(last[1], to)];
    } else if (from < to) {
      result.push([from, to]);
    }
  }
  return result;
}

/** A time of day, from midnight: `09:30`, and `24:00` for the end of a day. */
function timeOf(text: string): number {
  const [hours = 0, minutes = 0] = text.split(':').map(Number);
  return (hours * 60 + minutes) * 60_000;
}
