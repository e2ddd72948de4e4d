/** Who made the threshold, when, and by whose vote. */
export async function checkThresholds({read}, book, {prove}, {entries}) {
  const group = 'Threshold';
  const rows = await read(
    `select id, net, threshold, reached_at as "reachedAt"
       from ideas where community_id = $1`,
  );
  const crossed = crossings(entries, book);
  const byId = new Map(rows.map((row) => [row.id, row]));

  prove(
    group,
    'Every idea made it at the moment of the vote that crossed, by the ledger',
    rows.filter(({id, reachedAt}) => {
      const at = crossed.get(id);
      return (reachedAt?.getTime() ?? null) !== (at ?? null);
    }),
    rows.length,
  );
  prove(
    group,
    'Exactly those made it that people were told of',
    book.ideas
      .filter(
        ({id, reachedAt}) =>
          (byId.get(id)?.reachedAt?.getTime() ?? null) !== reachedAt,
      )
      .map(({id, title, reachedAt}) => ({
        id,
        title,
        expected: reachedAt,
        found: byId.get(id)?.reachedAt,
      })),
    book.ideas.length,
  );
}

/**
 * Adds the ledger up again, entry by entry. What one merge or one exclusion
 * wrote counts together, and counts only while its idea takes votes.
 */
function crossings(entries, book) {
  const ideas = new Map(book.ideas.map((idea) => [idea.id, idea]));
  const nets = new Map();
  const crossed = new Map();
  for (const [index, {idea, before, after, source, at}] of entries.entries()) {
    const net = (nets.get(idea) ?? 0) + after - before;
    nets.set(idea, net);
    const next = entries[index + 1];
    const isPart =
      !['web', 'auto'].includes(source) &&
      next?.idea === idea &&
      next.source === source &&
      next.at.getTime() === at.getTime();
    const {thresholdAt, opensAt, closesAt} = ideas.get(idea);
    const moment = at.getTime();
    if (isPart || crossed.has(idea)) continue;
    if (moment < opensAt || moment >= closesAt) continue;
    if (net >= thresholdAt(moment)) crossed.set(idea, moment);
  }
  return crossed;
}
