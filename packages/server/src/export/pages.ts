import type {CommunityContext} from '../community/context.js';

/** So many things are read at a time. */
const atATime = 200;

/** The first id there could be. */
const before = '00000000-0000-0000-0000-000000000000';

/**
 * Reads all rows of a statement, page by page, in the order of their ids. It
 * has the community as `$1`, the place as `$2`, goes on after `$3` and reads
 * `$4` at most.
 */
export async function* pagesOf<Row extends {id: string}>(
  {communityId, database}: CommunityContext,
  place: string,
  statement: string,
): AsyncGenerator<Row[], void> {
  let last = before;
  for (;;) {
    const rows = await database.query<Row>(statement, [
      communityId,
      place,
      last,
      atATime,
    ]);
    if (rows.length > 0) yield rows;
    last = rows.at(-1)?.id ?? last;
    if (rows.length < atATime) return;
  }
}

/** Rows by the thing that they belong to. */
export function byThing<Row extends {of: string}>(
  rows: readonly Row[],
): ReadonlyMap<string, Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const before = found.get(row.of);
    if (before) before.push(row);
    else found.set(row.of, [row]);
  }
  return found;
}

/** A moment as records have it. */
export const instant = (moment: Date) => moment.toISOString();

/** A field of a record that is left out where the database has nothing. */
export const given = <Name extends string, Value>(
  name: Name,
  value: Value | null,
) => (value === null ? {} : {[name]: value}) as {[Key in Name]?: Value}; // It has this key or none.
