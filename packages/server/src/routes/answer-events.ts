import type {Context} from 'hono';
import type {Environment} from '../environment.js';
import {valid} from '../valid.js';
import {eventQuery} from './events.js';
import {inputOf} from './input.js';
import type {Services} from './mount.js';
import type {Route} from './route.js';

/** Opens a stream of events; a HEAD gets the headers alone. */
export async function eventAnswer(
  route: Route,
  c: Context<Environment>,
  {broadcasts}: Services,
): Promise<Response> {
  const {query} = inputOf(route, c);
  const {after} = valid(eventQuery, query);
  // `no-transform` keeps proxies from compressing, which would hold events back.
  const headers = new Headers(c.var.answerHeaders);
  headers.set('content-type', 'text/event-stream');
  headers.set('cache-control', 'no-store, no-transform');
  headers.set('x-accel-buffering', 'no');
  if (c.req.raw.method === 'HEAD') return new Response(null, {headers});
  return broadcasts.open({
    hosted: c.var.hosted,
    after: c.req.header('last-event-id') ?? after,
    environment: c.env,
    headers,
  });
}
