import type {Context} from 'hono';
import type {Environment} from '../environment.js';
import {fileBody, jsonBody} from '../http/body.js';
import {refuse} from '../problem.js';
import {valid} from '../valid.js';
import {admit} from './admit.js';
import {idempotencyKeyOf, inputOf, revisionOf} from './input.js';
import type {Services} from './mount.js';
import {takeHeaders} from './take-headers.js';
import type {Route} from './route.js';

/** Answers one viewer; nobody keeps the answer. */
export async function viewerAnswer(
  route: Route,
  c: Context<Environment>,
  services: Services,
): Promise<Response> {
  const request = c.req.raw;
  const input = inputOf(route, c);
  const {person, session} = await askerOf(route, c, services);
  admit(route, c, services, person);
  const sent = await bodyOf(route, request, services);
  const hosted = c.get('hosted');

  const made = await route.handle({
    ...input,
    body: sent,
    community: hosted.as(person, {
      session,
      ...(await traceOf(route, c, services)),
    }),
    options: {
      signal: request.signal,
      ...(route.writesOnce ? idempotencyKeyOf(request) : {}),
      ...(route.changesRevision ? revisionOf(request) : {}),
    },
    openSession: (token) => {
      const settings = services.settings(hosted.id);
      return services.sessions.open(hosted, settings, token);
    },
  });

  const {status} = route.answer;
  const headers = takeHeaders(c, {
    'cache-control': 'private, no-store',
    vary: 'Authorization, Origin',
    ...(status === 204 ? {} : {'content-type': 'application/json'}),
    ...(route.location ? {location: locationOf(route, c, made)} : {}),
  });
  const body = status === 204 ? null : JSON.stringify(made);
  return new Response(body, {status, headers});
}

async function bodyOf(
  {body, file}: Route,
  request: Request,
  {limits}: Services,
): Promise<unknown> {
  if (file) return fileBody(request, file);
  return body && valid(body, await jsonBody(request, limits.bodyBytes));
}

/** Reads leave no trace, so they need not tell where they come from. */
async function traceOf(
  {method}: Route,
  {var: {hosted, address}}: Context<Environment>,
  services: Services,
) {
  if (method === 'GET') return {};
  return {client: await services.clientHash(hosted.id, address)};
}

/** Blocked people may read what concerns them, and write nothing. */
async function askerOf(
  {audience, method, comparesSession}: Route,
  c: Context<Environment>,
  {sessions}: Services,
): Promise<{person: string | null; session?: number}> {
  if (audience !== 'viewer') return {person: null};
  if (comparesSession && c.var.hosted.comparesSessions) {
    const holder = await sessions.holderOf(c.var.hosted, c.req.raw);
    return holder
      ? {person: holder.id, session: holder.sessionVersion}
      : {person: null};
  }
  const person = await sessions.personOf(c.var.hosted, c.req.raw);
  if (person?.blocked && method !== 'GET') refuse('account_blocked');
  return {person: person?.id ?? null};
}

function locationOf({location}: Route, c: Context<Environment>, made: unknown) {
  // A route with a location answers with a thing that has an id: its schema says so.
  const path = location?.(made as {id: string}) ?? '';
  const [root] = /^.*?\/api\/v1/.exec(new URL(c.req.url).pathname) ?? [''];
  return root + path;
}
