import {problemSchema} from '@townhall/client/contract';
import {describe, expect, it} from 'vitest';
import {createApp} from './app.js';
import {parseConfig, settingsOf} from './config.js';
import {
  DatabaseUnavailableError,
  StorageFullError,
} from './database/database.js';
import type {AppOptions} from './environment.js';
import type {HostedCommunity} from './hosting.js';
import {
  communityOf,
  stubCommunity,
  stubHosting,
} from './testing/stub-hosting.js';

const secret = 'a secret that is long enough for a test';

function anApp(options: Partial<AppOptions> = {}) {
  const demo = stubCommunity('demo');
  const logged: string[] = [];
  const app = createApp({
    hosting: stubHosting(demo, stubCommunity('other')),
    settings: settingsOf(
      parseConfig({
        communities: [
          {id: 'demo', name: 'Demo', origins: ['https://docs.example.com']},
          {id: 'other', name: 'Other'},
        ],
      }),
    ),
    secret,
    clock: () => new Date('2026-11-22T12:00:00Z'),
    log: (event, facts) => logged.push(JSON.stringify({event, ...facts})),
    ...options,
  });
  const ask = (path: string, init?: RequestInit) =>
    app.fetch(new Request(`https://server.test${path}`, init));
  return {app, ask, demo, logged};
}

/** Checks that an answer is a whole problem, and tells its code. */
async function codeOf(response: Response) {
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  const problem = problemSchema.parse(await response.json());
  expect(problem.status).toBe(response.status);
  expect(problem.title).toMatch(/\.$/);
  expect(problem.requestId).toBe(response.headers.get('x-request-id'));
  return problem.code;
}

const json = (body: unknown, method = 'POST'): RequestInit => ({
  method,
  headers: {'content-type': 'application/json'},
  body: typeof body === 'string' ? body : JSON.stringify(body),
});

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

describe('a request that does not fit', () => {
  it.each([
    ['an unknown route', '/api/v1/nothing', {}, 404, 'unknown_route'],
    ['a route outside the API', '/nothing', {}, 404, 'unknown_route'],
    [
      'a broken percent sign',
      '/api/v1/ideas/%E0%A4%A',
      {},
      400,
      'invalid_request',
    ],
    ['a null byte in an id', '/api/v1/ideas/a%00b', {}, 400, 'invalid_request'],
    [
      'an unknown parameter',
      '/api/v1/ideas?nope=1',
      {},
      400,
      'invalid_request',
    ],
    [
      'a parameter twice',
      '/api/v1/ideas?place=a&place=b',
      {},
      400,
      'invalid_request',
    ],
    [
      'a limit that is no number',
      '/api/v1/ideas?limit=ten',
      {},
      400,
      'invalid_request',
    ],
    ['malformed JSON', '/api/v1/ideas', json('{'), 400, 'malformed_json'],
    [
      'an unknown field',
      '/api/v1/sessions',
      json({admin: true}),
      400,
      'invalid_request',
    ],
    [
      'a prototype as a field',
      '/api/v1/sessions',
      json('{"__proto__":{"a":1}}'),
      400,
      'invalid_request',
    ],
    [
      'a null byte in a text',
      '/api/v1/sessions',
      json({token: 'a\u0000'}),
      400,
      'invalid_request',
    ],
    [
      'half a surrogate pair',
      '/api/v1/sessions',
      json('{"token":"\\ud800"}'),
      400,
      'invalid_request',
    ],
    [
      'a list for an object',
      '/api/v1/sessions',
      json([]),
      400,
      'invalid_request',
    ],
    [
      'a body without a type',
      '/api/v1/sessions',
      {method: 'POST', body: new Uint8Array([123, 125])},
      415,
      'unsupported_media_type',
    ],
    [
      'a form',
      '/api/v1/sessions',
      {method: 'POST', body: new URLSearchParams('a=b')},
      415,
      'unsupported_media_type',
    ],
    [
      'broken UTF-8',
      '/api/v1/sessions',
      {
        method: 'POST',
        headers: {'content-type': 'application/json'},
        body: new Uint8Array([0x22, 0xff, 0x22]),
      },
      400,
      'malformed_json',
    ],
    [
      'too many ids',
      `/api/v1/me/ballots?ideas=${'a,'.repeat(100)}b`,
      {},
      400,
      'invalid_request',
    ],
    [
      'a strange idempotency key',
      '/api/v1/ideas',
      {
        ...json({place: 'roadmap', title: 'A title that is long enough'}),
        headers: {
          'content-type': 'application/json',
          'idempotency-key': 'with a space',
        },
      },
      400,
      'invalid_request',
    ],
  ] as const)('is refused for %s', async (_what, path, init, status, code) => {
    const response = await anApp().ask(path, init);

    expect(await codeOf(response)).toBe(code);
    expect(response.status).toBe(status);
  });

  it('says which field is wrong', async () => {
    const response = await anApp().ask('/api/v1/ideas?limit=1000');

    const {fields, detail} = problemSchema.parse(await response.json());
    expect(fields).toEqual([
      {path: 'limit', message: expect.stringContaining('100')},
    ]);
    expect(detail).toContain('limit');
  });

  it('is told which methods an address takes', async () => {
    const response = await anApp().ask('/api/v1/ideas', {method: 'DELETE'});

    expect(await codeOf(response)).toBe('method_not_allowed');
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('HEAD, GET, POST, OPTIONS');
  });
});

