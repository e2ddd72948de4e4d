import type {CommunityContext} from '../context.js';

/** So many are taken away in one transaction. */
const batch = 100;

/**
 * Takes away the pictures that were sent and then used nowhere. Answers how
 * many there were.
 */
export async function sweepImages(context: CommunityContext): Promise<number> {
  let swept = 0;
  for (;;) {
    const count = await sweepBatch(context);
    swept += count;
    if (count < batch) return swept;
  }
}

async function sweepBatch({communityId, database, clock}: CommunityContext) {
  return database.transaction(async (tx) => {
    // Locked first: what somebody is just using is left alone.
    const loose = await tx.query<{id: string; hash: string}>(
      `select id, hash from images
        where community_id = $1 and kept_until < $2
        order by kept_until
        limit ${batch}
          for update skip locked`,
      [communityId, clock()],
    );
    if (loose.length === 0) return 0;
    await tx.query(
      'delete from images where community_id = $1 and id = any($2::uuid[])',
      [communityId, loose.map(({id}) => id)],
    );
    const contents = await tx.query<{hash: string}>(
      `select hash from image_contents
        where community_id = $1 and hash = any($2::text[])
          for update skip locked`,
      [communityId, [...new Set(loose.map(({hash}) => hash))]],
    );
    await tx.query(
      `delete from image_contents c
        where c.community_id = $1 and c.hash = any($2::text[])
          and not exists (select 1 from images i
                           where i.community_id = c.community_id
                             and i.hash = c.hash)`,
      [communityId, contents.map(({hash}) => hash)],
    );
    return loose.length;
  });
}
