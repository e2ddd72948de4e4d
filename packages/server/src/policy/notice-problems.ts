import type {NoticeSource, Segment} from '@townhall/client';
import type {PolicyProblem} from './policy-problems.js';
import {isTimeZone} from './wall-clock.js';
import {instantOfText} from './wall-text.js';

interface Rule extends PolicyProblem {
  broken: (notice: NoticeSource) => boolean;
}

const noZone =
  'There is no time zone of that name. Use one like “Europe/Berlin” or “UTC”.';
const noDate = 'There is no such day, or no such time of day.';

/** Everything in which a notice can contradict itself. */
const rules: readonly Rule[] = [
  {
    path: 'schedule.zone',
    message: noZone,
    broken: ({schedule}) => !isTimeZone(schedule.zone),
  },
  {
    path: 'schedule',
    message: noDate,
    broken: ({schedule}) =>
      hasNoSuchDay(schedule.zone, schedule.start, schedule.end),
  },
  {
    path: 'schedule.end',
    message:
      'It would end before it starts: give it an end after its start, or none.',
    broken: ({schedule: {zone, start, end}}) => !isInOrder(zone, start, end),
  },
  {
    path: 'event',
    message: 'An event needs a date, and nothing else may have one.',
    broken: ({kind, event}) => (kind === 'event') !== (event !== null),
  },
  {
    path: 'event.zone',
    message: noZone,
    broken: ({event}) => event !== null && !isTimeZone(event.zone),
  },
  {
    path: 'event',
    message: noDate,
    broken: ({event}) =>
      event !== null && hasNoSuchDay(event.zone, event.start, event.end),
  },
  {
    path: 'event.end',
    message:
      'The event would end before it starts: give it an end after its start, or none.',
    broken: ({event}) =>
      event !== null && !isInOrder(event.zone, event.start, event.end),
  },
  {
    path: 'apps',
    message:
      'A prompt for an app needs the address of one, and nothing else may have any.',
    broken: ({kind, apps}) =>
      kind === 'app_prompt' ? !apps?.ios && !apps?.android : apps !== null,
  },
  {
    path: 'words',
    message:
      'The same segment has words in the same language twice: keep one of them.',
    broken: ({words}) => {
      const keys = words.map(({segment, locale = ''}) =>
        `${segment} ${locale}`.toLowerCase(),
      );
      return new Set(keys).size < keys.length;
    },
  },
  {
    path: 'words',
    message:
      'A segment has words in other languages only: give it words without a language, for everybody else.',
    broken: ({words}) =>
      words.some(
        ({segment}) =>
          !words.some((one) => one.segment === segment && !one.locale),
      ),
  },
  {
    path: 'words',
    message: 'There is no such language. Write it like “de” or “pt-BR”.',
    broken: ({words}) =>
      words.some(({locale}) => locale !== undefined && !isLocale(locale)),
  },
  {
    path: 'segments',
    message:
      'It is meant for readers that there are no words for: write words for them, or leave them out.',
    broken: ({segments, words}) =>
      segments.some((segment) => !words.some((one) => speaksTo(one, segment))),
  },
  {
    path: 'segments',
    message:
      'There are words for readers whom it is not meant for: take the words away, or mean those readers, too.',
    broken: ({segments, words}) =>
      segments.length > 0 &&
      words.some((one) => !segments.some((segment) => speaksTo(one, segment))),
  },
  {
    path: 'words.actions',
    message:
      'An action either leads to a page or tells the page something: give it a link or the name of an event, and not both.',
    broken: ({words}) =>
      words.some(({actions}) =>
        actions.some(
          ({href, event}) => (href === undefined) === (event === undefined),
        ),
      ),
  },
  {
    path: 'words.actions',
    message: 'Two actions have the same id: give each its own.',
    broken: ({words}) =>
      words.some(
        ({actions}) => new Set(actions.map(({id}) => id)).size < actions.length,
      ),
  },
  {
    path: 'words.actions',
    message: 'Only a welcome has steps that somebody can take.',
    broken: ({kind, words}) =>
      kind !== 'welcome' &&
      words.some(({actions}) => actions.some(({step}) => step !== undefined)),
  },
];

/** Everything in which a notice contradicts itself; nothing if it does not. */
export const noticeProblems = (notice: NoticeSource): PolicyProblem[] =>
  rules
    .filter(({broken}) => broken(notice))
    .map(({path, message}) => ({path, message}));

/** Who reads which words where there are none of their own. */
const order: readonly Segment[] = [
  'guest',
  'new_member',
  'returning_member',
  'staff',
];

const speaksTo = ({segment}: {segment: Segment}, reader: Segment) =>
  order.indexOf(segment) <= order.indexOf(reader);

const hasNoSuchDay = (zone: string, ...times: (string | null)[]) =>
  isTimeZone(zone) &&
  times.some((time) => time !== null && instantOfText(time, zone) === null);

function isInOrder(zone: string, start: string | null, end: string | null) {
  if (start === null || end === null || !isTimeZone(zone)) return true;
  const [from, to] = [instantOfText(start, zone), instantOfText(end, zone)];
  return from === null || to === null || from < to;
}

function isLocale(locale: string) {
  try {
    return Intl.getCanonicalLocales(locale).length === 1;
  } catch {
    return false;
  }
}
