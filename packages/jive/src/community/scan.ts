import type {Page} from '@townhall/client';
import {unlessAborted} from '@townhall/client/parts/abort';
import type {JiveContent} from '../entities/content.js';
import type {Jive} from '../jive.js';
import type {ContentSort} from '../query/fields.js';
import type {ContentFilter} from '../query/filter.js';
import type {Host, PartialNotice} from './host.js';
import {Memory} from './memory.js';
import {unknownCursor} from './refuse.js';

/** A page that may not know everything; then it says so. */
export interface PartialPage<Item> extends Page<Item> {
  partial?: PartialNotice;
}

/** What is asked of Jive itself. */
export interface Scan {
  filter: readonly ContentFilter[];
  sort: ContentSort;
}

/** How long one look through a list serves the pages that follow. */
const life = 30_000;

/**
 * Reads contents. What Jive can filter and sort itself it pages itself; anything
 * else is looked through a hundred at a time, as far as the bound, which then is
 * told of.
 */
export function createScanner(host: Host, jive: Jive) {
  const looked = new Memory<{
    at: number;
    revision: number;
    result: Promise<{items: JiveContent[]; partial?: PartialNotice}>;
  }>(50);

  const look = async ({filter, sort}: Scan) => {
    const items: JiveContent[] = [];
    for (let pages = 0; ; pages++) {
      const page = await jive.contents.list({
        filter,
        sort,
        count: 100,
        startIndex: items.length,
      });
      items.push(...page.items);
      const isEnd = page.next === undefined || page.items.length === 0;
      if (isEnd) return {items};
      if (pages + 1 === host.scanPages) {
        return {items, partial: partialOf(host, items.length)};
      }
    }
  };

  return {
    /** A page in Jive's own order, without looking through anything. */
    async page(
      {filter, sort}: Scan,
      {limit, cursor}: {limit: number; cursor?: string | undefined},
      signal: AbortSignal | undefined,
    ): Promise<Page<JiveContent>> {
      const startIndex = offsetIn(cursor);
      const page = await jive.contents.list(
        {filter, sort, count: limit, startIndex},
        {signal},
      );
      return {
        items: page.items,
        next:
          page.next === undefined || page.items.length === 0
            ? null
            : cursorAt(startIndex + page.items.length),
      };
    },

    /** Everything within the bound. */
    async whole(scan: Scan, signal: AbortSignal | undefined) {
      signal?.throwIfAborted();
      const key = JSON.stringify(scan);
      const before = looked.get(key);
      const isFresh =
        before?.revision === host.revision && host.now() - before.at < life;
      if (before && isFresh) return unlessAborted(before.result, signal);
      // Others may want the same, so that nobody's abort ends it.
      const result = look(scan);
      looked.set(key, {at: host.now(), revision: host.revision, result});
      result.catch(() => looked.delete(key));
      return unlessAborted(result, signal);
    },
  };
}

/** Reads contents, with a bound. */
export type Scanner = ReturnType<typeof createScanner>;

function partialOf({options}: Host, scanned: number): PartialNotice {
  const partial = {
    scanned,
    sentence: `Jive cannot sort or filter like this, so the latest ${scanned} were looked through; there are more.`,
  };
  options.onPartial?.(partial);
  return partial;
}

/** One page of what was looked through. */
export function pageOf<Item>(
  items: readonly Item[],
  {limit, cursor}: {limit: number; cursor?: string | undefined},
): Page<Item> {
  const start = offsetIn(cursor);
  const end = start + limit;
  return {
    items: items.slice(start, end),
    next: end < items.length ? cursorAt(end) : null,
  };
}

const cursorAt = (offset: number) => `from-${offset}`;

/** Where a cursor goes on; a made-up one is refused. */
export function offsetIn(cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  const [, offset] = /^from-(\d{1,9})$/.exec(cursor) ?? [];
  if (offset === undefined) throw unknownCursor();
  return Number(offset);
}
