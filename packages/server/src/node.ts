import {createHash} from 'node:crypto';
import {once} from 'node:events';
import {createApp} from './app.js';
import type {SqlHosting} from './community/sql-hosting.js';
import {
  communityOfHost,
  type ConfigInput,
  defaultCommunity,
  parseConfig,
  settingsOf,
} from './config.js';
import type {NewCredential} from './credentials.js';
import type {AppOptions, Log} from './environment.js';
import type {Clock, Hosting} from './hosting.js';
import type {JiveImportReport} from './import-jive/import-jive.js';
import {type RateLimitsDraft, rateLimitsFrom} from './http/rate-limit.js';
import {nodeStream} from './node/event-stream.js';
import {type JiveImport, takeOverPlace} from './node/jive-import.js';
import {listen} from './node/listen.js';
import {jsonLines} from './node/log.js';
import {createMetrics} from './node/metrics.js';
import {
  importFile,
  type ImportFile,
  isEmpty,
  openHosting,
} from './node/open-hosting.js';
import {openRelay, type Upstream} from './node/open-relay.js';
import {operationPages} from './node/operation.js';
import {adminPage} from './node/admin-page.js';
import {managerLink, type WantedLink} from './node/manager-link.js';
import {makeKey, revokeKey, type WantedKey} from './node/program-keys.js';
import {remoteAddress} from './node/remote-address.js';
import {sandboxAnswer} from './node/sandbox-page.js';
import {scriptFiles} from './node/script-files.js';
import {serverSecret, StartError} from './node/secret.js';

export {ConfigError, type ConfigInput} from './config.js';
export type {ImportReport} from './import/import-lines.js';
export type {JiveImportReport} from './import-jive/import-jive.js';
export type {JiveImport} from './node/jive-import.js';
export {jsonLines} from './node/log.js';
export type {ImportFile} from './node/open-hosting.js';
export type {NewCredential} from './credentials.js';
export type {Upstream} from './node/open-relay.js';
export type {WantedKey} from './node/program-keys.js';
export {StartError} from './node/secret.js';

/** What a server is started with; everything has a default. */
export interface ServerOptions {
  /** 0 takes a free one; 4400 where it is left out. */
  port?: number | undefined;
  host?: string | undefined;
  /** Where the embedded database and the secret live. */
  dataDirectory?: string | undefined;
  /** A PostgreSQL server instead of the embedded database. */
  databaseUrl?: string | undefined;
  /** The communities; without it one that lets nobody in. */
  config?: ConfigInput | undefined;
  /** Signs access tokens, at least 32 characters. */
  secret?: string | undefined;
  /** The built script tag, as in its addresses: `townhall.js`, `v1/…`. */
  scriptDirectory?: string | undefined;
  /** Records for the default community, loaded when it has no places yet. */
  seed?: string | undefined;
  /** Records to load before the server answers. */
  imports?: readonly ImportFile[] | undefined;
  log?: Log | undefined;
  clock?: Clock | undefined;
  limits?: AppOptions['limits'];
  /**
   * What differs from the usual rates; `false` for no limits. What the
   * configuration says goes before; without either there are none.
   */
  rateLimits?: RateLimitsDraft | false | undefined;
  /** How many of your own proxies stand before the server. */
  trustedProxies?: number | undefined;
}

/** A server that answers. */
export interface RunningServer {
  /** Where it can be reached, such as `http://localhost:4400`. */
  url: string;
  hosting: SqlHosting;
  /** Takes no more, lets requests finish, and closes the database. */
  close(): Promise<void>;
}

/** Opens the database, loads what is to be loaded, and listens. */
export async function startServer(
  options: ServerOptions = {},
): Promise<RunningServer> {
  const {log = jsonLines((line) => process.stdout.write(line))} = options;
  const setup = setupFrom(options, log);
  const secret = await serverSecret({
    given: options.secret,
    dataDirectory: setup.databaseUrl ? undefined : setup.dataDirectory,
  });
  const hosting = await openHosting(setup);
  try {
    await load(hosting, options, log);
    const listening = await serve(hosting, {...options, ...setup, secret});
    log('server.started', {url: listening.url});
    return {
      url: listening.url,
      hosting,
      close: async () => {
        log('server.stopping');
        await listening.close();
        await hosting.close();
        log('server.stopped');
      },
    };
  } catch (error) {
    await hosting.close();
    throw error;
  }
}

/** Serves a Jive community by our API; it keeps nothing but its secret. */
export async function startRelay(
  upstream: Upstream,
  options: Omit<ServerOptions, 'databaseUrl' | 'seed' | 'imports'> = {},
): Promise<Omit<RunningServer, 'hosting'>> {
  const {log = jsonLines((line) => process.stdout.write(line))} = options;
  const setup = setupFrom(options, log);
  const secret = await serverSecret({
    given: options.secret,
    dataDirectory: setup.dataDirectory,
  });
  const hosting = openRelay(setup, upstream);
  const listening = await serve(hosting, {...options, ...setup, secret});
  log('server.started', {url: listening.url, upstream: upstream.url});
  return {
    url: listening.url,
    close: async () => {
      log('server.stopping');
      await listening.close();
      log('server.stopped');
    },
  };
}

/** Tells what an import would do, and changes nothing. */
export async function tryImport(
  file: ImportFile,
  options: Pick<
    ServerOptions,
    'dataDirectory' | 'databaseUrl' | 'config' | 'clock'
  > = {},
) {
  const hosting = await openHosting(setupFrom(options, () => {}));
  try {
    return await importFile(hosting, file, true);
  } finally {
    await hosting.close();
  }
}

