/**
 * One figure with a budget beside it. Exactly one of `atLeast` and `atMost` is
 * given; nothing fails because of it, it is only said.
 */
export function budget({name, value, unit = '×', atLeast, atMost, why}) {
  const isKnown = Number.isFinite(value);
  const isMet =
    isKnown && (atLeast === undefined ? value <= atMost : value >= atLeast);
  return {name, value, unit, atLeast, atMost, why, isMet, isKnown};
}

/** The budget in words, such as `at least 0.6×`. */
export const inWords = ({atLeast, atMost, unit}) =>
  atLeast === undefined
    ? `at most ${number(atMost, unit)}`
    : `at least ${number(atLeast, unit)}`;

/** A number as people read it: three digits are enough, and its unit. */
export function number(value, unit = '') {
  if (value === undefined || !Number.isFinite(value)) return '–';
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  const text = value.toLocaleString('en', {maximumFractionDigits: digits});
  return unit === '' || unit === '×' ? `${text}${unit}` : `${text} ${unit}`;
}
