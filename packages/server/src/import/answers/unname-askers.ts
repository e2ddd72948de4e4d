import type {CommunityContext, Source} from '../../community/context.js';

/** Answers of those who asked anonymously have no name either. */
export async function unnameAskers(
  {communityId}: CommunityContext,
  tx: Source,
  questions: readonly string[],
): Promise<void> {
  await tx.query(
    `update answers a
        set anonymous = not a.anonymous
       from questions q
      where q.community_id = $1 and q.id = any($2::uuid[])
        and a.community_id = q.community_id and a.question_id = q.id
        and a.anonymous is distinct from
              (q.anonymous and a.author_id is not distinct from q.author_id)`,
    [communityId, questions],
  );
}
