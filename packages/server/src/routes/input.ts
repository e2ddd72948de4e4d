import type {Context} from 'hono';
import type {Environment} from '../environment.js';
import {queryOf} from '../http/query.js';
import {refuse} from '../problem.js';
import {valid} from '../valid.js';
import {nothing} from './parameters.js';
import type {Route} from './route.js';

/** What stands in the address, parsed by the schemas of the route. */
export function inputOf(route: Route, c: Context<Environment>) {
  return {
    params: valid(route.params ?? nothing, paramsOf(route, c)),
    query: valid(route.query ?? nothing, queryOf(new URL(c.req.url))),
  };
}

/** Only this route's own: the community stands in the path as well. */
function paramsOf({path}: Route, c: Context<Environment>) {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
  return Object.fromEntries(names.map((name) => [name, c.req.param(name)]));
}

/** The revision that a change is made to: `If-Match: "3"`. */
export function revisionOf(request: Request): {revision: number} {
  const [, revision] =
    /^"(\d{1,9})"$/.exec(request.headers.get('if-match') ?? '') ?? [];
  if (revision === undefined) {
    refuse('invalid_request', {
      detail:
        'Send If-Match with the revision that you have read, such as If-Match: "3".',
    });
  }
  return {revision: Number(revision)};
}

/** The key under which a write is done once, where one was sent. */
export function idempotencyKeyOf(request: Request): {idempotencyKey?: string} {
  const key = request.headers.get('idempotency-key');
  if (key === null) return {};
  if (!/^[\x21-\x7e]{1,200}$/.test(key)) {
    refuse('invalid_request', {
      detail: 'An Idempotency-Key has 1 to 200 visible ASCII characters.',
    });
  }
  return {idempotencyKey: key};
}
