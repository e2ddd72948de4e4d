import {readFile} from 'node:fs/promises';
import {migrate, type SqlDatabase} from '../database/index.js';
import {
  openMemoryDatabase,
  openPostgresDatabase,
  preparedDatabase,
} from '../database/node.js';
import {migrations} from '../migrations/index.js';

/**
 * The database that tests share: one in memory, or the PostgreSQL server that
 * `TOWNHALL_TEST_DATABASE_URL` names.
 */
export async function openSharedDatabase(): Promise<SqlDatabase> {
  const url = process.env['TOWNHALL_TEST_DATABASE_URL'];
  const database = url
    ? await openPostgresDatabase({url})
    : await openMemoryDatabase({from: await prepared()});
  await migrate(database, migrations);
  return database;
}

/** The archive that the build makes saves starting from nothing. */
async function prepared() {
  const file = preparedDatabase(migrations);
  if (file === undefined) return undefined;
  return new Blob([await readFile(file)], {type: 'application/x-gzip'});
}
