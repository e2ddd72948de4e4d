import {cleanTags} from '../../community/clean-draft.js';
import {cleanLine} from '../../text/clean-text.js';
import {writtenText} from '../../text/written-text.js';
import type {Planning} from '../plan-record.js';
import type {RecordOf} from '../records.js';
import {instantOr, refer, referToPerson, referToPlace} from '../refer.js';
import {unfit} from '../unfit-record.js';

export type QuestionPlan = ReturnType<typeof planQuestion>;

export function planQuestion(
  {context, surroundings, target}: Planning,
  record: RecordOf<'question'>,
) {
  referToPlace(surroundings, record.place, 'questions');
  if (record.author !== null && record.sameQuestion.includes(record.author)) {
    unfit('sameQuestion: the asker is no other person with this question.');
  }
  const now = context.clock();
  const createdAt = instantOr(record.createdAt, now);
  const updatedAt = instantOr(record.updatedAt, createdAt);
  const id = target ?? context.uuids.next(createdAt);
  const author = referToPerson(surroundings, record.author);
  const same = record.sameQuestion.map((person) =>
    refer(surroundings, 'person', person),
  );
  surroundings.set('askers', id, author);
  return {
    type: 'question' as const,
    target: id,
    same: [...new Set(same)],
    row: {
      id,
      place_id: record.place,
      author_id: author,
      title: cleanLine(record.title),
      ...writtenText(record.text),
      tags: cleanTags(record.tags),
      kind: record.kind,
      locked: record.locked,
      anonymous: record.anonymous,
      closed_reason: record.closed?.reason ?? null,
      closed_at: record.closed ? instantOr(record.closed.at, updatedAt) : null,
      assumed_answered_at: record.assumedAnsweredAt ?? null,
      created_at: createdAt,
      keeps_created_at: record.createdAt === undefined,
      updated_at: updatedAt,
    },
  };
}
