import type {Context} from 'hono';
import type {Environment} from '../environment.js';
import {holds, strongTag} from '../http/answer-cache.js';
import {inputOf} from './input.js';
import type {Services} from './mount.js';
import type {Route} from './route.js';

/** Answers with the description of the API, which anybody may read. */
export async function documentAnswer(
  route: Route,
  c: Context<Environment>,
  {document}: Services,
): Promise<Response> {
  inputOf(route, c);
  const bytes = new TextEncoder().encode(JSON.stringify(document()));
  const etag = await strongTag(bytes);
  const headers = {
    'content-type': 'application/json',
    'cache-control': 'public, max-age=300',
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
    etag,
  };
  return holds(c.req.raw, etag)
    ? new Response(null, {status: 304, headers})
    : new Response(bytes, {headers});
}
