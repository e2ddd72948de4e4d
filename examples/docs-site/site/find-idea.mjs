/**
 * Finds the ids of ideas by their titles, as the demo community gives new ids to
 * its ideas on every new database. A site of yours writes the id into its page.
 *
 * @param {{townhallUrl: string, community: string, fetch?: typeof globalThis.fetch}} options
 */
export function ideaFinder({townhallUrl, community, fetch = globalThis.fetch}) {
  const found = new Map();

  async function search({title, place}) {
    const query = new URLSearchParams({q: title, place});
    const response = await fetch(
      `${townhallUrl}/communities/${community}/api/v1/ideas/similar?${query}`,
      {signal: AbortSignal.timeout(1_000)},
    );
    const {items = []} = await response.json();
    return items.find((idea) => idea.title === title)?.id;
  }

  /** The id; undefined while the community is not there, and for good without one. */
  return async (idea) => {
    if (!idea) return undefined;
    if (!found.has(idea.title)) {
      const id = await search(idea).catch(() => undefined);
      if (id) found.set(idea.title, id);
    }
    return found.get(idea.title);
  };
}
