import {basic} from '../auth/basic.js';
import type {JiveAuth} from '../auth/auth.js';
import {appRoutes} from './app-routes.js';
import {batchAnswers} from './batch-answers.js';
import type {FakePoints} from './content-views.js';
import {contentRoutes} from './content-routes.js';
import {fill} from './fixture.js';
import {ideaRoutes} from './idea-routes.js';
import {peopleRoutes} from './people-routes.js';
import {FakeRefusal} from './refuse.js';
import {replyRoutes} from './reply-routes.js';
import {routeFor, type Ask, type FakeAnswer, type Route} from './route.js';
import {createSignIn, type FakeSignIn} from './sign-in.js';
import {emptyState, type FakePerson, type FakeState} from './state.js';

/** What of a fake Jive can be chosen, and changed while it runs. */
export interface FakeJiveSettings {
  /** Whether bodies begin with `throw 'allowIllegalResourceCall is false.';`. */
  securityPrefix: boolean;
  /** How many seconds an access token lives. */
  tokenLife: number;
  /** So many requests within so many milliseconds, and no more. */
  rateLimit: {calls: number; within: number} | null;
  /** What a vote on an idea is worth. */
  points: FakePoints;
  /** Whether ideas are part of the licence; without, they answer 410. */
  ideation: boolean;
  /** Whether guests may read. */
  guestsRead: boolean;
  /** Where terms have to be accepted first; null for nowhere. */
  termsUrl: string | null;
}

/** How a fake Jive begins. */
export interface FakeJiveOptions extends Partial<FakeJiveSettings> {
  /** Where it is; `https://jive.test` unless said. */
  url?: string;
  /** Replaces `Date.now`. */
  now?: () => number;
  /** Puts in what it holds; a small community unless said. */
  fill?: (state: FakeState) => void;
}

/** A Jive that lives in memory, for tests. */
export interface FakeJive {
  readonly url: string;
  /** Answers a request; goes in place of `fetch`. */
  fetch(this: void, request: Request): Promise<Response>;
  /** The same for MSW: `setupServer(...jive.handlers(http))`. */
  handlers<Handler>(http: {
    all(
      path: string,
      answer: (info: {request: Request}) => Promise<Response>,
    ): Handler;
  }): Handler[];
  readonly settings: FakeJiveSettings;
  readonly state: FakeState;
  readonly signIn: FakeSignIn;
  /** How somebody of it signs in with name and password. */
  as(username: string): JiveAuth;
  /** Every request so far: `GET /api/core/v3/contents?count=100`. */
  readonly asked: string[];
  /** Answers the next request to such a path instead. */
  once(path: string, answer: (request: Request) => Response): void;
}

const prefix = "throw 'allowIllegalResourceCall is false.';\n";

