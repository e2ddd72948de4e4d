import type {NoticeEvent} from '@townhall/client';

const fields = {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
  timeZoneName: 'short',
} as const;

/** When an event is, by the clocks of the zone it is announced in. */
export function momentOf(
  {startsAt, endsAt, zone}: NoticeEvent,
  locale: string | undefined,
): string {
  const format = formatFor(locale, zone);
  const start = new Date(startsAt);
  return endsAt === null
    ? format.format(start)
    : format.formatRange(start, new Date(endsAt));
}

function formatFor(locale: string | undefined, timeZone: string) {
  try {
    return new Intl.DateTimeFormat(locale, {...fields, timeZone});
  } catch {
    // A browser may be older than a zone; its own says the same moment.
    return new Intl.DateTimeFormat(locale, fields);
  }
}
