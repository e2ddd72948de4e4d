import type {Source, ViewerContext} from '../../context.js';
import {digestOf} from '../../digest.js';

const day = 86_400_000;

/**
 * Under which names a reader's own devices hear that something of theirs has
 * changed: today's and tomorrow's. Events are for everybody, and nobody else can
 * tell whose name it is, or that today's and tomorrow's are one person's.
 */
export async function newsNames(key: string, now: Date): Promise<string[]> {
  return Promise.all([
    newsName(key, now),
    newsName(key, new Date(now.getTime() + day)),
  ]);
}

const newsName = async (key: string, now: Date) =>
  (await digestOf([key, now.toISOString().slice(0, 10)])).slice(0, 24);

/** The name that the reader's devices listen for today. */
export async function nameOfToday(
  {communityId, viewerId, clock}: ViewerContext,
  source: Source,
): Promise<string> {
  const [row] = await source.query<{key: string}>(
    `select news_key as key from persons
      where community_id = $1 and id = $2`,
    [communityId, viewerId],
  );
  return newsName(row?.key ?? '', clock());
}
