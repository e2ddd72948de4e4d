import type {Comment, CommentDraft, WriteOptions} from '@townhall/client';
import {commentDraftSchema} from '@townhall/client/contract';
import {mayComment} from '../../policy/discussion.js';
import {writtenText} from '../../text/written-text.js';
import {valid} from '../../valid.js';
import type {Source, ViewerContext} from '../context.js';
import {createOnce} from '../idempotency.js';
import {lockIdea} from '../ideas/lock-idea.js';
import {refuseIdea} from '../ideas/read-ideas.js';
import {insist, readMember} from '../people/actor.js';
import {isUuid} from '../uuid.js';
import {countComments} from './count-comments.js';
import {readComment, refuseComment} from './read-comments.js';

/** Takes what somebody says of an idea, or in reply to what was said. */
export async function postComment(
  context: ViewerContext,
  ideaId: string,
  draft: CommentDraft,
  {idempotencyKey}: WriteOptions = {},
): Promise<Comment> {
  const {communityId, viewerId, database, clock} = context;
  const actor = await readMember(context, database);
  const {text, kind, parent} = valid(commentDraftSchema, draft);
  const written = writtenText(text);
  // Again, because cleaning may have left nothing.
  valid(commentDraftSchema, {text: written.source});
  if (!isUuid(ideaId)) return refuseIdea();
  const id = await createOnce(context, {
    operation: 'comment',
    key: idempotencyKey,
    content: {idea: ideaId, text, kind, parent: parent ?? null},
    make: async (tx, id) => {
      const idea = await lockIdea(context, tx, ideaId);
      insist(mayComment(actor, idea));
      const thread = parent
        ? await threadOf(context, tx, ideaId, parent)
        : null;
      await tx.query(
        `insert into idea_comments
           (community_id, id, idea_id, parent_id, author_id, kind, source, body,
            plain, created_at, updated_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8::jsonb, $9, $10, $10)`,
        [
          communityId,
          id,
          ideaId,
          thread,
          viewerId,
          kind,
          written.source,
          JSON.stringify(written.body),
          written.plain,
          clock(),
        ],
      );
      await countComments(context, tx, ideaId, 1);
      const {place} = idea;
      tx.happened({
        type: 'comment.created',
        place,
        idea: ideaId,
        comment: id,
      });
      tx.happened({type: 'idea.changed', place, idea: ideaId});
    },
  });
  return readComment(context, database, id);
}

/** What began the thread; a reply to a reply joins it. */
async function threadOf(
  {communityId}: ViewerContext,
  tx: Source,
  ideaId: string,
  parent: string,
): Promise<string> {
  const [found] = await tx.query<{thread: string}>(
    `select coalesce(parent_id, id) as thread
       from idea_comments
      where community_id = $1 and id = $2::uuid and idea_id = $3
        and hidden_at is null`,
    [communityId, isUuid(parent) ? parent : null, ideaId],
  );
  return found?.thread ?? refuseComment();
}
