import {describe, expect, it} from 'vitest';
import {createApp} from '../app.js';
import {DatabaseUnavailableError} from '../database/database.js';
import {stubCommunity, stubHosting} from '../testing/stub-hosting.js';
import {createMetrics} from './metrics.js';
import {operationPages} from './operation.js';

function aServer(ping: () => Promise<void>) {
  const hosting = {...stubHosting(stubCommunity('demo')), ping};
  const metrics = createMetrics();
  const app = metrics.counting(
    createApp({
      hosting,
      settings: () => undefined,
      secret: 'a secret that is long enough for a test',
      clock: () => new Date(),
      beside: operationPages({hosting, metrics, openStreams: () => 3}),
    }),
  );
  return (path: string, init?: RequestInit) =>
    app.fetch(new Request(`https://server.test${path}`, init));
}

describe('a server whose database is away', () => {
  const ask = aServer(async () => {
    throw new DatabaseUnavailableError('gone');
  });

  it('is alive and not ready', async () => {
    expect((await ask('/healthz')).status).toBe(200);

    const ready = await ask('/readyz');
    expect(ready.status).toBe(503);
    expect(await ready.json()).toMatchObject({code: 'unavailable'});
  });
});

describe('the metrics', () => {
  it('count kinds of routes, and never an id', async () => {
    const ask = aServer(async () => {});

    await ask('/api/v1');
    await ask('/communities/demo/api/v1/ideas/secret-id');
    await ask('/communities/demo/api/v1/secret-word');
    await ask('/wp-login.php');
    const text = await (await ask('/metrics')).text();

    expect(text.match(/^townhall_requests_total.*$/gm)).toEqual([
      'townhall_requests_total{route="about",status="200"} 1',
      'townhall_requests_total{route="ideas",status="422"} 1',
      'townhall_requests_total{route="about",status="404"} 1',
      'townhall_requests_total{route="other",status="404"} 1',
    ]);
    expect(text).toContain('townhall_event_streams 3');
    expect(text).not.toContain('secret');
  });
});
