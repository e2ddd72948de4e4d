/** Totals, ballots and ledger say the same, and it is what people did. */
export async function checkVotes({read}, book, {prove}) {
  const group = 'Votes';
  const ideas = await read(
    `select id, up, down, net from ideas where community_id = $1`,
  );

  const ballots = await read(
    `select i.id, i.up, i.down, i.net,
            count(*) filter (where b.value = 1 and not b.excluded)::int as "upBallots",
            count(*) filter (where b.value = -1 and not b.excluded)::int as "downBallots"
       from ideas i
       left join ballots b on b.community_id = i.community_id and b.idea_id = i.id
      where i.community_id = $1
      group by i.community_id, i.id`,
  );
  prove(
    group,
    'The totals of every idea are the sum of its ballots that count',
    ballots.filter(
      ({up, down, net, upBallots, downBallots}) =>
        up !== upBallots || down !== downBallots || net !== up - down,
    ),
    ballots.length,
  );

  const sums = await read(
    `select i.id, i.up, i.down,
            coalesce(sum((l.new_value = 1)::int - (l.old_value = 1)::int), 0)::int as "upLedger",
            coalesce(sum((l.new_value = -1)::int - (l.old_value = -1)::int), 0)::int as "downLedger"
       from ideas i
       left join ballot_ledger l
         on l.community_id = i.community_id and l.idea_id = i.id
      where i.community_id = $1
      group by i.community_id, i.id`,
  );
  prove(
    group,
    'The totals of every idea are the sum of its ledger',
    sums.filter(
      ({up, down, upLedger, downLedger}) =>
        up !== upLedger || down !== downLedger,
    ),
    sums.length,
  );

  const entries = await read(
    `select idea_id as idea, person_id as person, old_value as before,
            new_value as after, source, at
       from ballot_ledger where community_id = $1 order by id`,
  );
  prove(
    group,
    'Every entry of the ledger begins where the one before it ended',
    brokenChains(entries),
    entries.length,
  );

  const twice = await read(
    `select idea_id as idea, person_id as person, count(*)::int as ballots
       from ballots where community_id = $1
      group by idea_id, person_id having count(*) > 1`,
  );
  prove(group, 'Nobody has two ballots on one idea', twice, ballots.length);

  const byId = new Map(ideas.map((idea) => [idea.id, idea]));
  prove(
    group,
    'The totals of every idea are what people were told and what they did',
    book.ideas
      .filter(({id, up, down}) => {
        const row = byId.get(id);
        return row?.up !== up || row?.down !== down;
      })
      .map(({id, title, up, down}) => ({
        id,
        title,
        expected: {up, down},
        found: byId.get(id),
      })),
    book.ideas.length,
  );
  prove(
    group,
    'Every idea that was taken is there, and no other',
    [
      ...book.ideas.filter(({id}) => !byId.has(id)).map(({title}) => title),
      ...(byId.size === book.ideas.length
        ? []
        : [
            `${byId.size} ideas in the table, ${book.ideas.length} in the book`,
          ]),
    ],
    book.ideas.length,
  );

  const byIdea = new Map(book.ideas.map((idea) => [idea.id, idea]));
  prove(
    group,
    'No vote stands in the ledger outside of the time its idea was open',
    entries.filter(({idea, source, at}) => {
      const {opensAt, closesAt} = byIdea.get(idea) ?? {};
      const moment = at.getTime();
      return (
        ['web', 'auto'].includes(source) &&
        !(moment >= opensAt && moment < closesAt)
      );
    }),
    entries.length,
  );
  prove(
    group,
    'No ledger entry changes nothing',
    entries.filter(({before, after}) => before === after),
    entries.length,
  );
  return {entries};
}

function brokenChains(entries) {
  const last = new Map();
  return entries.filter(({idea, person, before, after}) => {
    const key = `${idea} ${person}`;
    const expected = last.get(key) ?? 0;
    last.set(key, after);
    return before !== expected;
  });
}
