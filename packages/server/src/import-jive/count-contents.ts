import type {Jive, JivePlace} from '@townhall/jive';
import {listOf, partsOf} from './walk.js';

/** More than this nobody waits for a bar to fill. */
const most = 2 ** 22;

/**
 * How many contents an import will read. Jive tells no totals, so it is looked
 * for where the list ends: some forty small requests, however long it is.
 */
export async function countContents(
  jive: Jive,
  place: JivePlace,
  placeID: string,
  signal: AbortSignal | undefined,
): Promise<number> {
  let total = 0;
  for (const {part, placeID: id} of partsOf(place, placeID)) {
    const has = async (index: number) => {
      const query = {...listOf(part, id), fields: undefined};
      const page = await jive.contents.list(
        {...query, count: 1, startIndex: index},
        {signal},
      );
      return page.items.length > 0;
    };
    let beyond = 1;
    let there = 0;
    while (beyond < most && (await has(beyond - 1))) {
      there = beyond;
      beyond *= 2;
    }
    while (there < beyond - 1) {
      const middle = Math.floor((there + beyond) / 2);
      if (await has(middle - 1)) there = middle;
      else beyond = middle;
    }
    total += there;
  }
  return total;
}
