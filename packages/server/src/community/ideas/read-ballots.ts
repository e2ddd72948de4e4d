import type {Ballot} from '@townhall/client';
import {refuse} from '../../problem.js';
import type {ViewerContext} from '../context.js';
import {readActor} from '../people/actor.js';
import {ballotFrom, readBallotRows} from './cast-vote.js';

/** The viewer's ballots for these ideas, in the order asked. */
export async function readBallots(
  context: ViewerContext,
  ids: readonly string[],
): Promise<Ballot[]> {
  if (ids.length > 100) {
    refuse('invalid_request', {detail: 'Ask for at most 100 ballots at once.'});
  }
  const actor = await readActor(context, context.database);
  const rows = await readBallotRows(context, context.database, ids);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const now = context.clock();
  return [...new Set(ids)].flatMap((id) => {
    const row = byId.get(id);
    return row ? [ballotFrom(row, actor, now)] : [];
  });
}
