import {nameOf, type RecordName} from './known-records.js';
import type {ImportRecord} from './records.js';

/** A record's own name, and those of everything that it speaks of. */
export function namesIn(record: ImportRecord): RecordName[] {
  const own = nameOf(record);
  switch (record.type) {
    case 'place':
    case 'person':
    case 'notice':
      return [own];
    case 'idea':
      return [
        own,
        ...things('idea', record.previous),
        ...people(record.author, record.response?.by, record.assignee),
      ];
    case 'ballots':
      return [
        own,
        {type: 'idea', id: record.idea},
        ...people(...record.up, ...record.down),
      ];
    case 'post':
      return [own, ...people(record.author)];
    case 'comment':
      return [
        own,
        ...things('idea', record.idea),
        ...things('post', record.post),
        ...things('comment', record.parent),
        ...people(record.author),
      ];
    case 'report':
      return [
        own,
        {type: 'idea', id: record.idea},
        ...things('comment', record.comment),
        ...people(record.by),
      ];
    case 'question':
      return [own, ...people(record.author, ...record.sameQuestion)];
    case 'answer':
      return [
        own,
        {type: 'question', id: record.question},
        ...people(
          record.author,
          record.correct?.by,
          record.confirmed?.by,
          ...record.helpful,
        ),
      ];
  }
}

const things = (
  type: RecordName['type'],
  ...ids: (string | null | undefined)[]
): RecordName[] =>
  ids.flatMap((id) => (typeof id === 'string' ? {type, id} : []));

const people = (...ids: (string | null | undefined)[]) =>
  things('person', ...ids);
