import type {Context} from 'hono';
import type {Environment} from '../environment.js';
import type {RateClass} from '../http/rate-limit.js';
import {refuse} from '../problem.js';
import type {Services} from './mount.js';
import type {Route} from './route.js';

/**
 * Lets a request in, or refuses it before anything is read or written. What a
 * public read has left is not said: its answer is everybody's.
 */
export function admit(
  route: Route,
  c: Context<Environment>,
  services: Pick<Services, 'rates'>,
  person: string | null,
): void {
  const isToldApart = route.audience !== 'public';
  admitTo(rateClassOf(route), c, services, {person, isToldApart});
}

/** The same for what is counted so; `isToldApart` says what is left. */
export function admitTo(
  rateClass: RateClass,
  c: Context<Environment>,
  {rates}: Pick<Services, 'rates'>,
  {person, isToldApart}: {person: string | null; isToldApart: boolean},
): void {
  if (!rates) return;
  const admission = rates.take({
    class: rateClass,
    community: c.get('hosted').id,
    person,
    address: c.get('address'),
  });
  if (!admission) return;
  const {admitted, limit, remaining, reset, retryAfter} = admission;
  if (!admitted || isToldApart) {
    const headers = c.get('answerHeaders');
    headers['ratelimit-limit'] = String(limit);
    headers['ratelimit-remaining'] = String(remaining);
    headers['ratelimit-reset'] = String(reset);
  }
  if (!admitted) {
    refuse('rate_limited', {
      detail: `Please try again in ${retryAfter} seconds.`,
      retryAfter,
    });
  }
}

/** What a route is counted as. */
export function rateClassOf({name, method, path}: Route): RateClass {
  if (name === 'openSession') return 'signIn';
  if (/\/(similar|preview|people|tags)$/.test(path)) return 'search';
  if (method === 'GET') return 'read';
  return path.endsWith('/ballot') ? 'vote' : 'create';
}
