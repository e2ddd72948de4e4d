import {writtenText} from '../../text/written-text.js';
import type {Planning} from '../plan-record.js';
import type {RecordOf} from '../records.js';
import {instantOr, refer, referToPerson} from '../refer.js';
import {unfit} from '../unfit-record.js';

export type CommentPlan = ReturnType<typeof planComment>;

/** What somebody said of an idea or a post; a reply to a reply joins the same thread. */
export function planComment(
  {context, surroundings, target}: Planning,
  record: RecordOf<'comment'>,
) {
  if ((record.idea === undefined) === (record.post === undefined)) {
    unfit('idea: a comment is said of an idea or of a post, not of both.');
  }
  const idea = referUnlessNone(surroundings, 'idea', record.idea);
  const post = referUnlessNone(surroundings, 'post', record.post);
  const subject = idea ?? post ?? unfit('idea: a comment is said of a thing.');
  const createdAt = instantOr(record.createdAt, context.clock());
  const id = target ?? context.uuids.next(createdAt);
  const parent = record.parent
    ? refer(surroundings, 'comment', record.parent)
    : null;
  const began = parent === null ? undefined : surroundings.thread(parent);
  if (parent !== null && began?.subject !== subject) {
    unfit(`parent: “${record.parent}” was said of something else.`);
  }
  const thread = parent === null ? null : (began?.thread ?? parent);
  if (thread === id) unfit('parent: nothing replies to itself.');
  surroundings.set('threads', id, {subject, thread: thread ?? id});
  return {
    type: 'comment' as const,
    target: id,
    idea,
    post,
    row: {
      id,
      idea_id: idea,
      post_id: post,
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

const referUnlessNone = (
  surroundings: Planning['surroundings'],
  type: 'idea' | 'post',
  id: string | undefined,
) => (id === undefined ? null : refer(surroundings, type, id));
