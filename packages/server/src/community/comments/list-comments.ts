import type {Comment, CommentQuery, Page} from '@townhall/client';
import {commentQuerySchema} from '@townhall/client/contract';
import {valid} from '../../valid.js';
import type {CommunityContext} from '../context.js';
import {readCursor, writeCursor} from '../cursor.js';
import {sqlParameters} from '../sql-parameters.js';
import {isUuid} from '../uuid.js';
import {
  commentColumns,
  commentFrom,
  commentJoins,
  commentShown,
  type CommentRow,
} from './comment-row.js';
import {discussed, type CommentSubject} from './comment-subject.js';

/** Ids tell the time, so what began a thread says where the thread stands. */
const order = [
  'coalesce(c.parent_id, c.id)',
  '(c.parent_id is not null)',
  'c.id',
];

/** One page of what was said of a thing: thread after thread, oldest first. */
export async function listComments(
  context: CommunityContext,
  {of, id: subjectId}: CommentSubject,
  query: CommentQuery,
): Promise<Page<Comment>> {
  const {kind, limit, cursor} = valid(commentQuerySchema, query);
  const parameters = sqlParameters(
    context.communityId,
    isUuid(subjectId) ? subjectId : null,
  );
  const conditions = [
    `c.community_id = $1 and c.${discussed[of].column} = $2::uuid`,
    commentShown(parameters.add(context.clock())),
  ];
  if (kind !== undefined) {
    conditions.push(`c.kind = ${parameters.add(kind)} and c.hidden_at is null`);
  }
  const name = `comments.${kind ?? 'all'}`;
  if (cursor !== undefined) {
    const {keys, id} = readCursor(cursor, name, ['id', 'integer']);
    const [thread, reply] = keys;
    conditions.push(
      `(${order.join(', ')}) > (${parameters.add(thread)}::uuid,
        ${parameters.add(reply === 1)}::boolean, ${parameters.add(id)}::uuid)`,
    );
  }
  const rows = await context.database.query<CommentRow>(
    `select ${commentColumns}
       from idea_comments c ${commentJoins}
      where ${conditions.join(' and ')}
      order by ${order.join(', ')}
      limit ${limit + 1}`,
    parameters.values,
  );
  // What is unknown is refused, not shown as something without comments.
  if (rows.length === 0) await discussed[of].insist(context, subjectId);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map(commentFrom),
    next:
      last && rows.length > limit
        ? writeCursor(
            name,
            [last.parent ?? last.id, last.parent ? 1 : 0],
            last.id,
          )
        : null,
  };
}
