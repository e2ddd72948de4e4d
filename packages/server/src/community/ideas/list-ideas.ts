import type {Idea, IdeaQuery, IdeaSort, Page} from '@townhall/client';
import {ideaQuerySchema} from '@townhall/client/contract';
import {valid} from '../../valid.js';
import type {CommunityContext} from '../context.js';
import {
  readCursor,
  writeCursor,
  type CursorKey,
  type CursorPart,
} from '../cursor.js';
import {insistOnPlace} from '../places/read-places.js';
import {sqlParameters} from '../sql-parameters.js';
import {visible} from '../visibility.js';
import {ideaColumns, ideaFrom, ideaJoins, type IdeaRow} from './idea-row.js';
import {stageCondition} from './stage-condition.js';

interface Order {
  /** The expression that the list is sorted by, and then by id. */
  by: string;
  /** How a cursor's key becomes a value of that type. */
  cast: string;
  part: CursorPart;
  descending: boolean;
  keyOf(row: IdeaRow): CursorKey;
}

const orders: Record<IdeaSort, Order> = {
  top: {
    by: 'i.net',
    cast: 'int',
    part: 'integer',
    descending: true,
    keyOf: ({net}) => net,
  },
  new: {
    by: 'i.created_at',
    cast: 'timestamptz',
    part: 'instant',
    descending: true,
    keyOf: ({createdAt}) => createdAt.toISOString(),
  },
  ending: {
    by: `coalesce(i.closes_at, 'infinity'::timestamptz)`,
    cast: 'timestamptz',
    part: 'instant',
    descending: false,
    keyOf: ({closesAt}) => closesAt?.toISOString() ?? 'infinity',
  },
};

/** One page of ideas, by keyset: page first, then its people. */
export async function listIdeas(
  context: CommunityContext,
  query: IdeaQuery,
): Promise<Page<Idea>> {
  const {place, stage, sort, limit, cursor} = valid(ideaQuerySchema, query);
  const now = context.clock();
  const order = orders[sort];
  const direction = order.descending ? 'desc' : 'asc';
  const sorting = `${order.by} ${direction}, i.id ${direction}`;
  const parameters = sqlParameters(context.communityId);
  const conditions = ['i.community_id = $1', visible.idea()];
  if (place !== undefined) {
    conditions.push(`i.place_id = ${parameters.add(place)}`);
  }
  if (stage !== undefined) {
    conditions.push(stageCondition(stage, () => parameters.add(now)));
  } else if (sort === 'ending') {
    // What has ended no longer ends.
    conditions.push(
      `i.decided_stage is null and ${order.by} > ${parameters.add(now)}::timestamptz`,
    );
  }
  if (cursor !== undefined) {
    const {keys, id} = readCursor(cursor, `ideas.${sort}`, [order.part]);
    conditions.push(
      `(${order.by}, i.id) ${order.descending ? '<' : '>'}
       (${parameters.add(keys[0])}::${order.cast}, ${parameters.add(id)}::uuid)`,
    );
  }
  const rows = await context.database.query<IdeaRow>(
    `select ${ideaColumns}
       from (
         select * from ideas i
          where ${conditions.join(' and ')}
          order by ${sorting}
          limit ${limit + 1}
       ) i ${ideaJoins}
      order by ${sorting}`,
    parameters.values,
  );
  if (rows.length === 0 && place !== undefined) {
    await insistOnPlace(context, place);
  }
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map((row) => ideaFrom(row, now)),
    next:
      last && rows.length > limit
        ? writeCursor(`ideas.${sort}`, [order.keyOf(last)], last.id)
        : null,
  };
}
