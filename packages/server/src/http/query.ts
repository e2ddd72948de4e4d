/** The query of an address as plain values; a key that comes twice as a list. */
export function queryOf(url: URL): Record<string, unknown> {
  const found = new Map<string, string | string[]>();
  for (const [key, value] of url.searchParams) {
    const before = found.get(key);
    found.set(key, before === undefined ? value : [before, value].flat());
  }
  return Object.fromEntries(found);
}
