import {
  CommunityError,
  MalformedError,
  RefusedError,
  UnreachableError,
} from './errors.js';
import type {Send} from './middleware.js';
import {secondsUntilRetry} from './retry.js';
import {checkOf, type Check} from './shape.js';

/** One call to the community. */
export interface Call<Answer> {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  query?: Readonly<Record<string, string | number | undefined>>;
  json?: unknown;
  /** Left out where the answer has no body. */
  check?: Check<Answer>;
  headers?: Readonly<Record<string, string>>;
  signal?: AbortSignal | undefined;
}

/** Makes a call and brings back its checked answer. */
export type Transport = <Answer = void>(
  path: string,
  call: Call<Answer>,
) => Promise<Answer>;

/** Makes requests under this address; every failure is one of the three errors. */
export const createTransport =
  (address: string, send: Send): Transport =>
  async (path, call) => {
    const request = toRequest(path ? `${address}/${path}` : address, call);
    const {response, text} = await answerTo(request, send);
    request.signal.throwIfAborted();
    if (!response.ok) throw refusal(response, text);
    // Only a call without an answer goes without a check.
    if (!call.check) return undefined as never;
    try {
      return call.check(JSON.parse(text));
    } catch (cause) {
      throw new MalformedError(
        `Unexpected answer from ${request.method} ${request.url}`,
        {cause},
      );
    }
  };

/** Makes the request that a call stands for. */
export function toRequest(address: string, call: Call<unknown>) {
  const url = new URL(address);
  for (const [name, value] of Object.entries(call.query ?? {})) {
    if (value !== undefined) url.searchParams.set(name, String(value));
  }
  const headers = new Headers({accept: 'application/json', ...call.headers});
  const init: RequestInit = {method: call.method ?? 'GET', headers};
  if (call.signal) init.signal = call.signal;
  if (call.json !== undefined) {
    headers.set('content-type', 'application/json');
    init.body = JSON.stringify(call.json);
  }
  try {
    return new Request(url, {
      ...init,
      // The browser asks whether what it holds is still true.
      cache: 'no-cache',
      // Nobody is known by a cookie.
      credentials: 'omit',
    });
  } catch {
    // Some edge runtimes know neither cache nor cookies, and say so by throwing.
    return new Request(url, init);
  }
}

async function answerTo(request: Request, send: Send) {
  try {
    const response = await send(request);
    return {response, text: await response.text()};
  } catch (cause) {
    // An abort is the caller's own decision, so it passes through untouched.
    request.signal.throwIfAborted();
    if (cause instanceof CommunityError) throw cause;
    throw new UnreachableError(
      `No answer from ${request.method} ${request.url}`,
      {cause},
    );
  }
}

const checkProblem = checkOf('problem');

function refusal(response: Response, text: string) {
  const {status, statusText, headers} = response;
  const wait = secondsUntilRetry(headers);
  const usual = {
    type: 'about:blank',
    title: statusText || `Refused with status ${status}`,
    status,
    code:
      status === 429
        ? 'rate_limited'
        : status > 501
          ? 'unavailable'
          : 'internal',
    ...(wait !== undefined && {retryAfter: wait}),
  };
  try {
    return new RefusedError({...usual, ...checkProblem(JSON.parse(text))});
  } catch (cause) {
    // A proxy in between answers with a page of its own.
    return new RefusedError(usual, cause);
  }
}
