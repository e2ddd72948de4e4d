import {type Context, Hono} from 'hono';
import type {SettingsOf} from '../config.js';
import type {Environment, Limits} from '../environment.js';
import type {Broadcasts} from '../events/broadcasts.js';
import type {AnswerCache} from '../http/answer-cache.js';
import type {ClientHash} from '../http/client-hash.js';
import type {RateLimiter} from '../http/rate-limit.js';
import {problem, problemResponse} from '../problem.js';
import type {MessageLinks} from '../sessions/link-tokens.js';
import type {Sessions} from '../sessions/sessions.js';
import {documentAnswer} from './answer-document.js';
import {eventAnswer} from './answer-events.js';
import {imageAnswer} from './answer-image.js';
import {textAnswer} from './answer-text.js';
import {publicAnswer} from './answer-public.js';
import {viewerAnswer} from './answer-viewer.js';
import {linkPage} from './link-pages.js';
import type {Method, Route} from './route.js';

/** What routes need beside the community they ask. */
export interface Services {
  cache: AnswerCache;
  sessions: Sessions;
  broadcasts: Broadcasts;
  settings: SettingsOf;
  limits: Limits;
  /** Left out where nothing is limited. */
  rates: RateLimiter | undefined;
  clientHash: ClientHash;
  /** Knows whose the links under messages are. */
  links: MessageLinks;
  /** The OpenAPI document. */
  document: () => unknown;
}

/** Puts every route of the table where it belongs, and a 405 beside it. */
export function mount(
  routes: readonly Route[],
  services: Services,
): Hono<Environment> {
  const api = new Hono<Environment>({strict: false});
  for (const route of routes) {
    const answer = answerOf(route);
    api.on(route.method, honoPath(route.path), (c) =>
      answer(route, c, services),
    );
  }
  for (const [path, methods] of methodsByPath(routes)) {
    api.all(honoPath(path), (c) => wrongMethod(c, methods));
  }
  return api;
}

/** How a route answers follows from who its answer is for. */
function answerOf({answer, audience}: Route) {
  if ('media' in answer) {
    return answersInMedia[answer.media];
  }
  return audience === 'public' ? publicAnswer : viewerAnswer;
}

const answersInMedia = {
  'text/event-stream': eventAnswer,
  'application/json': documentAnswer,
  'text/html': linkPage,
  'image/*': imageAnswer,
  'application/atom+xml': textAnswer,
  'application/rss+xml': textAnswer,
  'text/calendar': textAnswer,
  'application/ld+json': textAnswer,
} as const;

/** OpenAPI writes `{id}`, Hono `:id`. */
const honoPath = (path: string) => path.replace(/\{(\w+)\}/g, ':$1');

function methodsByPath(routes: readonly Route[]) {
  const found = new Map<string, Method[]>();
  for (const {path, method} of routes) {
    found.set(path, [...(found.get(path) ?? []), method]);
  }
  return found;
}

function wrongMethod(c: Context<Environment>, methods: readonly Method[]) {
  const allowed = methods.includes('GET') ? ['HEAD', ...methods] : methods;
  const response =
    c.req.method === 'OPTIONS'
      ? new Response(null, {status: 204})
      : problemResponse(problem('method_not_allowed'), c.var.requestId);
  response.headers.set('allow', [...allowed, 'OPTIONS'].join(', '));
  return response;
}
