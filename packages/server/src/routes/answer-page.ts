import type {Context} from 'hono';
import type {Environment} from '../environment.js';
import {admit} from './admit.js';
import {inputOf} from './input.js';
import type {Services} from './mount.js';
import type {Route} from './route.js';

/**
 * Answers the link under a message with a page. Looking at it does nothing, as
 * programs that look for harm in mail follow every link; only its button, or a
 * mail program's own, does.
 */
export async function unsubscribePage(
  route: Route,
  c: Context<Environment>,
  services: Services,
): Promise<Response> {
  const {query} = inputOf(route, c);
  admit(route, c, services, null);
  const {hosted} = c.var;
  // The schema of both routes with a page says that there is one.
  const {token} = query as {token: string};
  const person = await services.unsubscribe.read(hosted.id, token);
  if (route.method === 'POST') {
    await hosted.as(person).notifications.changeSettings({delivery: 'off'});
  }
  return new Response(route.method === 'POST' ? done : question, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy':
        "default-src 'none'; form-action 'self'; frame-ancestors 'none'",
    },
  });
}

const page = (title: string, content: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><h1>${title}</h1>${content}</html>`;

const question = page(
  'Stop messages about ideas?',
  '<form method="post"><p>You will no longer be told about your ideas and those you follow. You can change this in your settings at any time.</p><button>Stop messages</button></form>',
);

const done = page(
  'Messages are stopped',
  '<p>You will no longer be told about ideas. You can change this in your settings at any time.</p>',
);
