/** `1,234`. */
export const count = (number) => number.toLocaleString('en');

/** `5.3 in 100`. */
export const share = (part, whole) =>
  `${((100 * part) / Math.max(1, whole)).toFixed(1)} in 100`;

/** `12.3 ms`; from a hundred on, without a fraction. */
export const milliseconds = (number) =>
  `${number.toFixed(number < 100 ? 1 : 0)} ms`;

/** `2028-03` as `March 2028`. */
export const monthName = (month) =>
  new Intl.DateTimeFormat('en', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${month}-15T00:00:00Z`));

/** How many values fall into each stretch of that width. */
export function histogram(values, {from, to, width}) {
  const bins = [];
  for (let start = from; start < to; start += width) {
    bins.push({from: start, to: start + width, count: 0});
  }
  for (const value of values) {
    const index = Math.floor((value - from) / width);
    bins[Math.max(0, Math.min(bins.length - 1, index))].count += 1;
  }
  return bins;
}
