import type {Comment, CommentChange} from '@townhall/client';
import {commentChangeSchema} from '@townhall/client/contract';
import {mayChangeComment, mayRemoveComment} from '../../policy/discussion.js';
import {refuse} from '../../problem.js';
import {valid} from '../../valid.js';
import type {Source, ViewerContext} from '../context.js';
import {tellIfNamed} from '../mentions/tell-of-mentions.js';
import {writeText} from '../mentions/write-text.js';
import {insist, readMember} from '../people/actor.js';
import {isUuid} from '../uuid.js';
import {write, type WriteTransaction} from '../write.js';
import {discussed, subjectOf, type CommentSubject} from './comment-subject.js';
import {countComments} from './count-comments.js';
import {readComment, refuseComment} from './read-comments.js';

/** Changes what its author has just written. */
export async function changeComment(
  context: ViewerContext,
  id: string,
  change: CommentChange,
): Promise<Comment> {
  const actor = await readMember(context, context.database);
  const {text} = valid(commentChangeSchema, change);
  const now = context.clock();
  return write(context, async (tx) => {
    const comment = await lockComment(context, tx, id);
    const permission = mayChangeComment(actor, comment, now);
    if (permission.reason === 'locked') {
      refuse('locked', {
        detail:
          'A comment can be changed for a quarter of an hour, while its discussion is open. Reply to it to add something.',
      });
    }
    insist(permission);
    const written = await writeText(context, tx, text, comment.subject);
    valid(commentChangeSchema, {text: written.source});
    await tx.query(
      `update idea_comments
          set source = $3, body = $4::jsonb, plain = $5,
              version = version + 1, updated_at = $6
        where community_id = $1 and id = $2`,
      [
        context.communityId,
        id,
        written.source,
        JSON.stringify(written.body),
        written.plain,
        now,
      ],
    );
    await tellIfNamed(context, tx, written, {
      of: 'comment',
      id,
      by: context.viewerId,
    });
    tx.happened({
      type: 'comment.changed',
      place: comment.place,
      [comment.subject.of]: comment.subject.id,
      comment: id,
    });
    return readComment(context, tx, id);
  });
}

/** Takes a comment away; where there are replies to it, its place is left. */
export async function removeComment(
  context: ViewerContext,
  id: string,
): Promise<void> {
  const actor = await readMember(context, context.database);
  await write(context, async (tx) => {
    const comment = await lockComment(context, tx, id);
    insist(mayRemoveComment(actor, comment));
    await hideComment(context, tx, id, comment);
  });
}

/** Takes a comment away that the transaction has locked. */
export async function hideComment(
  context: ViewerContext,
  tx: WriteTransaction,
  id: string,
  {subject, place}: LockedComment,
): Promise<void> {
  await tx.query(
    `update idea_comments
        set hidden_at = $3, hidden_by = $4, version = version + 1
      where community_id = $1 and id = $2`,
    [context.communityId, id, context.clock(), context.viewerId],
  );
  await countComments(context, tx, subject, -1);
  const told = {place, [subject.of]: subject.id};
  tx.happened({type: 'comment.changed', ...told, comment: id});
  tx.happened({type: `${subject.of}.changed`, ...told});
}

/** A comment that nobody else changes until the transaction ends. */
export interface LockedComment {
  subject: CommentSubject;
  place: string;
  author: string | null;
  createdAt: Date;
  commentsLocked: boolean;
}

/** What it was said of is locked, and with it everything that is said of it. */
export async function lockComment(
  context: ViewerContext,
  tx: Source,
  id: string,
): Promise<LockedComment> {
  const [found] = await tx.query<{idea: string | null; post: string | null}>(
    `select idea_id as idea, post_id as post from idea_comments
      where community_id = $1 and id = $2::uuid and hidden_at is null`,
    [context.communityId, isUuid(id) ? id : null],
  );
  if (!found) return refuseComment();
  const subject = subjectOf(found);
  const {lock, column} = discussed[subject.of];
  const {place, commentsLocked} = await lock(context, tx, subject.id);
  const [comment] = await tx.query<{author: string | null; createdAt: Date}>(
    `select author_id as author, created_at as "createdAt" from idea_comments
      where community_id = $1 and id = $2 and ${column} = $3
        and hidden_at is null`,
    [context.communityId, id, subject.id],
  );
  // Removed, or moved by a merge, while that was waited for.
  if (!comment) return refuseComment();
  return {...comment, subject, place, commentsLocked};
}
