import type {Source, ViewerContext} from '../context.js';
import type {EditablePost} from './lock-editable.js';

/** Keeps what stands in a post that is about to be changed. */
export async function keepEdit(
  {communityId, viewerId, uuids, clock}: ViewerContext,
  tx: Source,
  {kind, id, question, title, source, body, tags}: EditablePost,
): Promise<void> {
  await tx.query(
    `insert into post_edits (community_id, id, question_id, answer_id,
                             person_id, at, title, source, body, tags)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9::jsonb, $10::text[])`,
    [
      communityId,
      uuids.next(),
      question,
      kind === 'answer' ? id : null,
      viewerId,
      clock(),
      title,
      source,
      JSON.stringify(body),
      tags,
    ],
  );
}
