import {openEmbeddedDatabase} from './embedded/embedded.js';
import {migrate, type Migrations} from './migrate.js';
import {openPostgresDatabase} from './postgres/postgres.js';
import {preparedDatabase} from './prepared.js';
import type {SqlDatabase} from './sql-database.js';

export interface OpenDatabaseOptions {
  /** A PostgreSQL server; without it, the embedded database is used. */
  databaseUrl?: string | undefined;
  /** Where the embedded database keeps its files. */
  dataDirectory: string;
  migrations: Migrations;
}

/** Opens the database that the operator chose, brought up to this version. */
export async function openDatabase({
  databaseUrl,
  dataDirectory,
  migrations,
}: OpenDatabaseOptions): Promise<SqlDatabase> {
  const database = databaseUrl
    ? await openPostgresDatabase({url: databaseUrl})
    : await openEmbeddedDatabase({
        directory: dataDirectory,
        prepared: preparedDatabase(migrations),
      });
  try {
    await migrate(database, migrations);
  } catch (error) {
    await database.close();
    throw error;
  }
  return database;
}
