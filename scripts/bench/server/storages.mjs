import {randomUUID} from 'node:crypto';
import {cpSync, existsSync, mkdirSync, renameSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {fingerprint} from '../../internal/fingerprint.mjs';
import {root} from '../../internal/root.mjs';
import {Stop} from '../../internal/stop.mjs';
import {loadDataset} from './dataset/load-dataset.mjs';
import {fromServer} from './modules.mjs';

const cache = join(root, '.cache/bench');

/**
 * Two copies of the dataset in one kind of database, one for the server and one
 * for the spike, so that neither finds what the other has written. A copy is
 * what a program is started with: a directory or an address.
 */
export async function prepareStorage(databaseUrl, sizes, say) {
  return databaseUrl
    ? preparePostgres(databaseUrl, sizes, say)
    : prepareEmbedded(sizes, say);
}

/** Loading takes minutes, so what was loaded is kept, and copied. */
async function prepareEmbedded(sizes, say) {
  const loaded = join(cache, `dataset-${keyOf(sizes)}`);
  if (!existsSync(loaded)) {
    say('Loading the embedded database (kept for the next time)…');
    const fresh = join(cache, `loading-${process.pid}`);
    rmSync(fresh, {recursive: true, force: true});
    await fill({dataDirectory: fresh}, sizes);
    renameSync(fresh, loaded);
  }
  const folder = join(cache, `run-${process.pid}`);
  rmSync(folder, {recursive: true, force: true});
  mkdirSync(folder, {recursive: true});
  const [server, spike] = ['server', 'spike'].map((name) => {
    const dataDirectory = join(folder, name);
    cpSync(loaded, dataDirectory, {recursive: true});
    return {dataDirectory};
  });
  return {
    name: 'the embedded database',
    server,
    spike,
    dispose: async () => rmSync(folder, {recursive: true, force: true}),
  };
}

/** The dataset follows from these; a new month opens other ideas. */
const keyOf = (sizes) =>
  fingerprint(
    ['packages/server/src/migrations', 'scripts/bench/server/dataset'],
    sizes,
    new Date().toISOString().slice(0, 7),
  ).slice(0, 16);

async function preparePostgres(url, sizes, say) {
  const names = ['server', 'spike', 'waline'].map(
    (name) => `townhall_bench_${name}_${randomUUID().slice(0, 8)}`,
  );
  const [server, spike, waline] = names.map((name) => {
    const own = new URL(url);
    own.pathname = name;
    return {databaseUrl: own.href};
  });
  say('Loading PostgreSQL…');
  const version = await administer(url, [`create database ${names[0]}`]);
  await fill(server, sizes);
  await administer(url, [
    `create database ${names[1]} template ${names[0]}`,
    `create database ${names[2]}`,
  ]);
  return {
    name: `PostgreSQL ${version}`,
    server,
    spike,
    waline,
    dispose: () =>
      administer(
        url,
        names.map((name) => `drop database if exists ${name} with (force)`),
      ),
  };
}

/** Runs statements on the server that was given, and answers with its version. */
async function administer(url, statements) {
  const {openPostgresDatabase} = await fromServer('database/node.js');
  const database = await openPostgresDatabase({
    url,
    statementTimeoutMilliseconds: 0,
  });
  try {
    for (const statement of statements) await database.query(statement);
    const [{version}] = await database.query(
      "select current_setting('server_version') as version",
    );
    return version;
  } catch (error) {
    if (error.code !== '42501') throw error;
    throw new Stop(
      'The user of BENCH_DATABASE_URL may not create databases, and the ' +
        'benchmarks use two of their own. Give it the right with "alter role … createdb".',
    );
  } finally {
    await database.close();
  }
}

async function fill(copy, sizes) {
  const database = await openCopy(copy);
  try {
    await loadDataset(database, sizes);
  } finally {
    await database.close();
  }
}

/** Opens a copy here, while no program has it, for work that takes its time. */
export async function openCopy({databaseUrl, dataDirectory}) {
  const {
    migrate,
    openEmbeddedDatabase,
    openPostgresDatabase,
    preparedDatabase,
  } = await fromServer('database/node.js');
  const {migrations} = await fromServer('migrations/index.js');
  const statementTimeoutMilliseconds = 20 * 60_000;
  const database = databaseUrl
    ? await openPostgresDatabase({
        url: databaseUrl,
        statementTimeoutMilliseconds,
      })
    : await openEmbeddedDatabase({
        directory: dataDirectory,
        prepared: preparedDatabase(migrations),
        patienceMilliseconds: statementTimeoutMilliseconds,
        statementTimeoutMilliseconds,
      });
  await migrate(database, migrations);
  return database;
}
