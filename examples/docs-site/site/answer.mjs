import {whoIs} from './cookie.mjs';
import {files} from './files.mjs';
import {thingFinder} from './find-thing.mjs';
import {pageDrawer, thingOf} from './pages.mjs';
import {securityHeaders} from './security-headers.mjs';
import {cameFrom, signIn} from './sign-in.mjs';
import {hostToken} from './token.mjs';

/**
 * Answers every request of the site.
 *
 * @param {{townhallUrl: string, community: string, secret: string, clock: () => Date, fetch?: typeof globalThis.fetch}} options
 * @returns {import('node:http').RequestListener}
 */
export function siteListener({townhallUrl, community, secret, clock, fetch}) {
  const always = securityHeaders(new URL(townhallUrl).origin);
  const draw = pageDrawer({townhallUrl, community});
  const findThing = thingFinder({townhallUrl, community, fetch});

  async function answer(request) {
    const path = pathOf(request);
    const person = whoIs(request);
    if (request.method === 'POST' && path === '/sign-in') {
      return signIn(request);
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return {status: 405, headers: {allow: 'GET, HEAD'}, body: 'Read only.'};
    }
    if (path === '/townhall-token') return token(person);
    const file = files.get(path);
    if (file) {
      return {
        status: 200,
        headers: {'content-type': file.type, 'cache-control': 'no-cache'},
        body: file.body,
      };
    }
    const page = draw.page(path, {
      person,
      returnTo: cameFrom(request),
      thingId: await findThing(thingOf(path)),
    });
    return {
      status: page ? 200 : 404,
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'private, no-cache',
        vary: 'Cookie',
      },
      body: page ?? draw.notFound(person),
    };
  }

  /** Asked by the widgets: a fresh word on who is signed in, none for a guest. */
  function token(person) {
    const headers = {'cache-control': 'no-store', vary: 'Cookie'};
    if (!person) return {status: 204, headers};
    const body = hostToken(person, {now: clock(), community, secret});
    return {
      status: 200,
      headers: {...headers, 'content-type': 'text/plain; charset=utf-8'},
      body,
    };
  }

  return async (request, response) => {
    const {status, headers, body} = await answer(request).catch((error) => {
      console.error(error);
      return {status: 500, body: 'Something broke here, and we know.'};
    });
    const plain = body ? {'content-type': 'text/plain; charset=utf-8'} : {};
    response.writeHead(status, {...always, ...plain, ...headers});
    response.end(request.method === 'HEAD' ? undefined : body);
  };
}

function pathOf({url}) {
  return (url ?? '/').split('?', 1)[0];
}