describe('a body', () => {
  const large = new Uint8Array(10 * 1_024 * 1_024).fill(0x20);

  it('of ten megabytes is refused', async () => {
    const response = await anApp().ask('/api/v1/sessions', {
      ...json('{}'),
      body: large,
    });

    expect(response.status).toBe(413);
    expect(await codeOf(response)).toBe('body_too_large');
  });

  it('is counted as it arrives, whatever its length says', async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1;
        controller.enqueue(new Uint8Array(64 * 1_024).fill(0x20));
      },
    });

    const response = await anApp().ask('/api/v1/sessions', {
      ...json('{}'),
      body: endless,
      // Node asks for it with a stream; the DOM's types do not know it yet.
      duplex: 'half',
    } as RequestInit);

    expect(await codeOf(response)).toBe('body_too_large');
    expect(sent).toBeLessThan(10);
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

  it('that is no error at all is still a problem', async () => {
    const response = await failing('a thrown text').ask('/api/v1/me');

    expect(response.status).toBe(500);
    expect(await codeOf(response)).toBe('internal');
  });
});

describe('a site on another origin', () => {
  const from = (origin: string, init: RequestInit = {}): RequestInit => ({
    ...init,
    headers: {...init.headers, origin},
  });
  const preflight = {
    method: 'OPTIONS',
    headers: {'access-control-request-method': 'PUT'},
  };

  it('may read where the community lists it', async () => {
    const {ask} = anApp();

    const response = await ask('/api/v1', from('https://docs.example.com'));

    expect(response.headers.get('access-control-allow-origin')).toBe(
      'https://docs.example.com',
    );
    expect(response.headers.get('access-control-expose-headers')).toBe(
      'ETag, Location, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset, Retry-After, X-Request-Id',
    );
    expect(response.headers.has('access-control-allow-credentials')).toBe(
      false,
    );
  });

  it('may read refusals too', async () => {
    const {ask} = anApp();

    const response = await ask(
      '/api/v1/nothing',
      from('https://docs.example.com'),
    );

    expect(response.status).toBe(404);
    expect(response.headers.get('access-control-allow-origin')).toBe(
      'https://docs.example.com',
    );
  });

  it('gets its preflight answered once for two hours', async () => {
    const {ask} = anApp();

    const response = await ask(
      '/api/v1/ideas',
      from('https://docs.example.com', preflight),
    );

    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-max-age')).toBe('7200');
    expect(response.headers.get('access-control-allow-methods')).toContain(
      'PUT',
    );
    expect(response.headers.get('access-control-allow-headers')).toBe(
      'authorization, content-type, idempotency-key, last-event-id, if-none-match',
    );
  });

  it.each([
    'https://evil.example.com',
    'https://docs.example.com.evil.com',
    'http://docs.example.com',
    'https://docs.example.com:8443',
    'null',
  ])('is not let in as %s', async (origin) => {
    const {ask} = anApp();

    const read = await ask('/api/v1', from(origin));
    expect(read.headers.has('access-control-allow-origin')).toBe(false);
    expect(read.headers.get('vary')).toBe('Origin');
    for (const init of [json({}), preflight]) {
      const response = await ask('/api/v1/sessions', from(origin, init));
      expect(response.status).toBe(403);
      expect(await codeOf(response)).toBe('origin_not_allowed');
    }
  });

  it('is not let into the next community', async () => {
    const {ask} = anApp();

    const response = await ask(
      '/communities/other/api/v1',
      from('https://docs.example.com'),
    );

    expect(response.headers.has('access-control-allow-origin')).toBe(false);
  });

  it('is none where it is the server itself, or no browser', async () => {
    const {ask} = anApp();

    const own = await ask(
      '/api/v1/sessions',
      from('https://server.test', json({})),
    );
    const tool = await ask('/api/v1/sessions', json({}));

    expect([own.status, tool.status]).toEqual([200, 200]);
  });
});

describe('every answer', () => {
  it('says to browsers what it is not', async () => {
    const {ask} = anApp();

    for (const path of ['/api/v1', '/api/v1/nothing', '/nothing']) {
      const {headers} = await ask(path);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('content-security-policy')).toContain("'none'");
    }
  });

  it('has a body only where it was asked for one', async () => {
    const response = await anApp().ask('/api/v1', {method: 'HEAD'});

    expect(response.status).toBe(200);
    expect(response.headers.get('etag')).not.toBeNull();
    expect(await response.text()).toBe('');
  });
});
