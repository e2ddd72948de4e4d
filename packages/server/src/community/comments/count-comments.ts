import type {CommunityContext, Source} from '../context.js';

/** Counts comments that came or went, inside the transaction that wrote them. */
export async function countComments(
  {communityId}: CommunityContext,
  tx: Source,
  ideaId: string,
  difference: number,
): Promise<void> {
  await tx.query(
    `update ideas
        set comment_count = comment_count + $3, version = version + 1
      where community_id = $1 and id = $2`,
    [communityId, ideaId, difference],
  );
}
