import type {CommunitySettings} from '../config.js';

/** What a site on another origin may send and read. */
const allowedHeaders =
  'authorization, content-type, idempotency-key, if-match, last-event-id, if-none-match';
const exposedHeaders =
  'ETag, Location, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset, Retry-After, X-Request-Id';
const allowedMethods = 'GET, HEAD, POST, PUT, PATCH, DELETE';
/** The longest that Chromium keeps a preflight. */
const preflightSeconds = 7_200;

/** Whether a request comes from a page that may not talk to this community. */
export function isForeign(
  request: Request,
  settings: CommunitySettings | undefined,
): boolean {
  const origin = request.headers.get('origin');
  if (origin === null || isSameOrigin(request, origin)) return false;
  return !isListed(origin, settings);
}

/** Adds the headers that let a listed origin read the answer. */
export function letRead(
  headers: Record<string, string>,
  request: Request,
  settings: CommunitySettings | undefined,
): void {
  const origin = request.headers.get('origin');
  if (origin !== null && isListed(origin, settings)) {
    headers['access-control-allow-origin'] = origin;
    headers['access-control-expose-headers'] = exposedHeaders;
  }
}

/** Whether the browser asks if it may ask. */
export const isPreflight = (request: Request) =>
  request.method === 'OPTIONS' &&
  request.headers.has('origin') &&
  request.headers.has('access-control-request-method');

/** The answer to a preflight from a listed origin. */
export const preflightAnswer = () =>
  new Response(null, {
    status: 204,
    headers: {
      'access-control-allow-methods': allowedMethods,
      'access-control-allow-headers': allowedHeaders,
      'access-control-max-age': String(preflightSeconds),
    },
  });

/** Exact equality; a substring or a suffix would let strangers in. */
const isListed = (origin: string, settings: CommunitySettings | undefined) =>
  settings?.origins.includes(origin) ?? false;

/**
 * A proxy in front may speak https while this server hears http, so only the
 * hosts are compared; what the browser itself says comes first.
 */
function isSameOrigin(request: Request, origin: string) {
  if (request.headers.get('sec-fetch-site') === 'same-origin') return true;
  return (
    URL.canParse(origin) && new URL(origin).host === new URL(request.url).host
  );
}
