const batch = 2_000;

/** From the first to the last of each batch, counted from one. */
export const batches = (count) =>
  Array.from({length: Math.ceil(count / batch)}, (_, at) => [
    at * batch + 1,
    Math.min((at + 1) * batch, count),
  ]);

/** Only some users may leave out the checks of foreign keys. */
export async function mayTrust(database) {
  const [row] = await database.query(
    'select rolsuper as trusts from pg_roles where rolname = current_user',
  );
  return row?.trusts === true;
}

/** What is loaded is right as it is, and compiling it would take longer than running it. */
export const quickly = (database, trusts) => (statement, parameters) =>
  database.transaction(async (tx) => {
    await tx.query('set local jit = off');
    if (trusts) await tx.query('set local session_replication_role = replica');
    await tx.query(statement, parameters);
  });

/** The columns that are written, in their order. */
export async function columnsOf(database, table) {
  const rows = await database.query(
    `select column_name as name from information_schema.columns
      where table_schema = current_schema() and table_name = $1
        and is_generated = 'NEVER'
      order by ordinal_position`,
    [table],
  );
  return rows.map(({name}) => name);
}
