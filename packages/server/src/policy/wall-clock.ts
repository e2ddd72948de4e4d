/** A date and time of day as a clock on a wall shows them. */
export interface WallTime {
  year: number;
  /** 1 to 12. */
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  millisecond: number;
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

/** What the clocks of a zone show at an instant. */
export function wallTime(instant: Date, timeZone: string): WallTime {
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
export function instantOf(wall: WallTime, timeZone: string): Date {
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
export const offsetAt = (instant: number, timeZone: string) =>
  asIfUtc(wallTime(new Date(instant), timeZone)) - instant;

/** The instant at which clocks in UTC show this. */
export const asIfUtc = (wall: WallTime) =>
  Date.UTC(
    wall.year,
    wall.month - 1,
    wall.day,
    wall.hour,
    wall.minute,
    wall.second,
    wall.millisecond,
  );
