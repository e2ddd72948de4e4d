const marks = ['correct', 'confirmed', 'helpful'];

/** Points, against the ledger and against the marks that people made. */
export async function checkPoints(week, {prove}) {
  const {town, guest, desks, members} = week;
  const group = 'Points';
  const entries = await town.read(
    `select person_id as person, place_id as place, rule,
            sum(points)::int as points,
            (count(*) filter (where revokes is null and revoked_at is null))::int as count
       from point_entries where community_id = $1 group by 1, 2, 3`,
  );
  const sums = new Map();
  const counts = new Map();
  for (const {person, place, rule, points, count} of entries) {
    sums.set(
      `${place} ${person}`,
      (sums.get(`${place} ${person}`) ?? 0) + points,
    );
    counts.set(
      `${person} ${rule}`,
      (counts.get(`${person} ${rule}`) ?? 0) + count,
    );
  }
  prove(
    group,
    'Nobody has fewer than no points',
    [...sums].filter(([, points]) => points < 0),
    sums.size,
  );

  const known = members.filter(({id}) => id !== undefined);
  const earned = earnedBy(week);
  prove(
    group,
    'The ledger has each mark that stands once, and no other',
    known.flatMap(({id, name, number}) =>
      marks.flatMap((rule) => {
        const expected = earned.get(`${number} ${rule}`) ?? 0;
        const found = counts.get(`${id} ${rule}`) ?? 0;
        return expected === found ? [] : [{name, rule, expected, found}];
      }),
    ),
    known.length,
  );

  for (const {place} of desks) {
    const {body} = await guest.get(
      `/places/${place}/leaderboard?days=60&limit=50`,
    );
    prove(
      group,
      'The list of those who helped says what their ledger sums to',
      body.items
        .filter(
          ({person, points}) => sums.get(`${place} ${person.id}`) !== points,
        )
        .map(({person, points}) => ({name: person.name, points})),
      body.items.length,
    );
    week.boards.push({place, items: body.items});
  }
}

/** How many marks everybody got from others. */
function earnedBy({book}) {
  const earned = new Map();
  const add = ({number}, rule, count) => {
    const key = `${number} ${rule}`;
    earned.set(key, (earned.get(key) ?? 0) + count);
  };
  for (const {shown, answers, correct, confirmed, asker} of book.questions) {
    if (!shown) continue;
    for (const answer of answers) {
      if (!answer.shown) continue;
      add(answer.person, 'helpful', answer.helpful.size);
      if (correct?.answer === answer && answer.person !== asker) {
        add(answer.person, 'correct', 1);
      }
      if (confirmed?.answer === answer) add(answer.person, 'confirmed', 1);
    }
  }
  return earned;
}
