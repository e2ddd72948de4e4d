/** Jive writes `2012-01-31T22:46:12.044+0000`: no `Z`, and no colon. */
export const jiveDate = (instant: string | Date): string =>
  `${isoOf(instant).slice(0, -1)}+0000`;

/** Lists are full of instants, and nearly all are written this way already. */
const isoOf = (instant: string | Date) =>
  typeof instant === 'string' && instant.length === 24 && instant.endsWith('Z')
    ? instant
    : new Date(instant).toISOString();

/**
 * A date as programs write it: with or without a colon in the zone, or as
 * milliseconds. A `+` that was sent as it is arrives as a space.
 */
export function dateFrom(written: string): Date | undefined {
  const text = written.trim();
  if (/^\d{9,15}$/.test(text)) return new Date(Number(text));
  const match =
    /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?)(Z|[+\- ]\d\d:?\d\d)?)?$/.exec(
      text,
    );
  if (!match) return undefined;
  const [, day, time = '00:00:00', zone = 'Z'] = match;
  const offset = zone
    .replace(' ', '+')
    .replace(/^([+-]\d\d):?(\d\d)$/, '$1:$2');
  const read = new Date(`${day}T${time}${offset}`);
  return Number.isNaN(read.getTime()) ? undefined : read;
}
