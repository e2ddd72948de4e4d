import {createReadStream} from 'node:fs';
import {createInterface} from 'node:readline';
import {createSqlHosting, type SqlHosting} from '../community/sql-hosting.js';
import {type Config, defaultCommunity} from '../config.js';
import {openDatabase} from '../database/node.js';
import type {Log} from '../environment.js';
import type {Clock} from '../hosting.js';
import type {ImportReport} from '../import/import-lines.js';
import {migrations} from '../migrations/index.js';
import {nodeHookWay} from './hook-way.js';
import {nodePublicFiles} from './public-files.js';
import {StartError} from './secret.js';

/** Where a server keeps what it knows, and for whom. */
export interface HostingOptions {
  config: Config;
  dataDirectory: string;
  databaseUrl: string | undefined;
  clock: Clock;
  log: Log;
}

/** A file of records to load. */
export interface ImportFile {
  file: string;
  /** Where the records come from; the same source twice changes nothing. */
  source?: string | undefined;
  /** The default community where it is left out. */
  community?: string | undefined;
}

/** Opens the database, brings it up to date, and hosts the communities in it. */
export async function openHosting({
  config,
  dataDirectory,
  databaseUrl,
  clock,
  log,
}: HostingOptions): Promise<SqlHosting> {
  const database = await openDatabase({databaseUrl, dataDirectory, migrations});
  try {
    const fallback = defaultCommunity(config);
    return await createSqlHosting({
      database,
      clock,
      communities: config.communities.map(({id, name}) => ({
        id,
        name,
        default: id === fallback?.id,
      })),
      hookWay: nodeHookWay(config.webhooks),
      publicFiles: nodePublicFiles(config.webhooks),
      report: (error) => log('background.failed', {error: String(error)}),
    });
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Loads a file of records, or only tells what loading it would do. */
export async function importFile(
  hosting: SqlHosting,
  {file, source = 'import', community}: ImportFile,
  dryRun = false,
): Promise<ImportReport> {
  const hosted = await hosting.find(community);
  if (!hosted) {
    throw new StartError(
      `There is no community "${community}" to import into.`,
    );
  }
  return hosted.import({source, lines: await linesOf(file), dryRun});
}

/** Whether nothing has been set up in the default community yet. */
export async function isEmpty(hosting: SqlHosting): Promise<boolean> {
  const hosted = await hosting.find();
  const places = await hosted?.as(null).places.list();
  return places?.items.length === 0;
}

async function linesOf(file: string) {
  const input = createReadStream(file, 'utf8');
  await new Promise<void>((resolve, reject) => {
    input.once('open', () => resolve());
    input.once('error', (cause) =>
      reject(new StartError(`The file ${file} cannot be read.`, {cause})),
    );
  });
  return createInterface({input, crlfDelay: Infinity});
}
