import {
  ballotColumns,
  ballotJoins,
  type BallotRow,
} from '../ideas/ballot-row.js';
import {queryIdeas} from '../ideas/query-ideas.js';
import {refuseIdea} from '../ideas/read-ideas.js';
import type {Source, ViewerContext} from '../context.js';
import {among} from '../sql-parameters.js';
import {isUuid} from '../uuid.js';
import {visible} from '../visibility.js';

/**
 * Locks ideas, always in the same order, and answers them as they are then.
 * Ids that name nothing here are left out.
 */
export async function lockIdeas(
  {communityId, viewerId}: ViewerContext,
  tx: Source,
  ids: readonly string[],
): Promise<Map<string, BallotRow>> {
  const known = ids.filter(isUuid);
  await tx.query(
    `select 1 from ideas
      where community_id = $1 and id = ${among('$2')}
      order by id
        for no key update`,
    [communityId, known],
  );
  // A statement of its own, which sees what the lock has waited for.
  const rows = await queryIdeas<BallotRow>(
    tx,
    `select ${ballotColumns}
       from ideas i ${ballotJoins}
      where i.community_id = $1 and i.id = ${among('$2')}
        and ${visible.ideaFor('$3')}`,
    [communityId, known, viewerId],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** One of the locked ideas, or a refusal. */
export const lockedIdea = (
  locked: ReadonlyMap<string, BallotRow>,
  id: string,
): BallotRow => locked.get(id) ?? refuseIdea();
