import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {gzipSync} from 'node:zlib';
import {PGlite} from '@electric-sql/pglite';
import {NodeFS} from '@electric-sql/pglite/nodefs';
import {openEmbeddedDatabase} from './embedded/embedded.js';
import {migrate, type Migrations} from './migrate.js';
import {preparedDatabase, preparedDatabasePath} from './prepared.js';

/**
 * Makes the archive that `preparedDatabase` finds, while this package is
 * built: a server that starts with it need not run initdb. The answer is its
 * path; nothing is done when it is there already.
 */
export async function prepareDatabase(migrations: Migrations): Promise<string> {
  const known = preparedDatabase(migrations);
  if (known !== undefined) return known;
  const directory = mkdtempSync(path.join(tmpdir(), 'townhall-prepare-'));
  try {
    await fill(directory, migrations);
    const file = preparedDatabasePath(migrations);
    replaceArchives(file, gzipSync(await pack(directory), {level: 9}));
    return file;
  } finally {
    rmSync(directory, {recursive: true, force: true});
  }
}

async function fill(directory: string, migrations: Migrations) {
  const database = await openEmbeddedDatabase({directory});
  try {
    await migrate(database, migrations);
    await database.query('vacuum (freeze, analyze)');
  } finally {
    await database.close();
  }
}

/** PGlite packs what is on disk, without starting PostgreSQL on it. */
async function pack(directory: string): Promise<Uint8Array> {
  const pglite = await PGlite.create({
    fs: new NodeFS(path.join(directory, 'postgres')),
    noInitDb: true,
  });
  const archive = await pglite.dumpDataDir('none');
  return new Uint8Array(await archive.arrayBuffer());
}

/** Complete or not at all, and without those of older migrations. */
function replaceArchives(file: string, content: Uint8Array) {
  const directory = path.dirname(file);
  mkdirSync(directory, {recursive: true});
  const unfinished = `${file}.unfinished-${process.pid}`;
  writeFileSync(unfinished, content);
  renameSync(unfinished, file);
  for (const name of readdirSync(directory)) {
    if (name.endsWith('.tar.gz') && name !== path.basename(file)) {
      rmSync(path.join(directory, name), {force: true});
    }
  }
}
