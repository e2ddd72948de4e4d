import type {Context} from 'hono';
import type {Environment} from '../environment.js';
import {holds} from '../http/answer-cache.js';
import {refuse} from '../problem.js';
import {admit} from './admit.js';
import {inputOf} from './input.js';
import {takeHeaders} from './take-headers.js';
import type {Services} from './mount.js';
import type {Route} from './route.js';

/** Answers everybody with the same bytes; without a query while nothing changed. */
export async function publicAnswer(
  route: Route,
  c: Context<Environment>,
  services: Services,
): Promise<Response> {
  const hosted = c.get('hosted');
  const {cache} = services;
  admit(route, c, services, null);
  const {url} = c.req;
  const kept = await cache.get(
    {
      community: hosted.id,
      revision: await hosted.revision(),
      // As it was sent: what was answered before need not be taken apart again.
      address: url.slice(url.indexOf('/', scheme)),
    },
    async () =>
      route.handle({
        ...inputOf(route, c),
        body: undefined,
        community: hosted.as(null),
        // Several may wait for this one answer, so nobody can call it off.
        options: {},
        openSession: noSession,
      }),
  );
  const etag = await kept.etag();
  const headers = takeHeaders(c, {
    'content-type': 'application/json',
    'cache-control': 'public, max-age=0, stale-while-revalidate=30',
    etag,
  });
  return holds(c.req.raw, etag)
    ? new Response(null, {status: 304, headers})
    : new Response(kept.bytes, {headers});
}

/** Behind `https://` begins the host. */
const scheme = 8;

const noSession = () => refuse('internal');
