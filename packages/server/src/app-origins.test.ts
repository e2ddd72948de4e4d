import {describe, expect, it} from 'vitest';
import {anApp, codeOf, json} from './test-app.js';

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
      'authorization, content-type, idempotency-key, if-match, last-event-id, if-none-match',
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
