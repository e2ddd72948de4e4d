/**
 * The calendar of the board, reckoned anew and not with the server's code: a
 * mistake there must not be made here too.
 */
export const timeZone = 'America/New_York';

const day = 86_400_000;

/** `2028-03` and so many months later. */
export function monthAfter(month, count) {
  const [year, number] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + count, 1))
    .toISOString()
    .slice(0, 7);
}

/** The instant at which a month begins on the walls of the board's zone. */
export function beginningOf(month) {
  return midnightOf(`${month}-01`);
}

/** The instant at which a day begins on the walls of the board's zone. */
export function midnightOf(date) {
  const utc = Date.parse(`${date}T00:00:00Z`);
  // Clocks there are never more than a day off; hours are enough to look at.
  for (let hours = -14; hours <= 14; hours += 1) {
    const instant = utc + hours * 3_600_000;
    const {date: shown, time} = wallOf(instant);
    if (shown === date && time === '00:00:00') return instant;
  }
  throw new Error(`No midnight of ${date} in ${timeZone}`);
}

const wall = new Intl.DateTimeFormat('sv-SE', {
  timeZone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** What the zone's clocks show: `{date: '2028-03-01', time: '00:00:00'}`. */
export function wallOf(instant) {
  const [date, time] = wall.format(instant).split(' ');
  return {date, time};
}

/** The month an instant falls in, in the board's zone. */
export const monthOf = (instant) => wallOf(instant).date.slice(0, 7);

/** The days from this one until just before that one: `2028-03-01`, … */
export function daysBetween(first, end) {
  const days = [];
  for (
    let at = Date.parse(`${first}T00:00:00Z`);
    at < Date.parse(`${end}T00:00:00Z`);
    at += day
  ) {
    days.push(new Date(at).toISOString().slice(0, 10));
  }
  return days;
}

/** The beginning of a day that is so many days away from this beginning. */
export function addDays(midnight, count) {
  const {date} = wallOf(midnight);
  const other = Date.parse(`${date}T00:00:00Z`) + count * day;
  return midnightOf(new Date(other).toISOString().slice(0, 10));
}
