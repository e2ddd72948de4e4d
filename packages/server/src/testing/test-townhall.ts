import {type Community, createClient} from '@townhall/client';
import {SignJWT} from 'jose';
import {createApp} from '../app.js';
import type {HostedSqlCommunity} from '../community/hosted-sql-community.js';
import {createSqlHosting} from '../community/sql-hosting.js';
import type {CommunitySettings, JiveSettings} from '../config.js';
import type {NewCredential} from '../credentials.js';
import {type Database, migrate, openMemoryDatabase} from '../database/index.js';
import type {AppOptions} from '../environment.js';
import type {OpenStreamFor} from '../events/listener.js';
import {migrations} from '../migrations/index.js';
import type {PublicFiles} from '../plugins/public-files.js';
import type {HookWay} from '../webhooks/webhooks.js';
import {type ImportRecord, testIssuer, withDefaults} from './records.js';
import {createTestClock, type TestClock} from './test-clock.js';

/** How a test server is set up; nothing is needed. */
export interface TestTownhallOptions {
  /** Where clients reach it; any address, as nothing listens there. */
  url?: string | undefined;
  /** When the clock stands; the present where it is left out. */
  now?: Date | string | undefined;
  /** A migrated database; otherwise one in memory. */
  database?: Database | undefined;
  limits?: AppOptions['limits'];
  log?: AppOptions['log'];
  openStream?: OpenStreamFor | undefined;
  communityOfHost?: AppOptions['communityOfHost'];
  /** How webhooks leave the server; not at all, if left out. */
  hookWay?: HookWay | undefined;
  /** Where manifests of plugins come from; nowhere, if left out. */
  publicFiles?: PublicFiles | undefined;
}

/** The real server, in memory. One takes a second or more: keep it for a file. */
export interface TestTownhall {
  /** Answers like the server would over the network. */
  fetch(request: Request, platform?: object): Promise<Response>;
  /** Makes a community that no other test has touched. */
  community(options?: TestCommunityOptions): Promise<TestCommunity>;
  clock: TestClock;
  /** A community as its server has it, for what no client may do. */
  hosted(id: string): Promise<HostedSqlCommunity | undefined>;
  /** Does what the clock has made due: opens, closes, archives, reminds. */
  advance(): Promise<void>;
  close(): Promise<void>;
}

export interface TestCommunityOptions {
  /** What it holds beside its people, its board and its questions place. */
  records?: readonly ImportRecord[] | undefined;
  /** The sites that may carry its widgets. */
  origins?: readonly string[] | undefined;
  id?: string | undefined;
  /** Whether programs written for Jive are answered. */
  jive?: JiveSettings | undefined;
}

/**
 * A community with `ada` (a member), `grace` (a member since today), `alma`
 * (an advocate), `stan` (staff), the board `roadmap`, the place `help` and the
 * group `news`.
 */
export interface TestCommunity {
  readonly id: string;
  /** For `createClient({baseUrl, community: id})`. */
  readonly baseUrl: string;
  /** The community as this person sees it; null for a guest. */
  as(person: string | null): Promise<Community>;
  /** A token as a page's own server would sign it, for `POST /sessions`. */
  hostToken(person: string): Promise<string>;
  /** A key as an operator makes it for a program that acts as this person. */
  key(person: string): Promise<NewCredential>;
}

const secret = 'the secret of a server that exists only in tests';
const hostSecret = 'the secret of a page that exists only in tests';

/** Starts the real server in memory; it loads in Node and in a browser. */
export async function createTestTownhall({
  url = 'https://townhall.test',
  now,
  database,
  hookWay,
  publicFiles,
  ...options
}: TestTownhallOptions = {}): Promise<TestTownhall> {
  const {clock, ...testClock} = createTestClock(now);
  const settings = new Map<string, CommunitySettings>();
  const hosting = await createSqlHosting({
    database: database ?? (await freshDatabase()),
    clock,
    communities: [],
    hookWay,
    publicFiles,
    // Nothing happens in the background of a test: it says when.
    repeat: () => () => {},
  });
  const app = createApp({
    ...options,
    hosting,
    settings: (id) => settings.get(id),
    secret,
    clock,
  });
  const fetch = (request: Request, platform?: object) =>
    app.fetch(request, platform);

  return {
    fetch,
    clock: testClock,
    hosted: (id) => hosting.find(id),

    async community({records = [], origins = [], id = freshId(), jive} = {}) {
      settings.set(id, {
        ...settingsFor(id, origins),
        ...(jive ? {jive} : {}),
      });
      const hosted = await hosting.add({id, name: 'Test community'});
      const report = await hosted.import({
        source: 'test',
        lines: withDefaults(records, clock()).map((one) => JSON.stringify(one)),
      });
      if (report.errors.length > 0) {
        throw new Error(
          `The records of the test do not load: ${JSON.stringify(report.errors)}`,
        );
      }
      const hostToken = (person: string) => tokenFor(id, person, clock());
      return {
        id,
        baseUrl: url,
        hostToken,
        async key(person) {
          const {id: known} = await hosted.identify({
            issuer: testIssuer,
            subject: person,
            name: '',
          });
          const made = await hosted.programs?.credentials.make({
            person: known,
            name: 'A test',
          });
          if (!made) throw new Error('This community gives out no keys.');
          return made;
        },
        as: async (person) =>
          createClient({
            baseUrl: url,
            community: id,
            fetch,
            ...(person === null ? {} : {token: () => hostToken(person)}),
          }),
      };
    },

    async advance() {
      for (const id of settings.keys()) {
        await (await hosting.find(id))?.advance();
      }
    },

    async close() {
      app.endStreams();
      await hosting.close();
    },
  };
}

async function freshDatabase() {
  const database = await openMemoryDatabase();
  await migrate(database, migrations);
  return database;
}

const freshId = () => `test-${crypto.randomUUID().slice(0, 13)}`;

const settingsFor = (
  id: string,
  origins: readonly string[],
): CommunitySettings => ({
  id,
  name: 'Test community',
  default: false,
  origins: [...origins],
  issuers: [
    {issuer: testIssuer, algorithm: 'HS256', secret: hostSecret, roles: false},
  ],
  staff: [],
});

const tokenFor = (community: string, person: string, now: Date) => {
  const seconds = Math.floor(now.getTime() / 1_000);
  return new SignJWT()
    .setProtectedHeader({alg: 'HS256'})
    .setIssuer(testIssuer)
    .setAudience(community)
    .setSubject(person)
    .setIssuedAt(seconds)
    .setExpirationTime(seconds + 300)
    .sign(new TextEncoder().encode(hostSecret));
};
