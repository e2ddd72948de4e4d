import type {Page, Poll, PollQuery} from '@townhall/client';
import {pollQuerySchema} from '@townhall/client/contract';
import {mayModerate} from '../../policy/permissions.js';
import {valid} from '../../valid.js';
import type {CommunityContext, ViewerContext} from '../context.js';
import {readCursor, writeCursor} from '../cursor.js';
import {insist, readMember} from '../people/actor.js';
import {insistOnPlace} from '../places/read-places.js';
import {sqlParameters} from '../sql-parameters.js';
import {visible} from '../visibility.js';
import {pollColumns, pollFrom, type PollRow} from './poll-row.js';

/** One page of polls, the latest first. */
export const listPolls = (context: CommunityContext, query: PollQuery) =>
  pageOfPolls(context, query, false);

/** The same with what people chose, whoever else may see it; staff's. */
export async function listManagedPolls(
  context: ViewerContext,
  query: PollQuery,
): Promise<Page<Poll>> {
  insist(mayModerate(await readMember(context, context.database)));
  return pageOfPolls(context, query, true);
}

async function pageOfPolls(
  context: CommunityContext,
  query: PollQuery,
  withResults: boolean,
): Promise<Page<Poll>> {
  const {place, state, limit, cursor} = valid(pollQuerySchema, query);
  const now = context.clock();
  const parameters = sqlParameters(context.communityId);
  const conditions = ['o.community_id = $1', visible.poll()];
  if (place !== undefined) {
    await insistOnPlace(context, place);
    conditions.push(`o.place_id = ${parameters.add(place)}`);
  }
  if (state !== undefined) {
    const isClosed = `coalesce(o.closes_at <= ${parameters.add(now)}::timestamptz, false)`;
    conditions.push(state === 'closed' ? isClosed : `not ${isClosed}`);
  }
  if (cursor !== undefined) {
    const {keys, id} = readCursor(cursor, 'polls', ['instant']);
    conditions.push(
      `(o.created_at, o.id) < (${parameters.add(keys[0])}::timestamptz, ${parameters.add(id)}::uuid)`,
    );
  }
  const rows = await context.database.query<PollRow>(
    `select ${pollColumns} from polls o
      where ${conditions.join(' and ')}
      order by o.created_at desc, o.id desc
      limit ${limit + 1}`,
    parameters.values,
  );
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map((row) => pollFrom(row, now, withResults)),
    next:
      last && rows.length > limit
        ? writeCursor('polls', [last.createdAt.toISOString()], last.id)
        : null,
  };
}
