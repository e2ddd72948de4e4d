import type {Comment, CommentChange} from '@townhall/client';
import {commentChangeSchema} from '@townhall/client/contract';
import {mayChangeComment, mayRemoveComment} from '../../policy/discussion.js';
import {refuse} from '../../problem.js';
import {writtenText} from '../../text/written-text.js';
import {valid} from '../../valid.js';
import type {Source, ViewerContext} from '../context.js';
import {lockIdea} from '../ideas/lock-idea.js';
import {insist, readMember} from '../people/actor.js';
import {isUuid} from '../uuid.js';
import {write, type WriteTransaction} from '../write.js';
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
  const written = writtenText(text);
  valid(commentChangeSchema, {text: written.source});
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
    tx.happened({
      type: 'comment.changed',
      place: comment.place,
      idea: comment.idea,
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
  {idea, place}: LockedComment,
): Promise<void> {
  await tx.query(
    `update idea_comments
        set hidden_at = $3, hidden_by = $4, version = version + 1
      where community_id = $1 and id = $2`,
    [context.communityId, id, context.clock(), context.viewerId],
  );
  await countComments(context, tx, idea, -1);
  tx.happened({type: 'comment.changed', place, idea, comment: id});
  tx.happened({type: 'idea.changed', place, idea});
}

/** A comment that nobody else changes until the transaction ends. */
export interface LockedComment {
  idea: string;
  place: string;
  author: string | null;
  createdAt: Date;
  commentsLocked: boolean;
}

/** The idea is locked, and with it everything that is said of it. */
export async function lockComment(
  context: ViewerContext,
  tx: Source,
  id: string,
): Promise<LockedComment> {
  const [found] = await tx.query<{idea: string}>(
    `select idea_id as idea from idea_comments
      where community_id = $1 and id = $2::uuid and hidden_at is null`,
    [context.communityId, isUuid(id) ? id : null],
  );
  if (!found) return refuseComment();
  const {place, commentsLocked} = await lockIdea(context, tx, found.idea);
  const [comment] = await tx.query<{author: string | null; createdAt: Date}>(
    `select author_id as author, created_at as "createdAt" from idea_comments
      where community_id = $1 and id = $2 and idea_id = $3
        and hidden_at is null`,
    [context.communityId, id, found.idea],
  );
  // Removed, or moved by a merge, while the idea was waited for.
  if (!comment) return refuseComment();
  return {...comment, idea: found.idea, place, commentsLocked};
}
