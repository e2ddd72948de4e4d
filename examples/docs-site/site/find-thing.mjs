/**
 * Finds the ids of ideas and questions by their titles, as the demo community
 * gives new ids to them on every new database. A site of yours writes the id into its page.
 *
 * @param {{townhallUrl: string, community: string, fetch?: typeof globalThis.fetch}} options
 */
export function thingFinder({
  townhallUrl,
  community,
  fetch = globalThis.fetch,
}) {
  const found = new Map();

  async function search({noun, title, place}) {
    const query = new URLSearchParams({q: title, place});
    const response = await fetch(
      `${townhallUrl}/communities/${community}/api/v1/${noun}/similar?${query}`,
      // A busy machine takes its time; one that is not there refuses at once.
      {signal: AbortSignal.timeout(10_000)},
    );
    const {items = []} = await response.json();
    return items.find((item) => item.title === title)?.id;
  }

  /** The id; undefined while the community is not there, and for good without one. */
  return async (thing) => {
    if (!thing) return undefined;
    if (!found.has(thing.title)) {
      const id = await search(thing).catch(() => undefined);
      if (id) found.set(thing.title, id);
    }
    return found.get(thing.title);
  };
}
