import {readFile} from 'node:fs/promises';
import {
  migrate,
  openMemoryDatabase,
  preparedDatabase,
} from '../../packages/server/src/database/node.ts';
import {
  createApp,
  createSqlHosting,
  parseConfig,
  settingsOf,
} from '../../packages/server/src/index.ts';
import {migrations} from '../../packages/server/src/migrations/index.ts';
import {openScratchDatabase} from '../../packages/server/src/testing/scratch-database.ts';
import {hostSecret, issuer} from './host-token.mjs';

const community = {
  id: 'learners',
  name: 'Learners',
  issuers: [{issuer, algorithm: 'HS256', secret: hostSecret, roles: true}],
};

/**
 * The real server: the same app, hosting and SQL that `npx @townhall/server`
 * runs, with another clock, and requests handed in instead of over a socket.
 */
export async function openTownhall({clock, records}) {
  const database = await openDatabase();
  const hosting = await createSqlHosting({
    database,
    clock,
    communities: [{id: community.id, name: community.name}],
    // Nothing happens in the background: the year says when.
    repeat: () => () => {},
    report: (error) => failures.push(error),
  });
  const failures = [];
  const hosted = await hosting.find(community.id);
  const {errors} = await hosted.import({
    source: 'simulation',
    lines: records.map((record) => JSON.stringify(record)),
  });
  if (errors.length > 0) throw new Error(JSON.stringify(errors));

  const app = createApp({
    hosting,
    settings: settingsOf(parseConfig({communities: [community]})),
    secret: 'the secret of a server that lives for one simulated year',
    clock,
    log: (event, facts) => {
      if (/failed|internal/.test(event)) failures.push({event, ...facts});
    },
  });
  return {
    community: community.id,
    hosted,
    database,
    databaseKind: database.kind,
    /** What went wrong where nobody waited for an answer. */
    failures,
    fetch: (request) => app.fetch(request),
    /** Reads tables: for checks, never to change anything. */
    read: (statement, parameters = []) =>
      database.query(statement, [community.id, ...parameters]),
    /** What the embedded database on disk does by itself, now and then. */
    tidy: () => database.query('vacuum (analyze)'),
    close: async () => {
      app.endStreams();
      await hosting.close();
    },
  };
}

async function openDatabase() {
  const url = process.env.DATABASE_URL;
  const database = url
    ? await openScratchDatabase(url)
    : await openMemoryDatabase({
        from: await prepared(),
        // A busy machine is late, and nothing else.
        patienceMilliseconds: 300_000,
      });
  await migrate(database, migrations);
  return database;
}

/** The archive that the build makes saves starting from nothing. */
async function prepared() {
  const file = preparedDatabase(migrations);
  if (file === undefined) return undefined;
  return new Blob([await readFile(file)], {type: 'application/x-gzip'});
}
