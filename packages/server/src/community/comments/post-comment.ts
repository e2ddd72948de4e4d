import type {Comment, CommentDraft, WriteOptions} from '@townhall/client';
import {commentDraftSchema} from '@townhall/client/contract';
import {valid} from '../../valid.js';
import type {Source, ViewerContext} from '../context.js';
import {createOnce} from '../idempotency.js';
import {tellIfNamed} from '../mentions/tell-of-mentions.js';
import {writeText} from '../mentions/write-text.js';
import {insist, readMember} from '../people/actor.js';
import {isUuid} from '../uuid.js';
import {discussed, type CommentSubject} from './comment-subject.js';
import {countComments} from './count-comments.js';
import {readComment, refuseComment} from './read-comments.js';

/** Takes what somebody says of an idea or a post, or in reply to what was said. */
export async function postComment(
  context: ViewerContext,
  subject: CommentSubject,
  draft: CommentDraft,
  {idempotencyKey}: WriteOptions = {},
): Promise<Comment> {
  const {communityId, viewerId, database, clock} = context;
  const actor = await readMember(context, database);
  const {text, kind, parent} = valid(commentDraftSchema, draft);
  const written = await writeText(context, database, text, subject);
  // Again, because cleaning may have left nothing.
  valid(commentDraftSchema, {text: written.source});
  const {lock, column, refuse} = discussed[subject.of];
  if (!isUuid(subject.id)) return refuse();
  const id = await createOnce(context, {
    operation: 'comment',
    key: idempotencyKey,
    content: {[subject.of]: subject.id, text, kind, parent: parent ?? null},
    make: async (tx, id) => {
      const {place, may} = await lock(context, tx, subject.id);
      insist(may(actor));
      const thread = parent
        ? await threadOf(context, tx, subject, parent)
        : null;
      await tx.query(
        `insert into idea_comments
           (community_id, id, ${column}, parent_id, author_id, kind, source, body,
            plain, created_at, updated_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8::jsonb, $9, $10, $10)`,
        [
          communityId,
          id,
          subject.id,
          thread,
          viewerId,
          kind,
          written.source,
          JSON.stringify(written.body),
          written.plain,
          clock(),
        ],
      );
      await tellIfNamed(context, tx, written, {
        of: 'comment',
        id,
        by: viewerId,
      });
      await countComments(context, tx, subject, 1);
      tx.happened({
        type: 'comment.created',
        place,
        [subject.of]: subject.id,
        comment: id,
      });
      tx.happened({
        type: `${subject.of}.changed`,
        place,
        [subject.of]: subject.id,
      });
    },
  });
  return readComment(context, database, id);
}

/** What began the thread; a reply to a reply joins it. */
async function threadOf(
  {communityId}: ViewerContext,
  tx: Source,
  subject: CommentSubject,
  parent: string,
): Promise<string> {
  const [found] = await tx.query<{thread: string}>(
    `select coalesce(parent_id, id) as thread
       from idea_comments
      where community_id = $1 and id = $2::uuid and ${discussed[subject.of].column} = $3
        and hidden_at is null`,
    [communityId, isUuid(parent) ? parent : null, subject.id],
  );
  return found?.thread ?? refuseComment();
}
