/** What stands after the question mark of a call. */
export type Query = Readonly<Record<string, QueryValue | undefined>>;

/** A list of filters repeats its name; a list of words has commas. */
export type QueryValue =
  | string
  | number
  | boolean
  | readonly (string | {readonly expression: string})[];

/** Adds a query to an address; the `+` of a date becomes `%2B`. */
export function withQuery(address: string, query: Query = {}): string {
  const url = new URL(address);
  for (const [name, value] of Object.entries(query)) {
    for (const one of valuesOf(value)) url.searchParams.append(name, one);
  }
  return url.href;
}

function valuesOf(value: QueryValue | undefined): string[] {
  if (value === undefined) return [];
  if (typeof value !== 'object') return [`${value}`];
  const words = value.filter((one) => typeof one === 'string');
  const filters = value.flatMap((one) =>
    typeof one === 'string' ? [] : [one.expression],
  );
  return words.length > 0 ? [words.join(','), ...filters] : filters;
}
