import {sandboxPage, sandboxPolicy} from '@townhall/plugin/sandbox';

/**
 * The frame that plugins are kept in: a page that every site may hold, with a
 * policy of its own. It is the same for everybody and asks for nothing.
 */
export async function sandboxAnswer(
  request: Request,
): Promise<Response | undefined> {
  const {pathname} = new URL(request.url);
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  if (pathname !== '/v1/sandbox.html' || !isRead) return undefined;
  return new Response(sandboxPage, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      // Any site may hold the frame: what it runs has no origin in it.
      'content-security-policy': `${await sandboxPolicy()}; sandbox allow-scripts; frame-ancestors *`,
      'cache-control': 'public, max-age=60, stale-while-revalidate=600',
      'cross-origin-resource-policy': 'cross-origin',
    },
  });
}
