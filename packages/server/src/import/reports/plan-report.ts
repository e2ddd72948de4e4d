import type {Planning} from '../plan-record.js';
import type {RecordOf} from '../records.js';
import {instantOr, refer} from '../refer.js';
import {unfit} from '../unfit-record.js';

export type ReportPlan = ReturnType<typeof planReport>;

/** What somebody told staff of an idea or a comment, and nobody has settled. */
export function planReport(
  {context, surroundings, target}: Planning,
  record: RecordOf<'report'>,
) {
  const at = instantOr(record.at, context.clock());
  const id = target ?? context.uuids.next(at);
  const idea = refer(surroundings, 'idea', record.idea);
  const comment = record.comment
    ? refer(surroundings, 'comment', record.comment)
    : null;
  if (comment !== null && surroundings.thread(comment)?.subject !== idea) {
    unfit(`comment: “${record.comment}” was said of another idea.`);
  }
  return {
    type: 'report' as const,
    target: id,
    row: {
      id,
      idea_id: idea,
      comment_id: comment,
      person_id: refer(surroundings, 'person', record.by),
      reason: record.reason,
      note: record.text,
      at,
    },
  };
}
