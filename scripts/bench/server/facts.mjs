import {community} from './dataset/load-dataset.mjs';

/** The ideas that take votes now, in no order that means anything. */
export async function readOpenIdeas(database) {
  const open = await database.query(
    `select id from ideas
      where community_id = $1 and opens_at <= $2::timestamptz
        and closes_at > $2::timestamptz
      order by hashtext(id::text)`,
    [community, new Date()],
  );
  return open.map(({id}) => id);
}

/**
 * Counts again, from the ballots and from the ledger: how many ideas have
 * totals that are not exactly that, and how long it took to know.
 */
export async function recount(database) {
  const began = performance.now();
  const [counted] = await database.query(recountStatement, [community]);
  return {...counted, seconds: (performance.now() - began) / 1_000};
}

const recountStatement = `
with by_ballots as (
  select idea_id,
         count(*) filter (where value = 1) as up,
         count(*) filter (where value = -1) as down, count(*) as ballots
    from ballots where community_id = $1 group by idea_id
), by_ledger as (
  select idea_id, sum(new_value - old_value) as net
    from ballot_ledger where community_id = $1 group by idea_id
)
select sum(ballots)::int as ballots,
       count(*) filter (where i.up <> coalesce(b.up, 0)
         or i.down <> coalesce(b.down, 0)
         or i.net <> coalesce(l.net, 0))::int as wrong
  from ideas i
  left join by_ballots b on b.idea_id = i.id
  left join by_ledger l on l.idea_id = i.id
 where i.community_id = $1`;
