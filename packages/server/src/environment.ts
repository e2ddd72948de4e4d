import type {SettingsOf} from './config.js';
import type {Sha256} from './http/answer-cache.js';
import type {RateLimits} from './http/rate-limit.js';
import type {Clock, HostedCommunity, Hosting} from './hosting.js';

/** How much one server takes on; each has a sensible default. */
export interface Limits {
  /** The largest body of a request. */
  bodyBytes: number;
  /** Open event streams per community. */
  eventStreams: number;
  /** What a slow reader of events may fall behind before it is let go. */
  eventBufferBytes: number;
  /** What the cache of public answers may hold. */
  cacheBytes: number;
}

/** The limits of a server that says nothing else. */
export const defaultLimits: Limits = {
  bodyBytes: 256 * 1_024,
  eventStreams: 5_000,
  eventBufferBytes: 256 * 1_024,
  cacheBytes: 32 * 1_024 * 1_024,
};

/** Runs something later; the answer takes it back. */
export type Schedule = (milliseconds: number, run: () => void) => () => void;

/** One line about something notable; never with personal data. */
export type Log = (
  event: string,
  facts?: Readonly<Record<string, string | number | boolean>>,
) => void;

/** What the app is made of; nothing in it is global. */
export interface AppOptions {
  hosting: Hosting;
  settings: SettingsOf;
  /** Signs access tokens; at least 32 characters. */
  secret: string;
  clock: Clock;
  limits?: Partial<Limits> | undefined;
  /** How much is asked at most; nothing limits it where it is left out. */
  rateLimits?: RateLimits | undefined;
  /** The other end of the line, as the platform knows it. */
  remoteAddress?: ((platform: object) => string | undefined) | undefined;
  /** How many of the operator's own proxies stand before the server. */
  trustedProxies?: number | undefined;
  /** Which community programs mean that come to this host name; else the default. */
  communityOfHost?: ((host: string) => string | undefined) | undefined;
  /** Answers for addresses outside the API: script files, health, a start page. */
  beside?: ((request: Request) => Promise<Response | undefined>) | undefined;
  /** SHA-256, where the platform has a quicker one than the web's. */
  sha256?: Sha256 | undefined;
  /** How the keys of issuers are fetched. */
  fetch?: ((url: string, init: RequestInit) => Promise<Response>) | undefined;
  /** Later, for events; a test hands in its own. */
  schedule?: Schedule | undefined;
  log?: Log | undefined;
}

/** What travels with one request through the app. */
export interface Environment {
  /** What the platform hands along: on Node the raw response, elsewhere nothing. */
  Bindings: object;
  Variables: {
    requestId: string;
    /**
     * Headers that every answer to this request carries, refusals too, by names
     * in small letters. Whoever makes the answer may take them (`takeHeaders`);
     * what is left here is added.
     */
    answerHeaders: Record<string, string>;
    /** What addresses are counted by; undefined where it is not known. */
    address: string | undefined;
    hosted: HostedCommunity;
  };
}
