import type {CommunityContext} from '../community/context.js';
import {
  retimeQuestions,
  type TimedQuestion,
} from '../community/queues/retime-questions.js';
import type {Queryable} from '../database/database.js';

/**
 * Takes questions with which there may be something to do, with their times as
 * the facts tell them now. Those that another process has taken are left to it.
 */
export async function takeDueQuestions(
  context: CommunityContext,
  tx: Queryable,
  most: number,
): Promise<TimedQuestion[]> {
  const rows = await tx.query<{id: string}>(
    `select q.id from questions q
      where q.community_id = $1 and q.next_at <= $2::timestamptz
      order by q.next_at, q.id
      limit ${Math.max(1, Math.floor(most))}
        for no key update skip locked`,
    [context.communityId, context.clock()],
  );
  if (rows.length === 0) return [];
  return retimeQuestions(
    context,
    tx,
    rows.map(({id}) => id),
  );
}

/** When there is something to do with a question next; null for never. */
export async function nextDueQuestion({
  communityId,
  database,
}: CommunityContext): Promise<Date | null> {
  const [row] = await database.query<{at: Date | null}>(
    'select min(next_at) as at from questions where community_id = $1',
    [communityId],
  );
  return row?.at ?? null;
}
