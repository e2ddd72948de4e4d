import {Kysely, Migrator, PostgresDialect, sql} from 'kysely';
import type {Migration, PostgresPool} from 'kysely';
import type {Engine} from './engine.js';
import {SqlError, translated} from './sql-error.js';
import type {SqlDatabase} from './sql-database.js';

/** Migration names, which sort in the order of their use, and their SQL. */
export type Migrations = Readonly<Record<string, string>>;

/** The database was migrated by a newer version of this server. */
export class NewerDatabaseError extends Error {
  override name = 'NewerDatabaseError' as const;
}

const table = 'townhall_migration';

/**
 * Brings the tables up to this version. Safe when several processes start at
 * once, all or nothing, and one short query when nothing is to do.
 */
export async function migrate(database: SqlDatabase, migrations: Migrations) {
  const applied = await appliedMigrations(database);
  refuseNewer(applied, migrations);
  if (Object.keys(migrations).every((name) => applied.includes(name))) return;

  const kysely = new Kysely<unknown>({
    dialect: new PostgresDialect({pool: withoutTimeout(database.engine)}),
  });
  const {error} = await new Migrator({
    db: kysely,
    provider: {getMigrations: async () => asKyselyMigrations(migrations)},
    migrationTableName: table,
    migrationLockTableName: `${table}_lock`,
    // Numbers are given out before the work is done: a later one may come first.
    allowUnorderedMigrations: true,
  }).migrateToLatest();
  if (error === undefined) return;
  // Another process may have been newer, and quicker.
  refuseNewer(await appliedMigrations(database), migrations);
  throw translated(error);
}

async function appliedMigrations(database: SqlDatabase): Promise<string[]> {
  try {
    const rows = await database.query<{name: string}>(
      `select name from ${table}`,
    );
    return rows.map(({name}) => name);
  } catch (error) {
    const undefinedTable = '42P01';
    if (error instanceof SqlError && error.code === undefinedTable) return [];
    throw error;
  }
}

function refuseNewer(applied: readonly string[], migrations: Migrations) {
  const unknown = applied.filter((name) => !Object.hasOwn(migrations, name));
  if (unknown.length === 0) return;
  throw new NewerDatabaseError(
    `The database was made by a newer version of this server (it has ${unknown.join(', ')}, ` +
      'which this version does not know). Start the newer version, or restore a backup from before the update.',
  );
}

function asKyselyMigrations(migrations: Migrations) {
  return Object.fromEntries(
    Object.entries(migrations).map(([name, text]): [string, Migration] => [
      name,
      {
        up: async (kysely: Kysely<unknown>) => {
          await sql.raw(text).execute(kysely);
        },
      },
    ]),
  );
}

/** Waiting for another process's migration may outlast a statement's limit. */
function withoutTimeout(engine: Engine): PostgresPool {
  const pool: Engine = {
    connect: async () => {
      const connection = await engine.connect();
      await connection.query('set statement_timeout = 0');
      return {
        query: (text, parameters) => connection.query(text, parameters),
        release: () => {
          connection.query('reset statement_timeout').then(
            () => connection.release(),
            () => connection.release(),
          );
        },
      };
    },
    // The database outlives its migrator.
    end: () => Promise.resolve(),
  };
  // Kysely calls the other overload only where cursors are configured.
  return pool as PostgresPool;
}
