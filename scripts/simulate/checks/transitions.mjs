/** The timeline of every idea: each step once, in order, at the right moment. */
export async function checkTransitions({read}, book, {prove}) {
  const group = 'Timeline';
  const rows = await read(
    `select idea_id as idea, from_stage as "from", to_stage as "to", cause, at,
            reason, recorded_at as "recordedAt"
       from idea_transitions where community_id = $1 order by at, id`,
  );
  const byIdea = Map.groupBy
    ? Map.groupBy(rows, ({idea}) => idea)
    : grouped(rows);
  const steps = book.ideas.map((idea) => ({
    idea,
    expected: idea.steps.map(lineOf),
    found: (byIdea.get(idea.id) ?? []).map(lineOf),
  }));
  prove(
    group,
    'Every idea took exactly the steps of the rules, once, in order, on time',
    steps
      .filter(({expected, found}) => expected.join('\n') !== found.join('\n'))
      .map(({idea, expected, found}) => ({id: idea.id, expected, found})),
    rows.length,
  );
  prove(
    group,
    'Every step begins where the one before it ended',
    [...byIdea].filter(([, steps]) =>
      steps.some(({from}, index) => from !== (steps[index - 1]?.to ?? null)),
    ),
    byIdea.size,
  );
  prove(
    group,
    'No step was written down before it happened',
    rows.filter(({at, recordedAt}) => recordedAt < at),
    rows.length,
  );
  const archived = rows.filter(
    ({to, cause}) => to === 'archived' && cause === 'time',
  );
  const reasons = new Map(
    book.ideas.map(({id, steps}) => [id, steps.at(-1)?.reason]),
  );
  prove(
    group,
    'Whoever was archived by the rules is told the numbers that decided it',
    archived.filter(({idea, reason}) => reason !== reasons.get(idea)),
    archived.length,
  );
}

function grouped(rows) {
  const groups = new Map();
  for (const row of rows) {
    const group = groups.get(row.idea);
    if (group) group.push(row);
    else groups.set(row.idea, [row]);
  }
  return groups;
}

const lineOf = ({from, to, cause, at}) =>
  `${from} → ${to} (${cause}) ${new Date(at).toISOString()}`;
