/** How many a page has; Jive gives no more than 100. */
export interface PageAsked {
  startIndex: number;
  count: number;
}

/** What a request says about pages. */
export const pageAsked = ({searchParams}: URL): PageAsked => ({
  startIndex: Math.max(0, Number(searchParams.get('startIndex')) || 0),
  count: Math.min(100, Math.max(1, Number(searchParams.get('count')) || 25)),
});

/** One page of these; `links` is missing where there is no other page. */
export function pageOf<Item>(
  url: URL,
  items: readonly Item[],
  view: (item: Item) => unknown,
) {
  const {startIndex, count} = pageAsked(url);
  const to = (index: number) => {
    const link = new URL(url);
    link.searchParams.set('startIndex', `${index}`);
    link.searchParams.set('count', `${count}`);
    return link.href;
  };
  const hasNext = startIndex + count < items.length;
  return {
    itemsPerPage: count,
    list: items
      .slice(startIndex, startIndex + count)
      .map((item) => chosen(url, view(item))),
    startIndex,
    ...((hasNext || startIndex > 0) && {
      links: {
        ...(hasNext && {next: to(startIndex + count)}),
        ...(startIndex > 0 && {previous: to(Math.max(0, startIndex - count))}),
      },
    }),
  };
}

/** Only the fields that were asked for; those that name a thing stay. */
export function chosen(url: URL, entity: unknown): unknown {
  const asked = (url.searchParams.get('fields') ?? '@all')
    .split(',')
    .map((one) => one.trim());
  const without = asked
    .filter((one) => one.startsWith('-'))
    .map((one) => one.slice(1));
  const wanted = asked.filter((one) => !one.startsWith('-'));
  const isAll = wanted.length === 0 || wanted.includes('@all');
  const keep = ['id', 'type', ...wanted.map((one) => one.split('.')[0] ?? '')];
  return Object.fromEntries(
    Object.entries(Object(entity))
      .filter(([key]) => isAll || keep.includes(key))
      .filter(([key]) => !without.includes(key)),
  );
}
