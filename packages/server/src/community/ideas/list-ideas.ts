import type {Idea, IdeaQuery, Page} from '@townhall/client';
import {ideaQuerySchema} from '@townhall/client/contract';
import {valid} from '../../valid.js';
import type {CommunityContext} from '../context.js';
import {readCursor, writeCursor, type CursorKey} from '../cursor.js';
import {insistOnPlace} from '../places/read-places.js';
import {anyWord, searchWords, typedWords} from '../search-words.js';
import {ideaFrom} from './idea-row.js';
import {orders, shuffling} from './idea-orders.js';
import {publicSort} from './public-sort.js';
import {
  readStretch,
  type OrderedIdeaRow,
  type Stretch,
} from './read-stretch.js';

/** Ideas are found by all of the words, or else by any of them. */
type Search = 'all' | 'any';

/** One page of ideas, by keyset: page first, then its people. */
export async function listIdeas(
  context: CommunityContext,
  {stage, ...rest}: IdeaQuery,
): Promise<Page<Idea>> {
  const asked = valid(ideaQuerySchema, {
    ...rest,
    ...(stage === undefined ? {} : {stage: String(stage)}),
  });
  const query = {...asked, sort: await publicSort(context, asked)};
  const found = await findRows(context, query);
  if (found.rows.length === 0 && query.place !== undefined) {
    await insistOnPlace(context, query.place);
  }
  const now = context.clock();
  const page = found.rows.slice(0, query.limit);
  const last = page.at(-1);
  return {
    items: page.map((row) => ideaFrom(row, now)),
    next:
      last && found.rows.length > query.limit
        ? writeCursor(
            found.name,
            [found.search === 'all' ? 0 : 1, last.part, ...last.orderKeys],
            last.id,
          )
        : null,
  };
}

type Query = Stretch['query'];

/** One row more than the page takes, so that the next one is known. */
async function findRows(context: CommunityContext, query: Query) {
  const name = `ideas.${query.sort}${query.sort === 'random' ? query.seed : ''}`;
  const after = query.cursor === undefined ? undefined : cursorOf(query, name);
  const words = searchWords(query.q ?? '');
  if (query.q && words.length === 0) return {name, search: 'all', rows: []};
  const search: Search = after?.search ?? 'all';
  const rows = await findBy(context, query, search, words, after);
  if (rows.length > 0 || after || words.length < 2) return {name, search, rows};
  return {
    name,
    search: 'any',
    rows: await findBy(context, query, 'any', words, after),
  };
}

interface After {
  search: Search;
  part: number;
  keys: CursorKey[];
  id: string;
}

function cursorOf({sort, seed, cursor = ''}: Query, name: string): After {
  const {keys} = sort === 'random' ? shuffling(seed).order : orders[sort];
  const read = readCursor(cursor, name, [
    'integer',
    'integer',
    ...keys.map(({part}) => part),
  ]);
  const [search, part, ...rest] = read.keys;
  return {
    search: search === 1 ? 'any' : 'all',
    part: part === 1 ? 1 : 0,
    keys: rest,
    id: read.id,
  };
}

/** A shuffled list goes from its start to the end, and then from the beginning. */
async function findBy(
  context: CommunityContext,
  query: Query,
  search: Search,
  words: readonly string[],
  after: After | undefined,
): Promise<OrderedIdeaRow[]> {
  const wanted =
    words.length === 0
      ? undefined
      : search === 'all'
        ? typedWords(words)
        : anyWord(words);
  const stretch = {query, words: wanted, limit: query.limit + 1};
  if (query.sort !== 'random') {
    const order = orders[query.sort];
    return readStretch(context, {...stretch, order, part: 0, after});
  }
  const {start, order} = shuffling(query.seed);
  const found: OrderedIdeaRow[] = [];
  for (const part of [0, 1]) {
    if (after && part < after.part) continue;
    const missing = stretch.limit - found.length;
    if (missing === 0) break;
    found.push(
      ...(await readStretch(context, {
        ...stretch,
        limit: missing,
        order,
        part,
        from: start,
        after: after?.part === part ? after : undefined,
      })),
    );
  }
  return found;
}
