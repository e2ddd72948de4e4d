import type {CommunityContext, Source} from '../context.js';
import {discussed, type CommentSubject} from './comment-subject.js';

/** Counts comments that came or went, inside the transaction that wrote them. */
export async function countComments(
  {communityId}: CommunityContext,
  tx: Source,
  {of, id}: CommentSubject,
  difference: number,
): Promise<void> {
  await tx.query(
    `update ${discussed[of].table}
        set comment_count = comment_count + $3, version = version + 1
      where community_id = $1 and id = $2`,
    [communityId, id, difference],
  );
}
