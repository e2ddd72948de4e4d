import {describe, expect, it} from 'vitest';
import {
  DatabaseUnavailableError,
  StorageFullError,
} from './database/database.js';
import type {HostedCommunity} from './hosting.js';
import {
  communityOf,
  stubCommunity,
  stubHosting,
} from './testing/stub-hosting.js';
import {anApp, codeOf} from './test-app.js';

describe('the two places of a community', () => {
  it('are the default one and a named one', async () => {
    const {ask} = anApp();

    expect(await (await ask('/api/v1')).json()).toMatchObject({id: 'demo'});
    expect(await (await ask('/api/v1/')).json()).toMatchObject({id: 'demo'});
    expect(await (await ask('/communities/other/api/v1')).json()).toMatchObject(
      {id: 'other'},
    );
  });

  it('say so when there is no such community', async () => {
    const {ask} = anApp();

    const response = await ask('/communities/nowhere/api/v1/ideas');

    expect(response.status).toBe(404);
    expect(await codeOf(response)).toBe('unknown_community');
  });
});

describe('a public read', () => {
  it('asks the community once while nothing has changed', async () => {
    const {ask, demo} = anApp();

    await Promise.all([ask('/api/v1'), ask('/api/v1'), ask('/api/v1')]);
    expect(demo.reads).toBe(1);

    demo.currentRevision = '2';
    await ask('/api/v1');
    expect(demo.reads).toBe(2);
  });

  it('answers with a tag, and with 304 to whoever holds it', async () => {
    const {ask} = anApp();

    const first = await ask('/api/v1');
    const etag = first.headers.get('etag') ?? '';
    const again = await ask('/api/v1', {headers: {'if-none-match': etag}});

    expect(etag).toMatch(/^"[^"]{20,}"$/);
    expect(first.headers.get('cache-control')).toBe(
      'public, max-age=0, stale-while-revalidate=30',
    );
    expect(first.headers.get('vary')).toBe('Origin');
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
    expect(again.headers.get('etag')).toBe(etag);
  });

  it('does not look at who asks', async () => {
    const {ask} = anApp();

    const response = await ask('/api/v1', {
      headers: {authorization: 'Bearer rubbish'},
    });

    expect(response.status).toBe(200);
  });

  it('does not keep a failure', async () => {
    let fails = true;
    const demo: HostedCommunity = {
      ...stubCommunity('demo'),
      as: () =>
        communityOf({
          about: async () => {
            if (fails) throw new DatabaseUnavailableError('away');
            return {id: 'demo', name: '', apiVersions: [], capabilities: []};
          },
        }),
    };
    const {ask} = anApp({hosting: stubHosting(demo)});

    expect((await ask('/api/v1')).status).toBe(503);
    fails = false;
    expect((await ask('/api/v1')).status).toBe(200);
  });
});

describe('a private read', () => {
  it('is kept by nobody', async () => {
    const response = await anApp().ask('/api/v1/me');

    expect(response.headers.get('cache-control')).toBe('private, no-store');
    expect(response.headers.get('vary')).toBe('Authorization, Origin');
  });
});

describe('a failure behind the routes', () => {
  const failing = (error: unknown) => {
    const demo: HostedCommunity = {
      ...stubCommunity('demo'),
      as: () =>
        communityOf({
          viewer: async () => {
            throw error;
          },
        }),
    };
    return anApp({hosting: stubHosting(demo)});
  };

  it('of the database is a pause', async () => {
    const {ask} = failing(new DatabaseUnavailableError('connection lost'));

    const response = await ask('/api/v1/me');

    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('5');
    expect(await codeOf(response)).toBe('unavailable');
  });

  it('of the disk says that nothing can be saved', async () => {
    const {ask} = failing(new StorageFullError('no space left'));

    const response = await ask('/api/v1/me');

    expect(response.status).toBe(507);
    expect(await codeOf(response)).toBe('storage_full');
  });

  it('that nobody expected leaks nothing and is logged with its id', async () => {
    const {ask, logged} = failing(new Error('password is hunter2'));

    const response = await ask('/api/v1/me');
    const text = await response.clone().text();

    expect(await codeOf(response)).toBe('internal');
    expect(text).not.toContain('hunter2');
    expect(logged.join()).toContain('hunter2');
    expect(logged.join()).toContain(response.headers.get('x-request-id'));
  });

  it('that the asker has left is no failure', async () => {
    const {app, logged} = anApp();
    const leaving = new AbortController();
    const body = new ReadableStream({
      pull(stream) {
        leaving.abort('The connection was closed.');
        stream.error(leaving.signal.reason);
      },
    });

    await app.fetch(
      new Request('https://server.test/api/v1/sessions', {
        method: 'POST',
        headers: {'content-type': 'application/json'},
        body,
        // Node asks for it with a stream; the DOM's types do not know it yet.
        duplex: 'half',
        signal: leaving.signal,
      } as RequestInit),
    );

    expect(logged.join()).toContain('request.left');
    expect(logged.join()).not.toContain('request.failed');
  });

  it('that is no error at all is still a problem', async () => {
    const response = await failing('a thrown text').ask('/api/v1/me');

    expect(response.status).toBe(500);
    expect(await codeOf(response)).toBe('internal');
  });
});
