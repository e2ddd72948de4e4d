/** Who was told what: exactly those who should have been, exactly once. */
export async function checkNotifications({read}, book, {prove}) {
  const group = 'Notices';
  const rows = await read(
    `select idea_id as idea, person_id as person, kind, at, stage,
            days_left as "daysLeft"
       from notifications where community_id = $1`,
  );
  const found = countOf(rows.map(lineOf));
  const expected = countOf(
    book.told.map(({idea, person, ...told}) =>
      lineOf({idea: idea.id, person: person.id, ...told}),
    ),
  );
  prove(
    group,
    'Nobody was told the same thing twice',
    [...found].filter(([, times]) => times > 1).map(([line]) => line),
    rows.length,
  );
  prove(
    group,
    'Everybody was told what they should have been',
    [...expected.keys()].filter((line) => !found.has(line)),
    expected.size,
  );
  prove(
    group,
    'Nobody was told what they should not have been',
    [...found.keys()].filter((line) => !expected.has(line)),
    rows.length,
  );
}

function countOf(lines) {
  const counts = new Map();
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
  return counts;
}

const lineOf = ({idea, person, kind, at, stage, daysLeft}) =>
  `${kind}${stage ? ` to ${stage}` : ''}${daysLeft ? ` in ${daysLeft} days` : ''}, ${new Date(at).toISOString()}, idea ${idea}, to ${person}`;
