import type {Context} from 'hono';
import type {Environment} from '../environment.js';
import {holds} from '../http/answer-cache.js';
import {refuse} from '../problem.js';
import {admit} from './admit.js';
import {inputOf} from './input.js';
import type {Services} from './mount.js';
import type {Route} from './route.js';

/** What never changes may be kept for a week; after it, it is asked for again. */
const kept = 'public, max-age=604800, immutable';

/**
 * Answers with a picture. It is what it says it is, runs nothing, and any page
 * may show it. What not everybody may see is kept by nobody.
 */
export async function imageAnswer(
  route: Route,
  c: Context<Environment>,
  services: Services,
): Promise<Response> {
  const {params, query} = inputOf(route, c);
  admit(route, c, services, null);
  // The schemas of the one route with a picture say so.
  const {id} = params as {id: string};
  const {key} = query as {key?: string};
  const image = await c.var.hosted.image?.(id, key);
  if (!image) return refuseImage();
  const etag = `"${image.hash.slice(0, 32)}"`;
  const headers = {
    'content-type': image.media,
    'content-disposition': 'inline',
    'content-security-policy': "default-src 'none'; sandbox",
    'cross-origin-resource-policy': 'cross-origin',
    'cache-control': image.isPublic ? kept : 'private, no-store',
    etag,
  };
  if (holds(c.req.raw, etag)) return new Response(null, {status: 304, headers});
  const bytes = await image.bytes();
  return bytes
    ? new Response(Uint8Array.from(bytes), {headers})
    : refuseImage();
}

const refuseImage = () =>
  refuse('not_found', {detail: 'There is no such picture.'});
