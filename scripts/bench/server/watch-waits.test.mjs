import {once} from 'node:events';
import {createServer} from 'node:http';
import {setTimeout as pause} from 'node:timers/promises';
import {afterEach, expect, it} from 'vitest';
import {watchWaits} from './watch-waits.mjs';

let server;
afterEach(() => server?.close());

it('goes on sending while an answer is late, and knows how late', async () => {
  const seen = [];
  server = createServer((request, response) => {
    seen.push(request.url);
    // The second one is kept waiting until others have come.
    const late = seen.length === 2 ? 100 : 0;
    setTimeout(() => response.end('here'), late);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');

  const before = Date.now();
  const url = `http://127.0.0.1:${server.address().port}`;
  const watching = watchWaits(url, ['/a', '/b'], 5);
  while (seen.length < 5) await pause(5);
  await watching.stop();
  const after = Date.now() + 1;

  // Each on a line of its own, so they may arrive in another order.
  expect(new Set(seen)).toEqual(new Set(['/a', '/b']));
  expect(watching.longestBetween(before, after)).toBeGreaterThanOrEqual(99);
  expect(watching.longestBetween(after, after + 1_000)).toBe(0);
});
