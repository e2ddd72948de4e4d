import type {Page} from '@townhall/client';

/** Every item of a list, page after page. */
export async function* paginate<Item>(
  readPage: (cursor: string | undefined) => Promise<Page<Item>>,
  first?: string,
): AsyncGenerator<Item, void> {
  for (let cursor = first; ;) {
    const {items, next} = await readPage(cursor);
    yield* items;
    if (next === null) return;
    cursor = next;
  }
}
