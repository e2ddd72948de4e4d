import type {Notification, NotificationQuery, Page} from '@townhall/client';
import {notificationQuerySchema} from '@townhall/client/contract';
import {valid} from '../../valid.js';
import type {ViewerContext} from '../context.js';
import {readCursor, writeCursor} from '../cursor.js';
import {readMember} from '../people/actor.js';
import {isoInstant} from '../people/person-columns.js';
import {sqlParameters} from '../sql-parameters.js';
import {visible} from '../visibility.js';

/** What the viewer was told, the latest first. */
export async function listNotifications(
  context: ViewerContext,
  query: NotificationQuery,
): Promise<Page<Notification>> {
  const {limit, cursor} = valid(notificationQuerySchema, query);
  await readMember(context, context.database);
  const parameters = sqlParameters(context.communityId, context.viewerId);
  const conditions = [
    'n.community_id = $1',
    'n.person_id = $2::uuid',
    `((i.id is not null and ${visible.ideaFor('$2')})
      or (q.id is not null and ${visible.questionFor('$2')}))`,
  ];
  if (cursor !== undefined) {
    const {keys, id} = readCursor(cursor, 'notifications', ['instant']);
    conditions.push(
      `(n.at, n.id) < (${parameters.add(keys[0])}::timestamptz,
                       ${parameters.add(id)}::uuid)`,
    );
  }
  const rows = await context.database.query<Notification>(
    `select n.id, n.kind, n.stage, n.reason, n.days_left as "daysLeft",
            n.digest, ${isoInstant('n.at')} as at,
            ${subject('i')} as idea, ${subject('q')} as question,
            n.kind = 'archived' and i.author_id = n.person_id
              and i.next_id is null and i.merged_into is null
              and coalesce((place.policy -> 'resubmit' ->> 'allowed')::boolean,
                           false) as "mayTryAgain"
       from notifications n
       left join ideas i
         on i.community_id = n.community_id and i.id = n.idea_id
       left join questions q
         on q.community_id = n.community_id and q.id = n.question_id
       left join places place
         on place.community_id = i.community_id and place.id = i.place_id
      where ${conditions.join(' and ')}
      order by n.at desc, n.id desc
      limit ${limit + 1}`,
    parameters.values,
  );
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return {
    items,
    next:
      last && rows.length > limit
        ? writeCursor('notifications', [last.at], last.id)
        : null,
  };
}

/** What it is about, by the alias of its table; null where that is the other. */
const subject = (alias: string) => `
  case when ${alias}.id is not null
    then json_build_object('id', ${alias}.id, 'place', ${alias}.place_id,
                           'title', ${alias}.title) end`;
