import {tilePage, tilePolicy} from '@townhall/plugin/jive-frame/guard';
import {sandboxPage, sandboxPolicy} from '@townhall/plugin/sandbox';

/** The pages that are frames around what strangers wrote, and their policies. */
const frames: Readonly<
  Record<string, {page: string; policy: () => Promise<string>}>
> = {
  '/v1/sandbox.html': {page: sandboxPage, policy: sandboxPolicy},
  '/v1/tile.html': {page: tilePage, policy: async () => tilePolicy},
};

/**
 * The frames that plugins and tiles are kept in: pages that every site may hold,
 * with policies of their own. They are the same for everybody and ask for nothing.
 */
export async function sandboxAnswer(
  request: Request,
): Promise<Response | undefined> {
  const {pathname} = new URL(request.url);
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  const frame = isRead ? frames[pathname] : undefined;
  if (!frame) return undefined;
  return new Response(frame.page, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      // Any site may hold the frame: what it runs has no origin in it.
      'content-security-policy': `${await frame.policy()}; sandbox allow-scripts; frame-ancestors *`,
      'cache-control': 'public, max-age=60, stale-while-revalidate=600',
      'cross-origin-resource-policy': 'cross-origin',
      'x-dns-prefetch-control': 'off',
    },
  });
}
