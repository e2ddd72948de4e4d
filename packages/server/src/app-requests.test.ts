import {problemSchema} from '@townhall/client/contract';
import {describe, expect, it} from 'vitest';
import {anApp, codeOf, json} from './test-app.js';

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
