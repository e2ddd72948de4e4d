import type {Context} from 'hono';
import type {Environment} from '../environment.js';
import {refuse} from '../problem.js';
import {inputOf} from './input.js';
import type {Services} from './mount.js';
import {publicAnswer} from './answer-public.js';
import type {Route} from './route.js';

/**
 * Answers everybody with the same text, which is not JSON of ours. It may lead
 * only to pages of sites that the community knows.
 */
export async function textAnswer(
  route: Route,
  c: Context<Environment>,
  services: Services,
): Promise<Response> {
  // The schemas of the routes with a text say so.
  const {link} = inputOf(route, c).query as {link?: string};
  const known = services.settings(c.var.hosted.id)?.origins ?? [];
  if (link !== undefined && !known.includes(new URL(link).origin)) {
    refuse('invalid_request', {
      detail: 'Links lead to pages of sites that the community knows.',
      fields: [{path: 'link', message: 'Not an origin of the community.'}],
    });
  }
  const answer = await publicAnswer(route, c, services);
  if (answer.status !== 200) return answer;
  // What is kept is JSON, and here that is one string.
  const text: unknown = await answer.json();
  const headers = new Headers(answer.headers);
  headers.set('content-type', `${mediaOf(route)}; charset=utf-8`);
  headers.set('content-security-policy', "default-src 'none'; sandbox");
  return new Response(String(text), {headers});
}

const mediaOf = ({answer}: Route) => ('media' in answer ? answer.media : '');
