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
  const byRules = (until) => {
    for (const [id, {thresholds}] of ideas) {
      const change = thresholds.find(({from}) => from <= until);
      if (!change || crossed.has(id)) continue;
      const isThere = (nets.get(id) ?? 0) >= change.value;
      if (isThere && takesVotes(ideas.get(id), change.from)) {
        crossed.set(id, change.from);
      }
    }
  };
  let changes = [...new Set(book.ideas.flatMap((idea) => idea.thresholds))]
    .map(({from}) => from)
    .sort((a, b) => a - b);

  for (const [index, entry] of entries.entries()) {
    const {idea, before, after, at} = entry;
    const moment = at.getTime();
    if (changes.length > 0 && moment > changes[0]) {
      byRules(changes[0]);
      changes = changes.filter((from) => from >= moment);
    }
    const net = (nets.get(idea) ?? 0) + after - before;
    nets.set(idea, net);
    if (goesOn(entry, entries[index + 1]) || crossed.has(idea)) continue;
    const known = ideas.get(idea);
    if (takesVotes(known, moment) && net >= known.thresholdAt(moment)) {
      crossed.set(idea, moment);
    }
  }
  if (changes.length > 0) byRules(changes[0]);
  return crossed;
}

const takesVotes = ({opensAt, closesAt}, moment) =>
  moment >= opensAt && moment < closesAt;

/** Whether the next entry was written by the same merge or exclusion. */
const goesOn = ({source, idea, at}, next) =>
  !['web', 'auto'].includes(source) &&
  next?.idea === idea &&
  next.source === source &&
  next.at.getTime() === at.getTime();
