import type {Hosting} from '../hosting.js';
import {refuse} from '../problem.js';
import type {Metrics} from './metrics.js';
import {startPage} from './start-page.js';

/** What an operator asks a server: is it alive, is it ready, how is it doing. */
export function operationPages(options: {
  hosting: Hosting;
  metrics: Metrics;
  openStreams: () => number;
}) {
  const {hosting, metrics, openStreams} = options;
  const pages: Readonly<Record<string, () => Promise<Response>>> = {
    '/': async () => startPage(),
    '/healthz': async () => plain('alive\n'),
    '/readyz': async () => {
      await hosting.ping();
      return plain('ready\n');
    },
    '/metrics': async () =>
      plain(
        metrics.text(openStreams()),
        'text/plain; version=0.0.4; charset=utf-8',
      ),
  };

  return async (request: Request): Promise<Response | undefined> => {
    const {pathname} = new URL(request.url);
    const page = Object.hasOwn(pages, pathname) ? pages[pathname] : undefined;
    if (!page) return undefined;
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return refuse('method_not_allowed');
    }
    return page();
  };
}

const plain = (text: string, type = 'text/plain; charset=utf-8') =>
  new Response(text, {
    headers: {'content-type': type, 'cache-control': 'no-store'},
  });
