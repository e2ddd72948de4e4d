import {parseArgs} from 'node:util';
import type {WantedKey} from '../node/program-keys.js';
import {StartError} from '../node/secret.js';

/** What `--help` prints. */
export const usage = `townhall-server: the server of a Townhall community

Usage: townhall-server [options]

  --port NUMBER            where to listen (4400, or PORT)
  --host NAME              the address to listen on (all of this machine's)
  --data DIRECTORY         where the embedded database lives (.townhall, or TOWNHALL_DATA)
  --config FILE            communities, their origins, issuers and staff (JSON)
  --script-directory DIR   the built script tag to serve at /townhall.js and /v1/
  --seed FILE              load records (JSON Lines) if the community has no places yet
  --import FILE            load records (JSON Lines), report, then serve
    --source NAME          where they come from, so that the same ids mean the same things
    --community ID         into which community (the default one)
    --dry-run              check and report only, change nothing, then end
  --import-jive PLACE      take a place over from a Jive (its placeID), report, then end;
                           run it again to go on where it was interrupted
    --jive-url URL         where it is
    --jive-rate NUMBER     how many requests a second at most (5)
    --issuer NAME          whoever signs in with a token of this issuer and their
                           user name in Jive is the same person
                           (--source, --community and --dry-run as above)
  --export PLACE           write a place as records to the standard output, then end
    --community ID         of which community (the default one)
  --export-jive-addon FILE write a package that puts the widgets on pages of a Jive
                           as tiles (extension.zip), then end
    --public-url URL       where pages reach this server
    --community ID         whose widgets (the default one's)
  --make-key NAME          make a key for a program written for Jive, print it, then end
    --issuer NAME          together: whom the program acts as
    --subject ID
  --revoke-key ID          take such a key back, then end
                           (--community ID for both, else the default one)
  --admin-link SUBJECT     print a link that lets one of the staff into /admin, then end;
                           it works once, within fifteen minutes
    --issuer NAME          where two issuers know somebody by this id
    --address URL          where the server is reached (http://localhost and its port)
  --upstream jive          serve a Jive community instead of one of its own
    --jive-url URL         where it is
  --help                   this text
  --version                the version of this server

Environment:
  DATABASE_URL             a PostgreSQL server instead of the embedded database
  TOWNHALL_SECRET          signs access tokens, at least 32 characters; needed with
                           PostgreSQL, otherwise made once and kept with the data
  TOWNHALL_JIVE_USERNAME, TOWNHALL_JIVE_PASSWORD
                           with --import-jive: the account to read with;
                           with --upstream jive: the account of an administrator's
                           program, which acts in the names of its viewers;
                           without it everybody only reads
  PORT, TOWNHALL_DATA      as above
  TOWNHALL_RATE_LIMITS     "off" for no limits of how much is asked at most
  TOWNHALL_TRUSTED_PROXIES how many of your own proxies stand before this server (0);
                           so many addresses of X-Forwarded-For are believed
`;

/** Who is to be let in to look after a community, and where it is. */
export interface LinkCommand {
  subject: string;
  issuer: string | undefined;
  community: string | undefined;
  address: string;
}

/** What is to be done with a program's key. */
export type KeyCommand =
  | {make: WantedKey}
  | {revoke: {id: string; community: string | undefined}};

/** A Jive, and the account to act with in it. */
export interface JiveUpstream {
  url: string;
  account: {username: string; password: string} | undefined;
}

/** A place to take over from a Jive. */
export interface JiveImportCommand {
  place: string;
  url: string;
  account: JiveUpstream['account'];
  /** So many requests a second. */
  rate: number;
  source: string | undefined;
  community: string | undefined;
  issuer: string | undefined;
  dryRun: boolean;
}

