import type {Community, PolicyDraft} from '@townhall/client';
import type {SqlDatabase} from '../database/index.js';
import {policyFrom} from '../policy/presets.js';
import type {CommunityContext} from './context.js';
import type {SpamHelp} from '../spam/spam-help.js';
import type {HostedSqlCommunity} from './hosted-sql-community.js';
import {InTurn} from './in-turn.js';
import {NoticeCounts} from './notices/reader/notice-counts.js';
import {Remembered} from './remembered.js';
import {createSqlHosting, type SqlHosting} from './sql-hosting.js';
import {createUuids} from './uuid.js';

/** A clock that stands still until a test moves it. */
export interface TestClock {
  (): Date;
  set(instant: string): void;
  advance(milliseconds: number): void;
}

/** Starts at noon on a Wednesday in November. */
export function testClock(instant = '2026-11-18T12:00:00.000Z'): TestClock {
  let now = Date.parse(instant);
  return Object.assign(() => new Date(now), {
    set: (next: string) => {
      now = Date.parse(next);
    },
    advance: (milliseconds: number) => {
      now += milliseconds;
    },
  });
}

/** One fresh community in a shared database, with people to act in it. */
export interface TestSqlCommunity {
  hosting: SqlHosting;
  hosted: HostedSqlCommunity;
  database: SqlDatabase;
  clock: TestClock;
  id: string;
  guest: Community;
  /** Signs somebody in, under this name; the same name is the same person. */
  signIn(
    name: string,
    role?: 'member' | 'advocate' | 'staff',
  ): Promise<{id: string; community: Community}>;
  /** Makes a place; boards open ideas at once unless told otherwise. */
  place(
    id: string,
    kind: 'board' | 'questions' | 'group',
    policy?: PolicyDraft,
  ): Promise<void>;
}

/** Makes a community that no other test has touched. */
export async function testSqlCommunity(
  database: SqlDatabase,
  clock = testClock(),
  id = `test-${crypto.randomUUID().slice(0, 13)}`,
  spam?: SpamHelp,
): Promise<TestSqlCommunity> {
  const hosting = await createSqlHosting({
    database,
    clock,
    communities: [{id, name: 'Test'}],
    spam,
    // A test that follows other processes does so by itself.
    repeat: () => () => {},
    report: (error) => {
      throw error;
    },
  });
  const hosted = await hosting.find();
  if (!hosted) throw new Error('The hosting has no community.');
  return {
    hosting,
    hosted,
    database,
    clock,
    id,
    guest: hosted.as(null),
    signIn: async (name, role) => {
      const person = await hosted.identify({
        issuer: 'https://host.example',
        subject: name,
        name,
        role,
      });
      return {id: person.id, community: hosted.as(person.id)};
    },
    place: async (placeId, kind, policy) => {
      await database.query(
        `insert into places (community_id, id, kind, name, policy, created_at)
         values ($1, $2, $3, $2, $4::jsonb, $5)`,
        [
          id,
          placeId,
          kind,
          kind === 'board'
            ? JSON.stringify(
                policyFrom({
                  cohort: {calendar: 'none', opensOn: 1, timeZone: 'UTC'},
                  ...policy,
                }),
              )
            : null,
          clock(),
        ],
      );
    },
  };
}

/** What works beneath a community of a test, where nothing listens to it. */
export function testContext({
  id,
  database,
  clock,
}: Pick<TestSqlCommunity, 'id' | 'database' | 'clock'>): CommunityContext {
  const context: Omit<CommunityContext, 'noticeCounts'> = {
    communityId: id,
    name: 'Test',
    database,
    clock,
    uuids: createUuids(clock),
    newMemberDays: 30,
    votes: new InTurn(),
    rules: new Remembered(),
    wrote: () => {},
  };
  const whole: CommunityContext = {
    ...context,
    get noticeCounts() {
      return counts;
    },
  };
  const counts = new NoticeCounts(whole);
  return whole;
}
