import type {CommunityContext} from '../context.js';
import type {CursorKey} from '../cursor.js';
import {sqlParameters, type SqlParameters} from '../sql-parameters.js';
import {ideaConditions, type ParsedIdeaQuery} from './idea-conditions.js';
import type {Order} from './idea-orders.js';
import {ideaColumns, ideaJoins, type IdeaRow} from './idea-row.js';
import {queryIdeas} from './query-ideas.js';

/** An idea with what it was sorted by. */
export interface OrderedIdeaRow extends IdeaRow {
  orderKeys: CursorKey[];
  /** Of a shuffled list: 0 before it came round, 1 after it. */
  part: number;
}

/** A stretch of a list. */
export interface Stretch {
  query: ParsedIdeaQuery;
  /** What is sought, as `to_tsquery` reads it. */
  words: string | undefined;
  limit: number;
  order: Order;
  part: number;
  /** Where a shuffled list begins. */
  from?: number;
  /** The last idea before this stretch. */
  after: {keys: readonly CursorKey[]; id: string} | undefined;
}

/** Reads a stretch of a list along the index of its order. */
export async function readStretch(
  {communityId, clock, database}: CommunityContext,
  stretch: Stretch,
): Promise<OrderedIdeaRow[]> {
  const parameters = sqlParameters(communityId);
  const rows = await queryIdeas<OrderedIdeaRow>(
    database,
    stretchStatement(stretch, clock(), parameters),
    parameters.values,
  );
  return rows.map((row) => ({...row, part: stretch.part}));
}

/** The statement for a stretch; its parameters are added. */
export function stretchStatement(
  stretch: Stretch,
  now: Date,
  parameters: SqlParameters,
): string {
  const {keys, descending} = stretch.order;
  const {place} = stretch.query;
  const direction = descending ? 'desc' : 'asc';
  const sorting = [...keys.map(({by}) => by), 'i.id']
    .map((by) => `${by} ${direction}`)
    .join(', ');
  const conditions = [
    ...ideaConditions(stretch.query, stretch.words, now, parameters),
    ...beyond(stretch, parameters),
  ];
  const head = (inPlace: string) => `
    select i.* from ideas i
     where ${[...conditions, inPlace].join(' and ')}
     order by ${sorting}
     limit ${stretch.limit}`;
  // Each board's head comes from its index; the best of them are the page.
  const source =
    place === undefined
      ? `select i.* from places board
           cross join lateral (${head('i.place_id = board.id')}) i
          where board.community_id = $1 and board.kind = 'board'
          order by ${sorting}
          limit ${stretch.limit}`
      : head(`i.place_id = ${parameters.add(place)}`);
  const written = keys.map((key) => key.written ?? key.by);
  return `
    select ${ideaColumns}, json_build_array(${written.join(', ')}) as "orderKeys"
      from (${source}) i ${ideaJoins}
     order by ${sorting}`;
}

function beyond(
  {order: {keys, descending}, after, part, from}: Stretch,
  parameters: SqlParameters,
): string[] {
  const conditions: string[] = [];
  if (from !== undefined) {
    const [before, behind] = descending ? ['>', '<='] : ['<', '>='];
    const lot = parameters.add(from);
    conditions.push(`i.lot ${part === 0 ? behind : before} ${lot}::int`);
  }
  if (after) {
    const values = after.keys.map(
      (key, index) => `${parameters.add(key)}::${keys[index]?.cast}`,
    );
    conditions.push(
      `(${[...keys.map(({by}) => by), 'i.id'].join(', ')})
         ${descending ? '<' : '>'}
       (${[...values, `${parameters.add(after.id)}::uuid`].join(', ')})`,
    );
  }
  return conditions;
}
