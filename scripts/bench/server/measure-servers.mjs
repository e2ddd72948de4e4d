import {measureServer} from './measure-server.mjs';
import {serverSection} from './server-section.mjs';

/**
 * The server half: on the embedded database, and on the PostgreSQL server of
 * BENCH_DATABASE_URL or DATABASE_URL where there is one.
 */
export async function measureServers(options) {
  const {BENCH_DATABASE_URL, DATABASE_URL} = process.env;
  const given = BENCH_DATABASE_URL || DATABASE_URL;
  const raw = [];
  for (const databaseUrl of given ? [undefined, given] : [undefined]) {
    raw.push(await measureServer({...options, databaseUrl}));
  }
  return {raw, sections: raw.map(serverSection)};
}
