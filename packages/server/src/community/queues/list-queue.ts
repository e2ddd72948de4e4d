import type {ModeratedQuestion, Page, QueueQuery} from '@townhall/client';
import {queueQuerySchema} from '@townhall/client/contract';
import {valid} from '../../valid.js';
import type {ViewerContext} from '../context.js';
import {readCursor, writeCursor} from '../cursor.js';
import {insistOnStaff} from '../lifecycle/moderate-idea.js';
import {insistOnPlace} from '../places/read-places.js';
import {sqlParameters} from '../sql-parameters.js';
import {visible} from '../visibility.js';
import {
  moderatedColumns,
  moderatedFrom,
  moderatedJoins,
  type ModeratedQuestionRow,
} from './moderated-question-row.js';
import {queueCondition} from './queue-condition.js';

/** The order of every queue, and of the indexes behind it. */
const by = `coalesce(q.due_at, 'infinity'::timestamptz)`;

/** One page of a queue: what is due first comes first, then what is older. */
export async function listQueue(
  context: ViewerContext,
  query: QueueQuery,
): Promise<Page<ModeratedQuestion>> {
  const {queue, place, tag, limit, cursor} = valid(queueQuerySchema, query);
  const actor = await insistOnStaff(context);
  const now = context.clock();
  const parameters = sqlParameters(context.communityId);
  const conditions = [
    'q.community_id = $1',
    visible.question(),
    queueCondition(queue, {
      now: once(() => `${parameters.add(now)}::timestamptz`),
      viewer: once(() => `${parameters.add(actor.id)}::uuid`),
    }),
  ];
  if (place !== undefined) {
    conditions.push(`q.place_id = ${parameters.add(place)}`);
  }
  if (tag !== undefined) {
    conditions.push(`${parameters.add(tag)} = any(q.tags)`);
  }
  if (cursor !== undefined) {
    const {keys, id} = readCursor(cursor, `queue.${queue}`, ['instant']);
    conditions.push(
      `(${by}, q.id) > (${parameters.add(keys[0])}::timestamptz, ${parameters.add(id)}::uuid)`,
    );
  }
  const rows = await context.database.query<ModeratedQuestionRow>(
    `select ${moderatedColumns}
       from (
         select q.* from questions q
           join places rules
             on rules.community_id = q.community_id and rules.id = q.place_id
          where ${conditions.join(' and ')}
          order by ${by}, q.id
          limit ${limit + 1}
       ) q ${moderatedJoins}
      order by ${by}, q.id`,
    parameters.values,
  );
  if (rows.length === 0 && place !== undefined) {
    await insistOnPlace(context, place);
  }
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map((row) => moderatedFrom(row, now)),
    next:
      last && rows.length > limit
        ? writeCursor(
            `queue.${queue}`,
            [last.dueAt?.toISOString() ?? 'infinity'],
            last.id,
          )
        : null,
  };
}

/** Names a parameter the first time that it is needed. */
function once(make: () => string): () => string {
  let name: string | undefined;
  return () => (name ??= make());
}
