const minute = 60_000;
const lengths = {
  minute,
  hour: 60 * minute,
  day: 24 * 60 * minute,
  week: 7 * 24 * 60 * minute,
  month: 30 * 24 * 60 * minute,
  year: 365 * 24 * 60 * minute,
};

/**
 * How long `3 days`, `1 hour ago` or `in 5 minutes` is, in milliseconds.
 *
 * @param {string} words
 */
export function duration(words) {
  const match =
    /^(?:in )?(\d+) (minute|hour|day|week|month|year)s?(?: ago)?$/.exec(words);
  if (!match) throw new Error(`"${words}" is not a length of time`);
  return Number(match[1]) * lengths[match[2]];
}

/**
 * The first moment of a month in UTC, counted from the month that `now` is in.
 *
 * @param {Date} now
 * @param {number} offset
 */
export function monthStart(now, offset) {
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + offset));
}

/**
 * The moment, or the nearest one inside the span.
 *
 * @param {Date | number} moment
 * @param {{from?: Date, to?: Date}} span
 */
export function within(moment, {from, to}) {
  const earliest = from ? from.getTime() : -Infinity;
  const latest = to ? to.getTime() : Infinity;
  return new Date(Math.min(latest, Math.max(earliest, Number(moment))));
}
