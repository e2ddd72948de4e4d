import type {CommunityContext, Source} from '../context.js';

/**
 * Takes a locked idea from everybody's sight. It is archived with that, so that
 * the clock has nothing more to do with it and nobody hears of it again.
 */
export async function hideIdea(
  {communityId, clock}: CommunityContext,
  tx: Source,
  {id, reason}: {id: string; reason: 'withdrawn' | 'staff'},
): Promise<void> {
  await tx.query(
    `update ideas
        set hidden_at = $3, version = version + 1,
            archive_reason = case when decided_stage is null then $4
                                  else archive_reason end,
            decided_stage = coalesce(decided_stage, 'archived'),
            told_stage = coalesce(decided_stage, 'archived'), next_at = null
      where community_id = $1 and id = $2`,
    [communityId, id, clock(), reason],
  );
}
