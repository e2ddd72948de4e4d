import {refuse} from '../../problem.js';
import type {Source, ViewerContext} from '../context.js';

const day = 86_400_000;

/**
 * Refuses more ideas in a day than a board takes of one person, inside the
 * transaction that would add another.
 */
export async function insistOnSuggestionPace(
  {communityId, viewerId, clock}: ViewerContext,
  tx: Source,
  place: string,
  ideasPerDay: number | null,
): Promise<void> {
  if (ideasPerDay === null) return;
  const now = clock();
  // So that two at once are counted one after the other.
  await tx.query(
    `select 1 from persons where community_id = $1 and id = $2
        for no key update`,
    [communityId, viewerId],
  );
  const recent = await tx.query<{at: Date}>(
    `select created_at as at from ideas
      where community_id = $1 and author_id = $2 and place_id = $3
        and created_at > $4
      order by created_at desc
      limit ${ideasPerDay}`,
    [communityId, viewerId, place, new Date(now.getTime() - day)],
  );
  const oldest = recent.at(-1);
  if (recent.length < ideasPerDay || !oldest) return;
  const milliseconds = oldest.at.getTime() + day - now.getTime();
  refuse('rate_limited', {
    detail: `This board takes ${ideasPerDay} ideas a day of each person. Keep your draft and send it later.`,
    retryAfter: Math.max(1, Math.ceil(milliseconds / 1_000)),
  });
}
