import type {Community} from '@townhall/client';
import {
  createJive,
  type JiveAuth,
  type JivePerson,
  type Middleware,
  type RetryOptions,
  type Send,
} from '@townhall/jive';
import {hostJive, type JiveCommunityOptions} from '@townhall/jive/community';
import type {
  Clock,
  HostedCommunity,
  Hosting,
  Identity,
  KnownPerson,
} from '../hosting.js';
import {refuse} from '../problem.js';
import {asRelayed} from './as-relayed.js';
import {type BreakerOptions, circuitBreaker} from './circuit-breaker.js';
import {recent} from './recent.js';

/** Which Jive is relayed, and as whom. */
export interface RelayOptions extends Omit<JiveCommunityOptions, 'now'> {
  /** What the community is called in addresses here. */
  id: string;
  name: string;
  /** Where the Jive is. */
  url: string;
  /**
   * The account of an administrator's program, in which this server acts in the
   * names of its viewers. Without it everybody is a guest.
   */
  auth?: JiveAuth | undefined;
  clock: Clock;
  /** Replaces the global `fetch`. */
  fetch?: Send | undefined;
  /** How old a public answer may be, in milliseconds. */
  freshFor?: number | undefined;
  breaker?: Omit<BreakerOptions, 'clock'> | undefined;
  /** How a failed call is sent again; `false` for never. */
  retry?: RetryOptions | false | undefined;
}

/** How long somebody is remembered before Jive is asked again who they are. */
const knownFor = 60_000;

/** So many viewers are kept at hand. */
const mostViewers = 1_000;

/**
 * One Jive community, hosted: our API in front of it, for every widget. Public
 * answers are kept for a short while, so that many readers cost Jive little.
 */
export function relayJive(options: RelayOptions): Hosting {
  const {clock, url, auth, freshFor = 15_000} = options;
  const now = () => clock().getTime();
  const breaker = circuitBreaker({clock, ...options.breaker});
  let writes = 0;
  const countWrites: Middleware = async (request, next) => {
    try {
      return await next(request);
    } finally {
      // What was public may not be any more, even where no answer came.
      if (request.method !== 'GET') writes += 1;
    }
  };
  const reach = {
    url,
    now,
    fetch: options.fetch,
    retry: options.retry,
    middleware: [countWrites, breaker],
  };
  const guest = createJive(reach);
  const program = auth && createJive({...reach, auth});
  const host = hostJive({...options, now});

  const personOf = async (ask: () => Promise<JivePerson>) => {
    const {id, jive} = await ask();
    return {id, sessionVersion: 1, blocked: jive?.enabled === false};
  };
  const people = recent<Promise<KnownPerson | undefined>>(
    mostViewers,
    knownFor,
    now,
  );
  const communities = recent<Community>(mostViewers, Infinity, now);

  const hosted: HostedCommunity = {
    id: options.id,
    name: options.name,
    as: (person) =>
      communities.get(person ?? '', () => {
        const jive =
          person !== null && program ? program.runAs({userId: person}) : guest;
        return asRelayed(host.as(jive), person !== null);
      }),
    async identify({subject}: Identity): Promise<KnownPerson> {
      if (!program) {
        return refuse('not_supported', {
          detail:
            'This server only reads the community: it has no account to act with in the names of its viewers.',
        });
      }
      return personOf(() => program.people.byUsername(subject)).catch(
        (error: unknown) => unknownTo(error),
      );
    },
    person: (id) =>
      people.get(id, () =>
        program
          ? personOf(() => program.people.get(id)).catch((error: unknown) =>
              nobody(error),
            )
          : Promise.resolve(undefined),
      ),
    revision: async () => `${Math.floor(now() / freshFor)}.${writes}`,
    // Jive tells no events to those who look: they read again.
    eventsSince: async () => undefined,
    listen: () => () => undefined,
  };

  return {
    find: async (id) =>
      id === undefined || id === hosted.id ? hosted : undefined,
    ping: async () => void (await guest.version()),
    close: async () => undefined,
  };
}

const isMissing = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'not_found';

function nobody(error: unknown): undefined {
  if (!isMissing(error)) throw error;
}

function unknownTo(error: unknown): never {
  if (!isMissing(error)) throw error;
  return refuse('not_eligible', {
    detail:
      'Nobody of this name has an account in the community. The subject of a token is a user name there.',
  });
}
