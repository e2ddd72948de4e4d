import type {Database} from '../database/database.js';

/** What the voters vote on. */
export const ideas = ['dark-mode', 'offline', 'export'];

/** Tables that hold a vote as the real ones do: ballot, ledger and total. */
export async function createTables(database: Database) {
  await database.query(`
    create table if not exists kill_ballot (person text primary key, idea text not null);
    create table if not exists kill_ledger (person text not null, idea text not null);
    create table if not exists kill_total (idea text primary key, votes int not null);
    insert into kill_total select unnest('{${ideas.join(',')}}'::text[]), 0 on conflict do nothing
  `);
}

/** One transaction of three statements: each of them may be the last. */
export function castVote(database: Database, person: string, idea: string) {
  return database.transaction(async (tx) => {
    await tx.query('insert into kill_ballot values ($1, $2)', [person, idea]);
    await tx.query('insert into kill_ledger values ($1, $2)', [person, idea]);
    await tx.query('update kill_total set votes = votes + 1 where idea = $1', [
      idea,
    ]);
  });
}

/** Who has voted, and how ballots, ledger and totals count them. */
export async function readVotes(database: Database) {
  const ballots = await database.query<{person: string}>(
    'select person from kill_ballot',
  );
  const [sums] = await database.query<{ledger: number; total: number}>(
    `select (select count(*)::int from kill_ledger) as ledger,
      (select sum(votes)::int from kill_total) as total`,
  );
  return {people: new Set(ballots.map(({person}) => person)), ...sums};
}
