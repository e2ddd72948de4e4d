import type {Clock} from '../hosting.js';
import {networkKey} from './address.js';

/** What is counted apart, so that one does not use up the other. */
export const rateClasses = [
  'vote',
  'create',
  'search',
  'signIn',
  'read',
] as const;
export type RateClass = (typeof rateClasses)[number];

/** So many in so many seconds. */
export interface Rate {
  most: number;
  seconds: number;
}

/** How much each of these may ask; null for any. */
export interface Rates {
  person: Rate | null;
  address: Rate | null;
  /** All addresses that are usually given to one customer of a provider. */
  network: Rate | null;
  community: Rate | null;
}

/** The rates of every class. */
export type RateLimits = Record<RateClass, Rates>;

const aMinute = (most: number): Rate => ({most, seconds: 60});

/**
 * Far above what people do: an address may be a whole school, and a community
 * a whole town. They stop loops and floods, not visitors.
 */
export const defaultRateLimits: RateLimits = {
  vote: {
    person: aMinute(120),
    address: aMinute(1_200),
    network: aMinute(6_000),
    community: aMinute(60_000),
  },
  create: {
    person: aMinute(60),
    address: aMinute(600),
    network: aMinute(3_000),
    community: aMinute(12_000),
  },
  search: {
    person: aMinute(300),
    address: aMinute(3_000),
    network: aMinute(15_000),
    community: aMinute(60_000),
  },
  signIn: {
    person: null,
    address: aMinute(600),
    network: aMinute(3_000),
    community: aMinute(60_000),
  },
  read: {
    person: aMinute(3_000),
    address: aMinute(12_000),
    network: aMinute(60_000),
    community: null,
  },
};

/** What differs from the usual rates. */
export type RateLimitsDraft = {
  readonly [Class in RateClass]?:
    | {readonly [Of in keyof Rates]?: Rate | null | undefined}
    | undefined;
};

/** The usual rates, with what differs from them. */
export function rateLimitsFrom(draft: RateLimitsDraft = {}): RateLimits {
  const rates = (name: RateClass): Rates => {
    const usual = defaultRateLimits[name];
    const given = draft[name] ?? {};
    const rate = (of: keyof Rates) => {
      const differing = given[of];
      return differing === undefined ? usual[of] : differing;
    };
    return {
      person: rate('person'),
      address: rate('address'),
      network: rate('network'),
      community: rate('community'),
    };
  };
  return {
    vote: rates('vote'),
    create: rates('create'),
    search: rates('search'),
    signIn: rates('signIn'),
    read: rates('read'),
  };
}

/** Who asks for what. */
export interface Asking {
  class: RateClass;
  community: string;
  person: string | null;
  /** As `addressKey` writes it; undefined where it is not known. */
  address: string | undefined;
}

/** Whether somebody may go on, and how much is left of the tightest rate. */
export interface Admission {
  admitted: boolean;
  limit: number;
  remaining: number;
  /** Seconds until all of it is there again. */
  reset: number;
  /** Seconds until one more is admitted; 0 where one is. */
  retryAfter: number;
}

/** Counts what is asked of one process. */
export interface RateLimiter {
  /** Counts one, unless it is refused; undefined where nothing limits it. */
  take(asking: Asking): Admission | undefined;
}

const sweepAt = 20_000;

/**
 * Each rate is a vessel that drains evenly. All that is kept of one is when it
 * will be empty; what is empty is forgotten.
 */
export function createRateLimiter(
  limits: RateLimits,
  clock: Clock,
): RateLimiter {
  const emptyAt = new Map<string, number>();
  let nextSweep = sweepAt;

  function sweep(now: number) {
    if (emptyAt.size < nextSweep) return;
    for (const [key, at] of emptyAt) if (at <= now) emptyAt.delete(key);
    nextSweep = Math.max(sweepAt, emptyAt.size * 2);
  }

  return {
    take(asking) {
      const now = clock().getTime();
      const vessels = vesselsFor(asking, limits).map(({key, rate}) => ({
        key,
        ...pour(rate, Math.max(emptyAt.get(key) ?? now, now), now),
      }));
      const [first, ...others] = vessels;
      if (!first) return undefined;
      const tightest = others.reduce(tighter, first);
      if (vessels.every(({admitted}) => admitted)) {
        for (const {key, fullUntil} of vessels) emptyAt.set(key, fullUntil);
        sweep(now);
      }
      const {admitted, limit, remaining, reset, retryAfter} = tightest;
      return {admitted, limit, remaining, reset, retryAfter};
    },
  };
}

function vesselsFor(
  {class: name, community, person, address}: Asking,
  limits: RateLimits,
) {
  const rates = limits[name];
  const all = [
    {of: 'person', who: person, rate: rates.person},
    {of: 'address', who: address, rate: rates.address},
    {of: 'network', who: address && networkKey(address), rate: rates.network},
    {of: 'community', who: '', rate: rates.community},
  ];
  return all.flatMap(({of, who, rate}) =>
    rate === null || who === null || who === undefined
      ? []
      : [{key: `${name} ${community} ${of} ${who}`, rate}],
  );
}

/** What one more does to a vessel. */
function pour({most, seconds}: Rate, before: number, now: number) {
  const whole = seconds * 1_000;
  const one = whole / most;
  const fullUntil = before + one;
  const admitted = fullUntil - now <= whole + 1e-6;
  const level = (admitted ? fullUntil : before) - now;
  return {
    admitted,
    fullUntil,
    limit: most,
    remaining: Math.max(0, Math.floor((whole - level) / one + 1e-6)),
    reset: Math.ceil(level / 1_000),
    retryAfter: admitted
      ? 0
      : Math.max(1, Math.ceil((fullUntil - whole - now) / 1_000)),
  };
}

type Poured = ReturnType<typeof pour> & {key: string};

/** A refusal goes before what is left; of two, the longer wait. */
const tighter = (a: Poured, b: Poured) =>
  b.retryAfter > a.retryAfter ||
  (b.retryAfter === a.retryAfter && b.remaining < a.remaining)
    ? b
    : a;
