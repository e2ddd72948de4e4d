import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {refuse} from '../problem.js';

/** What the page may do: run its own script, ask its own server, show pictures. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' https: data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

/** Serves the one page of the managers' screens at each of their addresses. */
export function adminPage(directory: string) {
  const path = join(directory, 'admin/index.html');
  return async (request: Request): Promise<Response | undefined> => {
    const {pathname} = new URL(request.url);
    // What looks like a file is none of its addresses.
    if (!/^\/admin(\/[\w%-]+)*\/?$/.test(pathname)) return undefined;
    const page = await readFile(path, 'utf8').catch(() => undefined);
    if (page === undefined) return undefined;
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return refuse('method_not_allowed');
    }
    return new Response(page, {
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': policy,
        'cache-control': 'no-cache',
      },
    });
  };
}
