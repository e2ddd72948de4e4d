import {signInCookie} from './cookie.mjs';
import {isPage} from './pages.mjs';
import {choices, personOf} from './people.mjs';

const mostBytes = 2_048;

/**
 * Signs somebody in or out, and goes back to a page of this site.
 *
 * @param {import('node:http').IncomingMessage} request
 * @returns {Promise<{status: number, headers?: Record<string, string>, body?: string}>}
 */
export async function signIn(request) {
  if (!isFromHere(request)) {
    return {status: 403, body: 'This form is sent from this site only.'};
  }
  const form = await formOf(request);
  if (!form) return {status: 413, body: 'That is more than a form of ours.'};
  const id = form.get('person');
  if (!choices.some((choice) => choice.id === id)) {
    return {status: 400, body: 'Nobody of that name works here.'};
  }
  return {
    status: 303,
    headers: {
      location: placeOf(form.get('return')),
      'set-cookie': signInCookie(personOf(id)),
    },
  };
}

/**
 * Where a visitor of the sign-in page came from.
 *
 * @param {import('node:http').IncomingMessage} request
 */
export function cameFrom({headers: {referer, host}}) {
  if (!referer || !URL.canParse(referer)) return '/';
  const url = new URL(referer);
  return url.host === host ? placeOf(url.pathname) : '/';
}

/** Only a page of ours: an address from a form leads nowhere else. */
function placeOf(path) {
  return path && isPage(path) && path !== '/sign-in' ? path : '/';
}

/** Another site's page could otherwise sign its visitor in as somebody else. */
function isFromHere({headers: {origin, host, 'sec-fetch-site': site}}) {
  if (site && site !== 'same-origin') return false;
  return !origin || (URL.canParse(origin) && new URL(origin).host === host);
}

async function formOf(request) {
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > mostBytes) return undefined;
    chunks.push(chunk);
  }
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
}
