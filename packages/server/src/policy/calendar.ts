/** A date and time of day as a clock on a wall shows them. */
interface WallTime {
  year: number;
  /** 1 to 12. */
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  millisecond: number;
}

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

/** Whether this runtime knows a zone by that name. */
export function isTimeZone(timeZone: string): boolean {
  try {
    formatterOf(timeZone);
    return true;
  } catch {
    return false;
  }
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

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(timeZone: string) {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formatters.set(timeZone, formatter);
  }
  return formatter;
}

function wallTime(instant: Date, timeZone: string): WallTime {
  const parts = new Map(
    formatterOf(timeZone)
      .formatToParts(instant)
      .map(({type, value}) => [type, Number(value)]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  return {
    year: part('year'),
    month: part('month'),
    day: part('day'),
    hour: part('hour'),
    minute: part('minute'),
    second: part('second'),
    millisecond: instant.getUTCMilliseconds(),
  };
}

/**
 * The instant at which a zone's clocks show this. Where they show it twice, the
 * earlier one; where they skip it, the instant they jump at or soon after it.
 */
function instantOf(wall: WallTime, timeZone: string): Date {
  const shown = asIfUtc(wall);
  const day = 86_400_000;
  const offsets = [
    offsetAt(shown - day, timeZone),
    offsetAt(shown + day, timeZone),
  ] as const;
  const candidates = offsets
    .map((offset) => shown - offset)
    .filter((instant) => offsetAt(instant, timeZone) === shown - instant);
  return new Date(
    candidates.length > 0 ? Math.min(...candidates) : shown - offsets[0],
  );
}

/** How far the zone's clocks are ahead of UTC at an instant. */
const offsetAt = (instant: number, timeZone: string) =>
  asIfUtc(wallTime(new Date(instant), timeZone)) - instant;

const asIfUtc = (wall: WallTime) =>
  Date.UTC(
    wall.year,
    wall.month - 1,
    wall.day,
    wall.hour,
    wall.minute,
    wall.second,
    wall.millisecond,
  );
