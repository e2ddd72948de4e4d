import {type Middleware, UnreachableError} from '@townhall/jive';
import type {Clock} from '../hosting.js';

/** When a breaker gives up, and for how long. */
export interface BreakerOptions {
  clock: Clock;
  /** So many failures in a row. */
  failures?: number | undefined;
  /** So many milliseconds nobody is asked then. */
  rest?: number | undefined;
}

/**
 * Stops asking a server that does not answer, so that nobody waits for it and it
 * can get up again. After a rest one request tries; the others wait for what
 * becomes of it.
 */
export function circuitBreaker({
  clock,
  failures = 5,
  rest = 10_000,
}: BreakerOptions): Middleware {
  let failed = 0;
  let opensAt = 0;
  let isTrying = false;

  return async (request, next) => {
    const isOpen = failed >= failures;
    if (isOpen && (isTrying || clock().getTime() < opensAt)) {
      throw new UnreachableError(
        `${new URL(request.url).host} has failed ${failed} times in a row, and is left alone for a while`,
      );
    }
    isTrying = isOpen;
    try {
      const response = await next(request);
      settle(response.status < 500);
      return response;
    } catch (error) {
      // Somebody who gave up says nothing of the server.
      if (request.signal.aborted) isTrying = false;
      else settle(false);
      throw error;
    }
  };

  function settle(isWell: boolean) {
    isTrying = false;
    failed = isWell ? 0 : failed + 1;
    if (failed >= failures) opensAt = clock().getTime() + rest;
  }
}
