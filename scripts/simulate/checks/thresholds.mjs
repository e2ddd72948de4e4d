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

/** Adds the ledger up again, entry by entry. */
function crossings(entries, book) {
  const thresholds = new Map(book.ideas.map((one) => [one.id, one.threshold]));
  const nets = new Map();
  const crossed = new Map();
  for (const {idea, before, after, at} of entries) {
    const net = (nets.get(idea) ?? 0) + after - before;
    nets.set(idea, net);
    if (net >= thresholds.get(idea) && !crossed.has(idea)) {
      crossed.set(idea, at.getTime());
    }
  }
  return crossed;
}