/** What somebody asked the command for. */
export type Command =
  | {does: 'help'}
  | {does: 'version'}
  | {
      does: 'serve';
      port: number;
      host: string | undefined;
      dataDirectory: string;
      databaseUrl: string | undefined;
      secret: string | undefined;
      configFile: string | undefined;
      scriptDirectory: string | undefined;
      seed: string | undefined;
      /** The usual ones; `false` for none. */
      rateLimits: Record<string, never> | false;
      trustedProxies: number;
      /** A Jive to serve instead of a community of one's own. */
      upstream: JiveUpstream | undefined;
      /** A place to take over from a Jive, in place of serving. */
      importJive: JiveImportCommand | undefined;
      /** A place to write out, in place of serving. */
      export: {place: string; community: string | undefined} | undefined;
      /** A package for a Jive to write, in place of serving. */
      addon:
        | {file: string; url: string; community: string | undefined}
        | undefined;
      /** A key to make or to take back, in place of serving. */
      key: KeyCommand | undefined;
      /** A link for a manager, in place of serving. */
      adminLink: LinkCommand | undefined;
      import:
        | {
            file: string;
            source: string | undefined;
            community: string | undefined;
            dryRun: boolean;
          }
        | undefined;
    };

/** Reads the command line and the environment, or says what is wrong with them. */
export function readCommandLine(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Command {
  const options = parsed(args);
  if (options.help) return {does: 'help'};
  if (options.version) return {does: 'version'};
  const port = portFrom(options.port ?? (environment['PORT'] || '4400'));
  return {
    does: 'serve',
    port,
    host: options.host,
    dataDirectory:
      options.data ?? (environment['TOWNHALL_DATA'] || '.townhall'),
    databaseUrl: environment['DATABASE_URL'] || undefined,
    secret: environment['TOWNHALL_SECRET'] || undefined,
    configFile: options.config,
    scriptDirectory: options['script-directory'],
    seed: options.seed,
    rateLimits: environment['TOWNHALL_RATE_LIMITS'] === 'off' ? false : {},
    trustedProxies: proxiesFrom(environment['TOWNHALL_TRUSTED_PROXIES'] || '0'),
    importJive: importJiveFrom(options, environment),
    export:
      options.export === undefined
        ? undefined
        : {place: options.export, community: options.community},
    addon: addonFrom(options),
    key: keyFrom(options),
    adminLink: linkFrom(options, port),
    upstream: upstreamFrom(options, environment),
    import: importFrom(options),
  };
}

const known = {
  port: {type: 'string'},
  host: {type: 'string'},
  data: {type: 'string'},
  config: {type: 'string'},
  'script-directory': {type: 'string'},
  seed: {type: 'string'},
  import: {type: 'string'},
  source: {type: 'string'},
  community: {type: 'string'},
  'dry-run': {type: 'boolean'},
  upstream: {type: 'string'},
  'jive-url': {type: 'string'},
  'import-jive': {type: 'string'},
  'jive-rate': {type: 'string'},
  export: {type: 'string'},
  'export-jive-addon': {type: 'string'},
  'public-url': {type: 'string'},
  'make-key': {type: 'string'},
  issuer: {type: 'string'},
  subject: {type: 'string'},
  'revoke-key': {type: 'string'},
  'admin-link': {type: 'string'},
  address: {type: 'string'},
  help: {type: 'boolean', short: 'h'},
  version: {type: 'boolean'},
} as const;

function parsed(args: readonly string[]) {
  try {
    return parseArgs({args: [...args], options: known, strict: true}).values;
  } catch (cause) {
    const sentence = cause instanceof Error ? cause.message : String(cause);
    throw new StartError(`${sentence} See townhall-server --help.`, {cause});
  }
}

function portFrom(text: string) {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new StartError(`"${text}" is no port. A port is 0 to 65535.`);
}

function upstreamFrom(
  options: ReturnType<typeof parsed>,
  environment: Readonly<Record<string, string | undefined>>,
): JiveUpstream | undefined {
  const {upstream, 'jive-url': url} = options;
  if (upstream === undefined) {
    if (url === undefined || options['import-jive'] !== undefined) {
      return undefined;
    }
    throw new StartError(
      '--jive-url means something only with --upstream jive or --import-jive.',
    );
  }
  if (upstream !== 'jive') {
    throw new StartError(`"${upstream}" is no upstream. The only one is jive.`);
  }
  return {
    url: jiveUrlFrom(url, '--upstream jive'),
    account: jiveAccountFrom(environment),
  };
}

function jiveUrlFrom(url: string | undefined, option: string) {
  if (url && /^https?:\/\/[^\s]+$/.test(url)) return url;
  throw new StartError(
    `${option} needs --jive-url, such as https://community.example.com.`,
  );
}

function jiveAccountFrom(
  environment: Readonly<Record<string, string | undefined>>,
) {
  const username = environment['TOWNHALL_JIVE_USERNAME'];
  const password = environment['TOWNHALL_JIVE_PASSWORD'];
  return username && password ? {username, password} : undefined;
}

function importJiveFrom(
  options: ReturnType<typeof parsed>,
  environment: Readonly<Record<string, string | undefined>>,
): JiveImportCommand | undefined {
  const {'import-jive': place, 'jive-rate': rate = '5', ...rest} = options;
  if (place === undefined) {
    if (options['jive-rate'] === undefined) return undefined;
    throw new StartError(
      '--jive-rate means something only with --import-jive.',
    );
  }
  if (!/^\d{1,20}$/.test(place)) {
    throw new StartError(
      `"${place}" is no place of a Jive. --import-jive takes its placeID, a number: its address with /api/v3 behind it shows it.`,
    );
  }
  if (!/^\d{1,3}(\.\d+)?$/.test(rate) || Number(rate) === 0) {
    throw new StartError(
      `"${rate}" is no rate. --jive-rate is how many requests a second, such as 5 or 0.5.`,
    );
  }
  return {
    place,
    url: jiveUrlFrom(rest['jive-url'], '--import-jive'),
    account: jiveAccountFrom(environment),
    rate: Number(rate),
    source: rest.source,
    community: rest.community,
    issuer: rest.issuer,
    dryRun: rest['dry-run'] ?? false,
  };
}

function addonFrom(options: ReturnType<typeof parsed>) {
  const {'export-jive-addon': file, 'public-url': url, community} = options;
  if (file === undefined) {
    if (url === undefined) return undefined;
    throw new StartError(
      '--public-url means something only with --export-jive-addon.',
    );
  }
  if (!url || !URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
    throw new StartError(
      '--export-jive-addon needs --public-url, such as https://talk.example.com.',
    );
  }
  return {file, url: url.replace(/\/+$/, ''), community};
}

function proxiesFrom(text: string) {
  if (/^\d$/.test(text)) return Number(text);
  throw new StartError(
    `TOWNHALL_TRUSTED_PROXIES is "${text}", but it is a number from 0 to 9.`,
  );
}

function keyFrom(options: ReturnType<typeof parsed>): KeyCommand | undefined {
  const {'make-key': name, 'revoke-key': id, issuer, subject} = options;
  const {community} = options;
  if (id !== undefined) return {revoke: {id, community}};
  if (name === undefined) {
    if (options['admin-link'] !== undefined && subject === undefined) {
      return undefined;
    }
    if (issuer === undefined && subject === undefined) return undefined;
    if (options['import-jive'] !== undefined && subject === undefined) {
      return undefined;
    }
    throw new StartError(
      '--issuer and --subject mean something only with --make-key.',
    );
  }
  if (issuer === undefined || subject === undefined) {
    throw new StartError(
      'A key acts as somebody: --make-key needs --issuer and --subject.',
    );
  }
  return {make: {name, issuer, subject, community}};
}

function linkFrom(
  options: ReturnType<typeof parsed>,
  port: number,
): LinkCommand | undefined {
  const {'admin-link': subject, issuer, community, address} = options;
  if (subject === undefined) {
    if (address === undefined) return undefined;
    throw new StartError('--address means something only with --admin-link.');
  }
  if (address !== undefined && !/^https?:\/\/[^\s#?]+$/.test(address)) {
    throw new StartError(
      '--address is where the server is reached, such as https://community.example.com.',
    );
  }
  return {
    subject,
    issuer,
    community,
    address: (address ?? `http://localhost:${port}`).replace(/\/+$/, ''),
  };
}

function importFrom(options: ReturnType<typeof parsed>) {
  const {import: file, source, community, 'dry-run': dryRun = false} = options;
  if (file) return {file, source, community, dryRun};
  if (options['import-jive'] !== undefined) return undefined;
  const isForOthers =
    options['make-key'] !== undefined ||
    options['revoke-key'] !== undefined ||
    options['export-jive-addon'] !== undefined ||
    options.export !== undefined;
  for (const name of ['source', 'community', 'dry-run'] as const) {
    if (name === 'community' && isForOthers) continue;
    if (options[name] !== undefined) {
      throw new StartError(`--${name} means something only with --import.`);
    }
  }
  return undefined;
}
