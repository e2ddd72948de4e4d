import {sleep} from './abort.js';
import type {Community} from './community.js';
import {createEvents} from './events.js';
import {compose, type Middleware, type Send} from './middleware.js';
import {createPlaces, type PlainPlaces} from './places.js';
import {readerOf} from './reading.js';
import {retry, type RetryOptions} from './retry.js';
import type {Sign, Signing, TokenSource} from './session.js';
import {createTransport, type Transport} from './transport.js';

/** Where a community lives, and how to reach it. */
export interface ClientOptions {
  /** Where the server is, e.g. `https://townhall.example.com`. */
  baseUrl: string;
  /** Which of the server's communities; left out for its default one. */
  community?: string | undefined;
  /**
   * Brings the token that your own site signed for whoever is signed in, or
   * nothing for a guest. Asked again when the session ends.
   */
  token?: TokenSource | undefined;
  /** Replaces the global `fetch`, for tests and unusual runtimes. */
  fetch?: Send | undefined;
  /** Wraps every call, the first outermost. It does not see repeated sends. */
  middleware?: readonly Middleware[] | undefined;
  /** How a failed call is sent again; `false` for never. */
  retry?: RetryOptions | false | undefined;
  /** Replaces `Date.now`, by which a session is renewed in time. */
  now?: (() => number) | undefined;
}

/** What every part of a client stands on. */
export interface Base {
  /** Reads what is public. */
  read: Transport;
  /** Asks and writes as the viewer. */
  signed: Transport;
  isSignedIn: Signing['isSignedIn'];
  /** What every page needs of a community, whatever it shows. */
  community: Pick<Community, 'address' | 'about' | 'viewer' | 'events'> & {
    places: PlainPlaces;
  };
}

/** Reaches a community; the parts ask through what it answers with. */
export function createBase(options: ClientOptions, sign: Sign): Base {
  const {middleware = [], now = Date.now} = options;
  const address = addressOf(options);
  const patience = options.retry || {};
  const reach: Send = options.fetch ?? ((request) => globalThis.fetch(request));
  const again = options.retry === false ? [] : [retry(patience)];

  const read = createTransport(
    address,
    compose([...middleware, ...again], reach),
  );
  const {signed, isSignedIn} = sign(read, options.token, now);

  return {
    read,
    signed,
    isSignedIn,
    community: {
      address,
      about: (options) => readerOf(read, 'about').one('', options),
      viewer: (options) => readerOf(signed, 'viewer').one('me', options),
      places: createPlaces(read),
      events: createEvents({
        address,
        send: compose(middleware, reach),
        wait: patience.wait ?? sleep,
        random: patience.random ?? Math.random,
      }),
    },
  };
}

function addressOf({baseUrl, community}: ClientOptions) {
  // A path such as `/` means the server that the page itself comes from.
  const {origin, pathname} = new URL(baseUrl, globalThis.location?.href);
  const place = community
    ? `/communities/${encodeURIComponent(community)}`
    : '';
  return `${origin}${pathname.replace(/\/+$/, '')}${place}/api/v1`;
}
