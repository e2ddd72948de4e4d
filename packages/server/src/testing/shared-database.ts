import {readFile} from 'node:fs/promises';
import {migrate, type SqlDatabase} from '../database/index.js';
import {
  openMemoryDatabase,
  openPostgresDatabase,
  preparedDatabase,
} from '../database/node.js';
import {migrations} from '../migrations/index.js';

/** Databases in memory that are empty, and that no test has now. */
const free: SqlDatabase[] = [];

/**
 * The database of a test file: one in memory, or the PostgreSQL server that
 * `TOWNHALL_TEST_DATABASE_URL` names. To start one in memory takes seconds, so
 * one that is closed is emptied, and given to the next file in this process.
 */
export async function openSharedDatabase(): Promise<SqlDatabase> {
  const url = process.env['TOWNHALL_TEST_DATABASE_URL'];
  if (!url) return reusable(free.pop() ?? (await startInMemory()));
  const database = await openPostgresDatabase({url});
  await migrate(database, migrations);
  return database;
}

async function startInMemory() {
  const database = await openMemoryDatabase({from: await prepared()});
  await migrate(database, migrations);
  return database;
}

function reusable(database: SqlDatabase): SqlDatabase {
  return {
    ...database,
    async close() {
      await empty(database);
      free.push(database);
    },
  };
}

/** Leaves the tables, and which migrations made them. */
async function empty(database: SqlDatabase) {
  const [tables] = await database.query<{names: string}>(
    `select string_agg(quote_ident(tablename), ', ') as names
       from pg_tables
      where schemaname = 'public' and tablename not like 'townhall_migration%'`,
  );
  await database.query(`truncate ${tables?.names} restart identity cascade`);
}

/** The archive that the build makes saves starting from nothing. */
async function prepared() {
  const file = preparedDatabase(migrations);
  if (file === undefined) return undefined;
  return new Blob([await readFile(file)], {type: 'application/x-gzip'});
}
