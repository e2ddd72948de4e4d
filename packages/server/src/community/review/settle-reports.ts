import type {Source, ViewerContext} from '../context.js';
import type {LockedPost} from './lock-post.js';

/** Settles all reports of a post that are still open. */
export async function settleReports(
  {communityId, viewerId, clock}: ViewerContext,
  tx: Source,
  {kind, id, question}: LockedPost,
  resolution: 'kept' | 'removed',
): Promise<void> {
  await tx.query(
    `update reports
        set resolution = $4, resolved_by = $5, resolved_at = $6
      where community_id = $1 and question_id = $2
        and answer_id is not distinct from $3::uuid and resolved_at is null`,
    [
      communityId,
      question,
      kind === 'answer' ? id : null,
      resolution,
      viewerId,
      clock(),
    ],
  );
}
