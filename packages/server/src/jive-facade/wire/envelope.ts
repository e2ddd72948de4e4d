/** Which part of a list is asked for. */
export interface Paging {
  startIndex: number;
  count: number;
}

const usual = 25;
const most = 100;
const deepest = 1_000_000;

/** Reads `startIndex` and `count`; what cannot be read is as if left out. */
export const pagingOf = (query: URLSearchParams): Paging => ({
  startIndex: Math.min(deepest, Math.max(0, integer(query, 'startIndex', 0))),
  count: Math.min(most, Math.max(1, integer(query, 'count', usual))),
});

function integer(query: URLSearchParams, name: string, otherwise: number) {
  const written = query.get(name) ?? '';
  return /^-?\d{1,9}$/.test(written) ? Number(written) : otherwise;
}

/** A page as Jive tells it; `links` is missing where nothing is before or after. */
export interface Envelope {
  itemsPerPage: number;
  list: readonly unknown[];
  startIndex: number;
  links?: {next?: string; previous?: string};
}

/**
 * Puts a page into its envelope. `hasMore` says whether there is a next one;
 * the links are whole addresses that repeat the query.
 */
export function envelope(
  list: readonly unknown[],
  {startIndex, count}: Paging,
  {address, hasMore}: {address: string; hasMore: boolean},
): Envelope {
  const to = (start: number) => {
    const link = new URL(address);
    link.searchParams.set('count', String(count));
    link.searchParams.set('startIndex', String(start));
    return link.href;
  };
  const links = {
    ...(hasMore ? {next: to(startIndex + count)} : {}),
    ...(startIndex > 0 ? {previous: to(Math.max(0, startIndex - count))} : {}),
  };
  return {
    itemsPerPage: count,
    list,
    startIndex,
    ...(Object.keys(links).length > 0 ? {links} : {}),
  };
}

/** Cuts one page out of a list that is there as a whole. */
export function pageOf<Item>(
  items: readonly Item[],
  {startIndex, count}: Paging,
): {page: Item[]; hasMore: boolean} {
  return {
    page: items.slice(startIndex, startIndex + count),
    hasMore: items.length > startIndex + count,
  };
}

/** Cuts off the one that was read to know whether there are more. */
export function cutPage<Item>(
  items: readonly Item[],
  {count}: Paging,
): {page: Item[]; hasMore: boolean} {
  return {page: items.slice(0, count), hasMore: items.length > count};
}
