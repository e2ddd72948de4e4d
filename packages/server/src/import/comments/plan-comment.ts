import {writtenText} from '../../text/written-text.js';
import type {Planning} from '../plan-record.js';
import type {RecordOf} from '../records.js';
import {instantOr, refer, referToPerson} from '../refer.js';
import {unfit} from '../unfit-record.js';

export type CommentPlan = ReturnType<typeof planComment>;

/** What somebody said of an idea; a reply to a reply joins the same thread. */
export function planComment(
  {context, surroundings, target}: Planning,
  record: RecordOf<'comment'>,
) {
  const idea = refer(surroundings, 'idea', record.idea);
  const createdAt = instantOr(record.createdAt, context.clock());
  const id = target ?? context.uuids.next(createdAt);
  const parent = record.parent
    ? refer(surroundings, 'comment', record.parent)
    : null;
  const began = parent === null ? undefined : surroundings.thread(parent);
  if (parent !== null && began?.idea !== idea) {
    unfit(`parent: “${record.parent}” was said of another idea.`);
  }
  const thread = parent === null ? null : (began?.thread ?? parent);
  if (thread === id) unfit('parent: nothing replies to itself.');
  surroundings.set('threads', id, {idea, thread: thread ?? id});
  return {
    type: 'comment' as const,
    target: id,
    idea,
    row: {
      id,
      idea_id: idea,
      parent_id: thread,
      author_id: referToPerson(surroundings, record.author),
      kind: record.kind,
      ...writtenText(record.text),
      created_at: createdAt,
      keeps_created_at: record.createdAt === undefined,
      updated_at: instantOr(record.updatedAt, createdAt),
    },
  };
}
