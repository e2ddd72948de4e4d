import {isRecord} from '../../host/line/message-shapes.js';

/** What a tile asks a list for; all else is passed over. */
export interface ListQuery {
  readonly types: readonly string[];
  /** Undefined means everywhere. */
  readonly places: readonly string[] | undefined;
  readonly search: string;
  readonly author: string | undefined;
  readonly ids: readonly string[] | undefined;
  readonly tags: readonly string[];
  readonly outcome: string;
  readonly sort: string;
  readonly startIndex: number;
  readonly count: number;
  readonly fields: readonly string[] | undefined;
}

/** Reads the options of a list, or the query and filters of its address. */
export function listQuery(params: unknown): ListQuery {
  const options = withFilters(isRecord(params) ? params : {});
  const places = words(options['place']).map(placeIn);
  const ids = words(options['entityDescriptor']).filter(
    (_, index) => index % 2 === 1,
  );
  const fields = words(options['fields']);
  return {
    types: words(options['type']).map((type) => type.toLowerCase()),
    places: places.length > 0 ? places : undefined,
    search: words(options['search']).join(' ').slice(0, 200),
    author: words(options['author']).map(lastPart)[0],
    ids: ids.length > 0 ? ids : undefined,
    tags: words(options['tag']),
    outcome: String(options['outcomeType'] ?? ''),
    sort: String(options['sort'] ?? 'dateCreatedDesc'),
    startIndex: whole(options['startIndex'], 0, 0, 1_000),
    count: whole(options['count'], 25, 1, 100),
    fields:
      fields.length > 0 && !fields.includes('@all')
        ? fields.map((field) => field.split('.')[0] ?? field)
        : undefined,
  };
}

/** Where an address names a place, its id. */
export const placeIn = (address: string): string =>
  /\/places\/([^/?#]+(?:\/blog)?)/.exec(address)?.[1] ?? address;

/** The last part of an address, where it is one. */
export const lastPart = (address: string): string =>
  /([^/?#]+)\/?(?:[?#].*)?$/.exec(address)?.[1] ?? address;

/** Filters stand in one text, or in several: `type(idea,post)`. */
function withFilters(
  options: Record<string, unknown>,
): Record<string, unknown> {
  const filters = [options['filter']].flat().map((one) => String(one ?? ''));
  const found = filters.flatMap((text) =>
    [...text.matchAll(/(\w+)\(([^)]*)\)/g)].map(([, name = '', value]) => [
      name,
      value,
    ]),
  );
  return {...options, ...Object.fromEntries(found)};
}

const words = (value: unknown): string[] =>
  [value]
    .flat()
    .flatMap((one) => (typeof one === 'string' ? one.split(',') : []))
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .slice(0, 50);

function whole(value: unknown, otherwise: number, least: number, most: number) {
  const number = Number(value ?? otherwise);
  return Number.isInteger(number)
    ? Math.min(most, Math.max(least, number))
    : otherwise;
}
