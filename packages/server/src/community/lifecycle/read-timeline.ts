import type {Page, TimelineQuery, Transition} from '@townhall/client';
import {timelineQuerySchema} from '@townhall/client/contract';
import {valid} from '../../valid.js';
import type {CommunityContext} from '../context.js';
import {readCursor, writeCursor} from '../cursor.js';
import {readIdea} from '../ideas/read-ideas.js';
import {isoInstant, personColumn} from '../people/person-columns.js';
import {sqlParameters} from '../sql-parameters.js';

/** What became of an idea, step by step, the first step first. */
export async function readTimeline(
  context: CommunityContext,
  ideaId: string,
  query: TimelineQuery,
): Promise<Page<Transition>> {
  const {limit, cursor} = valid(timelineQuerySchema, query);
  await readIdea(context, context.database, ideaId);
  const parameters = sqlParameters(context.communityId, ideaId);
  const conditions = ['t.community_id = $1', 't.idea_id = $2'];
  if (cursor !== undefined) {
    const {keys, id} = readCursor(cursor, 'timeline', ['instant']);
    conditions.push(
      `(t.at, t.id) > (${parameters.add(keys[0])}::timestamptz,
                       ${parameters.add(id)}::uuid)`,
    );
  }
  const rows = await context.database.query<Transition>(
    `select t.id, t.idea_id as idea, t.from_stage as "from",
            t.to_stage as "to", t.cause, t.reason,
            ${personColumn('actor')} as actor, ${isoInstant('t.at')} as at
       from idea_transitions t
       left join persons actor
         on actor.community_id = t.community_id and actor.id = t.actor_id
      where ${conditions.join(' and ')}
      order by t.at, t.id
      limit ${limit + 1}`,
    parameters.values,
  );
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return {
    items,
    next:
      last && rows.length > limit
        ? writeCursor('timeline', [last.at], last.id)
        : null,
  };
}
