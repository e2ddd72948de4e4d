import {createHash} from 'node:crypto';
import {existsSync, readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {fileURLToPath, pathToFileURL} from 'node:url';
import type {Migrations} from './migrate.js';

/**
 * The archive of a data directory that was made and migrated when this package
 * was built: undefined where there is none for these migrations.
 */
export function preparedDatabase(migrations: Migrations): string | undefined {
  const file = preparedDatabasePath(migrations);
  return existsSync(file) ? file : undefined;
}

/** The name says what is inside, so that a stale archive is never taken. */
export function preparedDatabasePath(migrations: Migrations): string {
  const hash = createHash('sha256')
    .update(pgliteVersion())
    .update(JSON.stringify(Object.entries(migrations).sort()))
    .digest('hex')
    .slice(0, 16);
  return fileURLToPath(
    new URL(`../../dist/prepared/postgres-${hash}.tar.gz`, import.meta.url),
  );
}

function pgliteVersion(): string {
  const {resolve} = createRequire(import.meta.url);
  const entry = pathToFileURL(resolve('@electric-sql/pglite'));
  // It exports no package.json, so that one is read as a file.
  const {version}: {version: string} = JSON.parse(
    readFileSync(new URL('../package.json', entry), 'utf8'),
  );
  return version;
}
