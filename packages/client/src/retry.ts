import {sleep, type Wait} from './abort.js';
import type {Middleware} from './middleware.js';

/** How often and how patiently a call is sent again. */
export interface RetryOptions {
  /** How many times more a call is sent after its first failure; 2 unless said. */
  times?: number | undefined;
  /** Replaces the timer, so that tests do not sleep. */
  wait?: Wait | undefined;
  /** Replaces `Math.random`, which spreads the waiting of many clients. */
  random?: (() => number) | undefined;
}

/** When a server asks for more patience than this, the caller is told instead. */
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
    for (let round = 0; ; round++) {
      let response: Response | undefined;
      let failure: unknown;
      try {
        response = await next(request.clone());
      } catch (error) {
        failure = error;
      }
      request.signal.throwIfAborted();

      const pause = Math.max(
        backoff(300, round, random),
        1_000 * ((response && secondsUntilRetry(response)) ?? 0),
      );
      const isPassing = !response || /429|50[234]/.test(`${response.status}`);
      if (
        isPassing &&
        round < times &&
        pause <= longestWait &&
        isSafe(request)
      ) {
        await wait(pause, request.signal);
      } else if (response) {
        return response;
      } else {
        throw failure;
      }
    }
  };
}

/** Twice as long each time, and a random half of it. */
export const backoff = (first: number, round: number, random: () => number) =>
  first * 2 ** round * (0.5 + random() / 2);

/** What `Retry-After` says, be it seconds or a date; undefined for "now". */
export function secondsUntilRetry({headers}: Response) {
  const value = headers.get('retry-after') ?? '';
  const seconds = Number(value) || (Date.parse(value) - Date.now()) / 1_000;
  return seconds > 0 ? Math.ceil(seconds) : undefined;
}

/** A POST is the same one again only if it has a key that says so. */
const isSafe = ({method, headers}: Request) =>
  /GET|PUT|DELETE/.test(method) || headers.has('idempotency-key');
