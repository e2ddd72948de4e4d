import type {CommunityContext} from '../community/context.js';
import {write} from '../community/write.js';
import {nextTurn} from '../database/pglite/turns.js';

/** So many posts are told of in one transaction. */
const batch = 50;

/**
 * Tells listeners of posts whose moment has come, each once, whoever does it.
 * Readers see them from that moment on in any case.
 */
export async function advancePosts(context: CommunityContext): Promise<void> {
  const due = await nextDuePost(context);
  if (due === null || due > context.clock()) return;
  let told = batch;
  while (told === batch) {
    told = await tellOfPosts(context);
    // Whoever waits comes between two batches.
    await nextTurn();
  }
}

function tellOfPosts(context: CommunityContext): Promise<number> {
  return write(context, async (tx) => {
    const posts = await tx.query<{id: string; place: string}>(
      `update posts p
          set told_at = $2::timestamptz
         from (select id from posts
                where community_id = $1 and hidden_at is null
                  and told_at is null and published_at <= $2::timestamptz
                order by published_at, id
                limit ${batch}
                  for no key update skip locked) due
        where p.community_id = $1 and p.id = due.id
       returning p.id, p.place_id as place`,
      [context.communityId, context.clock()],
    );
    for (const {id, place} of posts) {
      tx.happened({type: 'post.created', place, post: id});
    }
    return posts.length;
  });
}

/** When there is a post to tell of next; null for never. */
export async function nextDuePost({
  communityId,
  database,
}: CommunityContext): Promise<Date | null> {
  const [row] = await database.query<{at: Date | null}>(
    `select min(published_at) as at from posts
      where community_id = $1 and hidden_at is null and told_at is null
        and published_at is not null`,
    [communityId],
  );
  return row?.at ?? null;
}
