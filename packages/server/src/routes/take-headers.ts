import type {Context} from 'hono';
import type {Environment} from '../environment.js';

/**
 * The headers of an answer with those that every answer carries: to make it with
 * all of them costs a fraction of adding them to it later.
 */
export function takeHeaders(
  c: Context<Environment>,
  own: Readonly<Record<string, string>>,
): Record<string, string> {
  const headers = {...c.get('answerHeaders'), ...own};
  c.set('answerHeaders', {});
  return headers;
}
