import type {Wait} from '@townhall/client';
import {CommunityError, UnreachableError} from '@townhall/client/parts/errors';
import {
  compose,
  type Middleware,
  type Send,
} from '@townhall/client/parts/middleware';
import {retry, type RetryOptions} from '@townhall/client/parts/retry';
import {createAddresses} from './addresses.js';
import {readAnswer} from './answer.js';
import type {AuthTools, JiveAuth} from './auth/auth.js';
import {authorize} from './authorize.js';
import {toWire} from './normalise.js';
import {withQuery, type Query} from './query/query.js';
import {refusalOf} from './refusal.js';

/** In whose name an administrator's program acts. */
export type RunAs = {userId: string} | {email: string} | {username: string};

/** Where a Jive is, and how it is reached. */
export interface JiveOptions {
  /** Where it is, e.g. `https://community.example.com`. */
  url: string;
  /** Other addresses that it calls itself by, where it stands behind a proxy. */
  knownAs?: readonly string[] | undefined;
  /** Who is asking; left out for a guest. */
  auth?: JiveAuth | undefined;
  /** In whose name; only for administrators' programs. */
  runAs?: RunAs | undefined;
  /** Replaces the global `fetch`. */
  fetch?: Send | undefined;
  /** Wraps every call, the first outermost. It does not see repeated sends. */
  middleware?: readonly Middleware[] | undefined;
  /** How a failed call is sent again; `false` for never. */
  retry?: RetryOptions | false | undefined;
  /** Asks `/api/version` where version 3 is; `false` takes `/api/core/v3`. */
  discover?: boolean | undefined;
  /** Replaces `Date.now`. */
  now?: (() => number) | undefined;
  /** Replaces the timer by which batches keep to Jive's pace. */
  wait?: Wait | undefined;
}

/** One call. */
export interface JiveCall {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE' | undefined;
  query?: Query | undefined;
  json?: unknown;
  /** A POST that does no harm twice, such as a vote; it may be sent again. */
  repeatable?: boolean | undefined;
  signal?: AbortSignal | undefined;
}

/** Makes a call to a path of version 3, to `/api/…`, or to a reference. */
export type Connection = (path: string, call?: JiveCall) => Promise<unknown>;

/** Reaches a Jive; everything that fails is one of the client's three errors. */
export function connect(options: JiveOptions): Connection {
  const {auth, middleware = [], now = Date.now} = options;
  const addresses = createAddresses(options.url, options.knownAs);
  const reach: Send = options.fetch ?? ((request) => globalThis.fetch(request));
  const patient = options.retry === false ? [] : [retry(options.retry ?? {})];
  const plain = compose([...middleware, ...patient, withoutKey], reach);

  const answerOf = async (request: Request, send: Send) => {
    const {response, text} = await sent(request, send);
    if (!response.ok) throw refusalOf(response, text, auth?.kind ?? 'none');
    return readAnswer(text, named(request));
  };
  const tools: AuthTools = {
    now,
    ask: (endpoint, form, authorization) =>
      answerOf(
        new Request(addresses.of(`/oauth2/${endpoint}`), {
          method: 'POST',
          headers: {accept: 'application/json', authorization},
          body: new URLSearchParams(form),
        }),
        plain,
      ),
  };
  const signed = compose(
    [
      ...middleware,
      ...(auth ? [authorize(auth, tools)] : []),
      ...patient,
      withoutKey,
    ],
    reach,
  );

  let discovering: Promise<void> | undefined;
  const discovered = () => {
    discovering ??= answerOf(new Request(addresses.of('/api/version')), plain)
      .then((version) => addresses.learn(version))
      .catch((error: unknown) => {
        // The next call tries again.
        discovering = undefined;
        throw error;
      });
    return discovering;
  };

  return async (path, call = {}) => {
    call.signal?.throwIfAborted();
    if (options.discover !== false && !path.startsWith('/api/')) {
      await discovered();
      call.signal?.throwIfAborted();
    }
    return answerOf(
      requestFor(withQuery(addresses.of(path), call.query), call, options),
      signed,
    );
  };
}

function requestFor(address: string, call: JiveCall, {runAs}: JiveOptions) {
  const isEmpty = call.json === undefined;
  return new Request(address, {
    method: call.method ?? 'GET',
    headers: {
      accept: 'application/json',
      'x-jive-tc-support': 'true',
      ...(!isEmpty && {'content-type': 'application/json'}),
      ...(call.repeatable && {'idempotency-key': 'repeatable'}),
      ...(runAs && {'x-jive-run-as': nameOf(runAs)}),
    },
    body: isEmpty ? null : JSON.stringify(toWire(call.json)),
    signal: call.signal ?? null,
  });
}

const nameOf = (runAs: RunAs) =>
  'userId' in runAs
    ? `userid ${runAs.userId}`
    : 'email' in runAs
      ? `email ${runAs.email}`
      : `username ${runAs.username}`;

/** The key only tells our own retry what may be repeated: Jive knows none. */
const withoutKey: Middleware = (request, next) => {
  request.headers.delete('idempotency-key');
  return next(request);
};

async function sent(request: Request, send: Send) {
  try {
    const response = await send(request);
    const text = await response.text();
    request.signal.throwIfAborted();
    return {response, text};
  } catch (cause) {
    // An abort is the caller's own decision, so it passes through untouched.
    request.signal.throwIfAborted();
    if (cause instanceof CommunityError) throw cause;
    throw new UnreachableError(`No answer from ${named(request)}`, {cause});
  }
}

const named = ({method, url}: Request) => `${method} ${url}`;