/** Takes a place over from a Jive, and ends. */
export async function importFromJive(
  wanted: JiveImport,
  options: KeyOptions = {},
): Promise<JiveImportReport> {
  const hosting = await openHosting(setupFrom(options, () => {}));
  try {
    return await takeOverPlace(hosting, wanted);
  } finally {
    await hosting.close();
  }
}

/** Writes a place as records, one a line, and ends. */
export async function exportFrom(
  {place, community}: {place: string; community?: string | undefined},
  to: NodeJS.WritableStream,
  options: KeyOptions = {},
): Promise<void> {
  const hosting = await openHosting(setupFrom(options, () => {}));
  try {
    const hosted = await hosting.find(community);
    if (!hosted) {
      throw new StartError(`There is no community "${community}" here.`);
    }
    // Nothing is read from the database faster than it is written here.
    for await (const record of hosted.export(place)) {
      if (!to.write(`${JSON.stringify(record)}\n`)) await once(to, 'drain');
    }
  } finally {
    await hosting.close();
  }
}

/** The widgets of a community as a package that a Jive takes: a zip. */
export async function jiveAddonFor(
  {
    url,
    community,
    version,
  }: {url: string; community?: string | undefined; version: string},
  options: Pick<ServerOptions, 'config' | 'clock'> = {},
): Promise<Uint8Array> {
  const {config, clock} = setupFrom(options, () => {});
  const {id} =
    (community === undefined
      ? defaultCommunity(config)
      : config.communities.find((one) => one.id === community)) ?? {};
  if (id === undefined) {
    throw new StartError(`There is no community "${community}" here.`);
  }
  // Loaded only here: no server makes one while it serves.
  const {jiveAddon} = await import('./jive-addon/jive-addon.js');
  return jiveAddon({server: url, community: id, version, at: clock()});
}

/** Makes a key for a program that cannot carry tokens of a host, and ends. */
export async function makeProgramKey(
  wanted: WantedKey,
  options: KeyOptions = {},
): Promise<NewCredential> {
  const setup = setupFrom(options, () => {});
  const hosting = await openHosting(setup);
  try {
    await load(hosting, options, () => {});
    return await makeKey(hosting, setup.config, wanted);
  } finally {
    await hosting.close();
  }
}

/** Signs a link that lets one of the staff in; the server may be running. */
export async function makeManagerLink(
  wanted: WantedLink,
  options: Pick<
    ServerOptions,
    'dataDirectory' | 'databaseUrl' | 'config' | 'clock' | 'secret'
  > = {},
): Promise<string> {
  const {config, clock, ...setup} = setupFrom(options, () => {});
  const secret = await serverSecret({
    given: options.secret,
    dataDirectory: setup.databaseUrl ? undefined : setup.dataDirectory,
  });
  return managerLink(wanted, {config, clock, secret});
}

/** Takes a program's key back, and ends. */
export async function revokeProgramKey(
  key: {id: string; community?: string | undefined},
  options: KeyOptions = {},
): Promise<void> {
  const hosting = await openHosting(setupFrom(options, () => {}));
  try {
    await revokeKey(hosting, key);
  } finally {
    await hosting.close();
  }
}

type KeyOptions = Pick<
  ServerOptions,
  'dataDirectory' | 'databaseUrl' | 'config' | 'clock' | 'seed'
>;

const onlyCommunity: ConfigInput = {
  communities: [{id: 'townhall', name: 'Townhall'}],
};

const setupFrom = (options: ServerOptions, log: Log) => ({
  config: parseConfig(options.config ?? onlyCommunity, process.env),
  dataDirectory: options.dataDirectory ?? '.townhall',
  databaseUrl: options.databaseUrl,
  clock: options.clock ?? (() => new Date()),
  log,
});

async function load(
  hosting: SqlHosting,
  {seed, imports = []}: ServerOptions,
  log: Log,
) {
  const files =
    seed !== undefined && (await isEmpty(hosting))
      ? [{file: seed, source: 'seed'}, ...imports]
      : imports;
  for (const file of files) {
    const {errors, ...counts} = await importFile(hosting, file);
    for (const {line, message} of errors) {
      log('import.line-skipped', {file: file.file, line, message});
    }
    log('import.done', {file: file.file, ...counts, errors: errors.length});
  }
}

function serve(
  hosting: Hosting,
  {
    port = 4400,
    host,
    scriptDirectory,
    config,
    ...options
  }: ServerOptions & ReturnType<typeof setupFrom> & {secret: string},
) {
  const metrics = createMetrics();
  const pages = operationPages({
    hosting,
    metrics,
    openStreams: () => app.openStreams,
  });
  const script = scriptDirectory ? scriptFiles(scriptDirectory) : undefined;
  const admin = scriptDirectory ? adminPage(scriptDirectory) : undefined;
  const app = createApp({
    hosting,
    settings: settingsOf(config),
    communityOfHost: communityOfHost(config),
    secret: options.secret,
    clock: options.clock,
    limits: options.limits,
    log: options.log,
    openStream: nodeStream,
    // The web's goes through a thread, which takes longer than a page of ideas.
    sha256: (bytes) => createHash('sha256').update(bytes).digest(),
    rateLimits: rateLimitsOf(config.rateLimits ?? options.rateLimits),
    remoteAddress,
    trustedProxies: config.trustedProxies ?? options.trustedProxies,
    beside: async (request) =>
      (await pages(request)) ??
      (await sandboxAnswer(request)) ??
      (await script?.(request)) ??
      (await admin?.(request)),
  });
  return listen(metrics.counting(app), {port, host});
}

const rateLimitsOf = (draft: RateLimitsDraft | false | undefined) =>
  draft ? rateLimitsFrom(draft) : undefined;
