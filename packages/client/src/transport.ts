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
  /** Of a list, each stands with commas between them. */
  query?:
    | Readonly<Record<string, string | number | readonly string[] | undefined>>
    | undefined;
  json?: unknown;
  /** Sent as it is, in place of `json`. */
  body?: Blob | undefined;
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

/** Makes calls under this address; every failure is one of the three errors. */
export const createTransport =
  (address: string, send: Send): Transport =>
  async (path, call) => {
    const request = toRequest(path ? `${address}/${path}` : address, call);
    const {response, text} = await answerTo(request, send);
    request.signal.throwIfAborted();
    if (!response.ok) throw refusal(response, text);
    if (!call.check) return undefined as never; // an answer without a schema has no body
    try {
      return call.check(JSON.parse(text));
    } catch (cause) {
      throw new MalformedError(`Unexpected answer from ${named(request)}`, {
        cause,
      });
    }
  };

/** Makes the request that a call stands for. */
export function toRequest(
  address: string,
  {method = 'GET', query = {}, json, body, headers, signal}: Call<unknown>,
) {
  const url = new URL(address);
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) url.searchParams.set(name, `${value}`);
  }
  const isEmpty = json === undefined;
  const init: RequestInit = {
    method,
    headers: {
      accept: 'application/json',
      ...(!isEmpty && {'content-type': 'application/json'}),
      ...headers,
    },
    body: isEmpty ? (body ?? null) : JSON.stringify(json),
    signal: signal ?? null,
  };
  try {
    // The browser asks whether what it holds is still true, and nobody is
    // known by a cookie.
    return new Request(url, {
      ...init,
      cache: 'no-cache',
      credentials: 'omit',
    });
  } catch {
    // Some edge runtimes know neither, and say so by throwing.
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
    throw new UnreachableError(`No answer from ${named(request)}`, {cause});
  }
}

const named = ({method, url}: Request) => `${method} ${url}`;

const checkProblem = checkOf('problem');

function refusal(response: Response, text: string) {
  const {status, statusText} = response;
  const retryAfter = secondsUntilRetry(response);
  const usual = {
    type: 'about:blank',
    title: statusText || 'Refused',
    status,
    code: 'internal',
    ...(retryAfter && {retryAfter}),
  };
  try {
    return new RefusedError({...usual, ...checkProblem(JSON.parse(text))});
  } catch (cause) {
    // Something in between answered with a page of its own.
    return new RefusedError(usual, cause);
  }
}
