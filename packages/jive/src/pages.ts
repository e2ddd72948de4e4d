import {MalformedError} from '@townhall/client/parts/errors';
import type {Connection} from './connection.js';
import {isObject} from './normalise.js';
import type {Query} from './query/query.js';

/** One page of a list, as Jive sends it. */
export interface JivePage<Item> {
  items: Item[];
  startIndex: number;
  itemsPerPage: number;
  /** Where the next page is; undefined on the last. */
  next: string | undefined;
}

/** How a list is walked. */
export interface WalkOptions {
  signal?: AbortSignal | undefined;
  /** So many pages at most; a longer list ends in an error that says so. */
  maxPages?: number | undefined;
}

/** So many pages without a single item in a row: nobody waits for more. */
const emptyPages = 20;

/** Asks for one page. */
export async function pageAt<Item>(
  call: Connection,
  path: string,
  query: Query | undefined,
  signal: AbortSignal | undefined,
): Promise<JivePage<Item>> {
  const answer = await call(path, {query, signal});
  if (!isObject(answer) || !Array.isArray(answer.list)) {
    throw new MalformedError(`Off contract: ${path} is no list`);
  }
  const {list, links} = answer;
  const next = isObject(links) ? links.next : undefined;
  return {
    // What can be told of the items was, when they were put right.
    items: list as Item[],
    startIndex: Number(answer.startIndex) || 0,
    itemsPerPage: Number(answer.itemsPerPage) || list.length,
    next: typeof next === 'string' ? next : undefined,
  };
}

/**
 * Walks a list by what each page says is next, and holds one page at a time. A
 * list that leads in a circle, or never ends, ends in a `MalformedError`.
 */
export async function* pagesFrom<Item>(
  call: Connection,
  path: string,
  query: Query | undefined,
  {signal, maxPages = 10_000}: WalkOptions = {},
): AsyncGenerator<JivePage<Item>, void, undefined> {
  let page = await pageAt<Item>(call, path, query, signal);
  let empty = 0;
  for (let count = 1; ; count++) {
    yield page;
    const {next, items} = page;
    if (next === undefined) return;
    empty = items.length === 0 ? empty + 1 : 0;
    if (empty === emptyPages) throw endless(path, `${empty} empty pages`);
    if (count >= maxPages) throw endless(path, `${count} pages`);

    const here: string = next;
    page = await pageAt<Item>(call, here, undefined, signal);
    if (leadsBack(page.next, here)) {
      throw endless(path, 'a page that was there before');
    }
  }
}

/** What is paged by time has no index. */
function leadsBack(next: string | undefined, here: string) {
  const [to, from] = [next, here].map(
    (link) => /[?&]startIndex=(\d+)/.exec(link ?? '')?.[1],
  );
  return next === here || (to && from ? Number(to) <= Number(from) : false);
}

const endless = (path: string, what: string) =>
  new MalformedError(
    `The list ${path} does not seem to end: after ${what} there is more. What came before is right; ask for less with a filter, or raise \`maxPages\`.`,
  );

/** The same, item by item. */
export async function* itemsFrom<Item>(
  call: Connection,
  path: string,
  query: Query | undefined,
  options?: WalkOptions,
): AsyncGenerator<Item, void, undefined> {
  for await (const page of pagesFrom<Item>(call, path, query, options)) {
    yield* page.items;
  }
}
