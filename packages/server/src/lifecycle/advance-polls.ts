import type {CommunityContext} from '../community/context.js';
import {write} from '../community/write.js';
import {nextTurn} from '../database/pglite/turns.js';

/** So many polls are told of in one transaction. */
const batch = 50;

/**
 * Tells listeners of polls that have closed, each once, whoever does it.
 * Readers see them closed from that moment on in any case.
 */
export async function advancePolls(context: CommunityContext): Promise<void> {
  const due = await nextDuePoll(context);
  if (due === null || due > context.clock()) return;
  let told = batch;
  while (told === batch) {
    told = await tellOfPolls(context);
    // Whoever waits comes between two batches.
    await nextTurn();
  }
}

function tellOfPolls(context: CommunityContext): Promise<number> {
  return write(context, async (tx) => {
    const polls = await tx.query<{id: string}>(
      `update polls o
          set told_closed_at = $2::timestamptz, version = version + 1
         from (select id from polls
                where community_id = $1 and deleted_at is null
                  and told_closed_at is null and closes_at <= $2::timestamptz
                order by closes_at, id
                limit ${batch}
                  for no key update skip locked) due
        where o.community_id = $1 and o.id = due.id
       returning o.id`,
      [context.communityId, context.clock()],
    );
    for (const {id} of polls) tx.happened({type: 'poll.changed', poll: id});
    return polls.length;
  });
}

/** When there is a poll to tell of next; null for never. */
export async function nextDuePoll({
  communityId,
  database,
}: CommunityContext): Promise<Date | null> {
  const [row] = await database.query<{at: Date | null}>(
    `select min(closes_at) as at from polls
      where community_id = $1 and deleted_at is null
        and told_closed_at is null and closes_at is not null`,
    [communityId],
  );
  return row?.at ?? null;
}
