import {http} from 'msw';
import type {TestTownhall} from './test-townhall.js';

/**
 * Mock Service Worker handlers that put the server behind any address.
 *
 * @example
 * const townhall = await createTestTownhall();
 * const worker = setupWorker(...townhallHandlers('https://townhall.example', townhall));
 */
export const townhallHandlers = (
  url: string,
  townhall: Pick<TestTownhall, 'fetch'>,
) => [
  http.all(`${url.replace(/\/+$/, '')}/*`, ({request}) =>
    townhall.fetch(request),
  ),
];
