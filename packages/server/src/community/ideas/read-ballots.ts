import type {Ballot} from '@townhall/client';
import {refuse} from '../../problem.js';
import type {ViewerContext} from '../context.js';
import {insistOnSession} from '../people/voter.js';
import {readVotesLeftFor} from '../votes/votes-left.js';
import {ballotFrom, readBallotRows} from './ballot-row.js';

/** The viewer's ballots for these ideas, in the order asked. */
export async function readBallots(
  context: ViewerContext,
  ids: readonly string[],
): Promise<Ballot[]> {
  if (ids.length > 100) {
    refuse('invalid_request', {detail: 'Ask for at most 100 ballots at once.'});
  }
  const {database, clock, viewerId} = context;
  const rows = await readBallotRows(context, database, ids);
  if (viewerId !== null && rows[0]) insistOnSession(context, rows[0].voter);
  const now = clock();
  const left = await readVotesLeftFor(context, database, rows, now);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return [...new Set(ids)].flatMap((id) => {
    const row = byId.get(id);
    return row ? [ballotFrom(row, now, left(row))] : [];
  });
}
