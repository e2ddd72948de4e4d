import type {Middleware} from './middleware.js';

/** Resolves after so many milliseconds; rejects when the signal is aborted. */
export type Wait = (milliseconds: number, signal: AbortSignal) => Promise<void>;

/** How often and how patiently a call is sent again. */
export interface RetryOptions {
  /** How many times more a call is sent after its first failure. */
  times?: number | undefined;
  /** Replaces the timer, so that tests do not sleep. */
  wait?: Wait | undefined;
  /** Replaces `Math.random`, which spreads the waiting of many clients. */
  random?: (() => number) | undefined;
}

/** A server that asks for more patience than this is answered to the caller. */
const longestWait = 5_000;

/**
 * Sends again what is safe to send twice, when no answer came or the answer
 * was "later".
 */
export function retry({
  times = 2,
  wait = sleep,
  random = Math.random,
}: RetryOptions): Middleware {
  return async (request, next) => {
    if (!isSafe(request)) return next(request);
    for (let left = times; ; left--) {
      const outcome = await next(request.clone()).catch(
        (error: unknown) => new Failure(error),
      );
      const pause = pauseAfter(outcome, backoff(300, times - left, random));
      request.signal.throwIfAborted();
      if (left <= 0 || pause === undefined) {
        if (outcome instanceof Failure) throw outcome.error;
        return outcome;
      }
      await wait(pause, request.signal);
    }
  };
}

/** Twice as long each time, and a random half of it. */
export const backoff = (first: number, round: number, random: () => number) =>
  first * 2 ** round * (0.5 + random() / 2);

/** The real timer. */
export const sleep: Wait = (milliseconds, signal) =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, {once: true});
  });

class Failure {
  readonly error: unknown;
  constructor(error: unknown) {
    this.error = error;
  }
}

/** A session may be opened twice; any other POST needs a key that says it is the same. */
const isSafe = ({method, headers, url}: Request) =>
  /GET|PUT|DELETE/.test(method) ||
  headers.has('idempotency-key') ||
  url.endsWith('/sessions');

function pauseAfter(outcome: Response | Failure, usual: number) {
  if (outcome instanceof Failure) return usual;
  if (![429, 502, 503, 504].includes(outcome.status)) return undefined;
  const asked = (secondsUntilRetry(outcome.headers) ?? 0) * 1000;
  return asked > longestWait ? undefined : Math.max(asked, usual);
}

/** What `Retry-After` says, be it seconds or a date. */
export function secondsUntilRetry(headers: Headers) {
  const value = headers.get('retry-after');
  if (value === null) return undefined;
  const seconds = /^\d+$/.test(value)
    ? Number(value)
    : Math.ceil((Date.parse(value) - Date.now()) / 1000);
  return Number.isSafeInteger(seconds) ? Math.max(0, seconds) : undefined;
}