/** An imitation of a Jive instance, as its answers were recorded. */
export function fakeJive(options: FakeJiveOptions = {}): FakeJive {
  const {url = 'https://jive.test', now = Date.now} = options;
  const settings: FakeJiveSettings = {
    securityPrefix: options.securityPrefix ?? false,
    tokenLife: options.tokenLife ?? 172_799,
    rateLimit: options.rateLimit ?? null,
    points: options.points ?? {up: 10, down: -10},
    ideation: options.ideation ?? true,
    guestsRead: options.guestsRead ?? true,
    termsUrl: options.termsUrl ?? null,
  };
  const state = emptyState(now);
  (options.fill ?? fill)(state);
  const signIn = createSignIn(state, () => settings.tokenLife);
  const asked: string[] = [];
  const once: {path: string; answer: (request: Request) => Response}[] = [];
  const recent: number[] = [];

  const isTooFast = () => {
    if (settings.rateLimit === null) return false;
    const {calls, within} = settings.rateLimit;
    recent.push(now());
    while ((recent[0] ?? now()) <= now() - within) recent.shift();
    return recent.length > calls;
  };

  const answerTo = (request: Request, text: string): FakeAnswer => {
    const address = new URL(request.url);
    const path = address.pathname.replace(/\/+$/, '');
    if (path === '/api/version') return {status: 200, body: version(url)};
    const viewer = signIn.viewerOf(request.headers.get('authorization'));
    if (settings.termsUrl !== null) {
      throw new FakeRefusal(403, 'Terms and conditions are not accepted');
    }
    if (viewer === null && !settings.guestsRead) {
      throw new FakeRefusal(401, 'Unauthorized');
    }
    const [, rest] =
      /^\/api\/core\/(?:v3|ext\/idea-type-plugin\/v1)(\/.*)$/.exec(path) ?? [];
    if (!settings.ideation && /^\/(ideaVotes|stages)/.test(rest ?? '')) {
      throw new FakeRefusal(410, 'Ideation is not licensed');
    }
    const {answer, params} = routeFor(routes, request.method, rest ?? path);
    const actor = actingAs(state, viewer, request.headers);
    const ask: Ask = {
      look: {state, viewer: actor, url},
      state,
      points: settings.points,
      url: address,
      params,
      json: parsed(text),
      signedIn() {
        if (actor) return actor;
        throw new FakeRefusal(401, 'Unauthorized');
      },
    };
    return answer(ask);
  };

  const send = async (request: Request): Promise<Response> => {
    const {pathname, search} = new URL(request.url);
    asked.push(`${request.method} ${pathname}${search}`);
    const special = once.findIndex(({path}) => pathname.includes(path));
    const [instead] = special < 0 ? [] : once.splice(special, 1);
    if (instead) return instead.answer(request);
    const text = await request.text();
    if (pathname === '/oauth2/token') {
      const header = request.headers.get('authorization');
      return signIn.token(new URLSearchParams(text), header);
    }
    try {
      if (isTooFast()) throw new FakeRefusal(429, 'Too many requests');
      const answer = pathname.endsWith('/executeBatch')
        ? batchAnswers(parsed(text), url, answerTo, request.headers)
        : answerTo(request, text);
      return responseFor(answer, settings);
    } catch (error) {
      if (!(error instanceof FakeRefusal)) throw error;
      return responseFor(
        {
          status: error.status,
          body: error.body,
          headers: {
            ...(error.status === 429 && {'retry-after': '1'}),
            ...(settings.termsUrl !== null && {'x-jive-tc': settings.termsUrl}),
          },
        },
        settings,
      );
    }
  };

  return {
    url,
    fetch: send,
    handlers: (http) => [http.all(`${url}/*`, ({request}) => send(request))],
    settings,
    state,
    signIn,
    as: (username) => basic(username, 'secret'),
    asked,
    once: (path, answer) => void once.push({path, answer}),
  };
}

const routes: readonly Route[] = [
  ...peopleRoutes,
  ...contentRoutes,
  ...replyRoutes,
  ...ideaRoutes,
  ...appRoutes,
];

/** Both versions, in this order: there are clients that count on it. */
const version = (url: string) => ({
  jiveVersion: '2016.3.9.0',
  jiveCoreVersions: [
    {version: 2, revision: 3, uri: '/api/core/v2'},
    {
      version: 3,
      revision: 15,
      uri: '/api/core/v3',
      documentation: 'https://developers.example.com/api/v3',
    },
  ],
  instanceURL: url,
  jiveEdition: {product: 'cloud', tier: 999},
  ssoEnabled: [],
});

function parsed(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw new FakeRefusal(400, 'The body is no JSON');
  }
}

/** Administrators' programs act in the name of others. */
function actingAs(
  {people}: FakeState,
  viewer: FakePerson | null,
  headers: Headers,
): FakePerson | null {
  const [kind, name] = headers.get('x-jive-run-as')?.split(' ') ?? [];
  if (kind === undefined) return viewer;
  if (!viewer?.isAdmin) throw new FakeRefusal(403, 'Run-As is for programs');
  const found = [...people.values()].find((one) =>
    kind === 'userid'
      ? one.id === name
      : kind === 'email'
        ? one.email === name
        : one.username === name,
  );
  if (!found) throw new FakeRefusal(404, 'Nobody to run as', 'personMissing');
  return found;
}

function responseFor(
  {status, body, headers}: FakeAnswer,
  {securityPrefix}: FakeJiveSettings,
) {
  const text = body === undefined ? '' : JSON.stringify(body);
  return new Response(
    status === 204 ? null : text && (securityPrefix ? prefix + text : text),
    {
      status,
      headers: {
        ...(text && {'content-type': 'application/json'}),
        'cache-control':
          'no-store, no-cache, must-revalidate, private, max-age=0',
        'x-frame-options': 'SAMEORIGIN',
        ...headers,
      },
    },
  );
}
