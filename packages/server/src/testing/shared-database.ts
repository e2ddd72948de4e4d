import {migrate, type SqlDatabase} from '../database/index.js';
import {openMemoryDatabase, openPostgresDatabase} from '../database/node.js';
import {migrations} from '../migrations/index.js';

/**
 * The database that tests share: one in memory, or the PostgreSQL server that
 * `TOWNHALL_TEST_DATABASE_URL` names.
 */
export async function openSharedDatabase(): Promise<SqlDatabase> {
  const url = process.env['TOWNHALL_TEST_DATABASE_URL'];
  const database = url
    ? await openPostgresDatabase({url})
    : await openMemoryDatabase();
  await migrate(database, migrations);
  return database;
}
