import type {NoticeSource, NoticeVariant} from '@townhall/client';
import {noticeDraftSchema} from '@townhall/client/contract';
import {noticeProblems} from '../../../policy/notice-problems.js';
import {instantOfText} from '../../../policy/wall-text.js';
import {refuse} from '../../../problem.js';
import {cleanLine} from '../../../text/clean-text.js';
import {writtenText} from '../../../text/written-text.js';
import {valid} from '../../../valid.js';
import type {NoticeRow} from '../notice-row.js';

/** What of a notice is kept: what was written, and what readers get. */
export interface SoundNotice {
  source: NoticeSource;
  content: Omit<NoticeRow, 'id' | 'version'>;
}

/** What a manager wrote, made ready to be kept; refused where it makes no sense. */
export function soundNotice(written: NoticeSource): SoundNotice {
  // Again, because cleaning may have left nothing.
  const source = valid(noticeDraftSchema, clean(written));
  const fields = noticeProblems(source);
  if (fields.length > 0) {
    refuse('invalid_request', {
      detail: fields.map(({message}) => message).join(' '),
      fields,
    });
  }
  const {kind, priority, schedule, segments, pages, group, reshow} = source;
  const {zone, start, end} = schedule;
  return {
    source,
    content: {
      kind,
      priority,
      startsAt: start === null ? null : instantOfText(start, zone),
      endsAt: end === null ? null : instantOfText(end, zone),
      segments,
      pages,
      group,
      reshow,
      variants: source.words.map(variantOf),
      event: eventOf(source),
      apps: source.apps,
    },
  };
}

function clean(source: NoticeSource): NoticeSource {
  return {
    ...source,
    group: source.group && cleanLine(source.group),
    words: source.words.map((words) => ({
      ...words,
      title: cleanLine(words.title),
      actions: words.actions.map((action) => ({
        ...action,
        id: cleanLine(action.id),
        label: cleanLine(action.label),
      })),
    })),
    event: source.event && {
      ...source.event,
      place: cleanLine(source.event.place),
    },
  };
}

const variantOf = ({
  text,
  ...words
}: NoticeSource['words'][number]): NoticeVariant => ({
  ...words,
  body: writtenText(text).body,
});

function eventOf({event}: NoticeSource): NoticeRow['event'] {
  if (!event) return null;
  const {zone, start, end, place, href} = event;
  const startsAt = instantOfText(start, zone);
  if (!startsAt) throw new Error('An event passed without a date.');
  return {
    zone,
    startsAt: startsAt.toISOString(),
    endsAt: (end && instantOfText(end, zone)?.toISOString()) || null,
    place,
    href,
  };
}
