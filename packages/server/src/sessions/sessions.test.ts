import {SignJWT, UnsecuredJWT} from 'jose';
import {describe, expect, it} from 'vitest';
import {
  secret,
  aServer,
  now,
  claims,
  signed,
  refusalOf,
  invalid,
  expired,
} from './test-server.js';

describe('a session', () => {
  it('is opened with a token of the host, for ten minutes', async () => {
    const server = aServer();

    const session = await server.open(await signed());

    expect(session.viewer.person?.id).toBe('ada');
    expect(session.expiresAt).toBe('2026-11-22T12:10:00.000Z');
    const me = await server.me(session.accessToken);
    expect(await me.json()).toMatchObject({person: {id: 'ada'}});
  });

  it('is a guest’s without a token', async () => {
    const server = aServer();

    const session = await server.open();

    expect(session.viewer.person).toBeNull();
    const me = await server.me(session.accessToken);
    expect(await me.json()).toMatchObject({person: null});
  });

  it('ends after ten minutes', async () => {
    const server = aServer();
    const {accessToken} = await server.open(await signed());

    server.advance(599);
    expect((await server.me(accessToken)).status).toBe(200);
    server.advance(2);
    expect(await refusalOf(await server.me(accessToken))).toEqual(expired);
  });

  it('ends when the person’s session version rises', async () => {
    const server = aServer();
    const {accessToken} = await server.open(await signed());

    server.demo.people.set('ada', {
      id: 'ada',
      sessionVersion: 2,
      blocked: false,
    });

    expect(await refusalOf(await server.me(accessToken))).toEqual(expired);
  });

  it('lets a blocked person read, and write nothing', async () => {
    const server = aServer();
    const {accessToken} = await server.open(await signed());
    server.demo.people.set('ada', {
      id: 'ada',
      sessionVersion: 1,
      blocked: true,
    });

    expect((await server.me(accessToken)).status).toBe(200);
    const vote = await server.ask('/api/v1/ideas/x/ballot', {
      method: 'PUT',
      headers: {
        authorization: `Bearer ${accessToken}`,
        'content-type': 'application/json',
      },
      body: '{"vote":"up"}',
    });
    expect(await refusalOf(vote)).toMatchObject({
      status: 403,
      code: 'account_blocked',
    });
  });

  it('opens no door in another community', async () => {
    const server = aServer();
    const {accessToken} = await server.open(await signed());

    const elsewhere = await server.me(accessToken, '/communities/other/api/v1');

    expect(await refusalOf(elsewhere)).toEqual(invalid);
  });

  it('is never known by a cookie', async () => {
    const server = aServer();
    const {accessToken} = await server.open(await signed());

    const me = await server.ask('/api/v1/me', {
      headers: {cookie: `token=${accessToken}; authorization=${accessToken}`},
    });

    expect(await me.json()).toMatchObject({person: null});
    expect(me.headers.has('set-cookie')).toBe(false);
  });

  it('is not opened by the token of the host itself', async () => {
    const server = aServer();
    await server.open(await signed());

    expect(await refusalOf(await server.me(await signed()))).toEqual(invalid);
  });

  it.each([
    ['nothing', ''],
    ['another scheme', 'Basic YTpi'],
    ['rubbish', 'Bearer rubbish'],
    ['an unsigned token', `Bearer ${new UnsecuredJWT(claims).encode()}`],
  ])('is refused for %s in the header', async (_what, authorization) => {
    const response = await aServer().ask('/api/v1/me', {
      headers: {authorization},
    });

    expect(await refusalOf(response)).toEqual(invalid);
  });
});

describe('a forged access token', () => {
  const forged = (changes: Record<string, unknown>, typ: string, key: string) =>
    new SignJWT({
      iss: 'townhall',
      aud: 'demo',
      sub: 'ada',
      version: 1,
      exp: now + 600,
      ...changes,
    })
      .setProtectedHeader({alg: 'HS256', typ})
      .sign(new TextEncoder().encode(key));
  const type = 'townhall-access+jwt';

  it.each([
    ['another secret', {}, type, 'another secret that is long enough too'],
    ['another type', {}, 'JWT', secret],
    ['another issuer', {iss: 'https://host.test'}, type, secret],
    ['no version', {version: undefined}, type, secret],
    ['nobody we know', {sub: 'nobody'}, type, secret],
    ['no end', {exp: undefined}, type, secret],
  ])('is refused: %s', async (_what, changes, typ, key) => {
    const server = aServer();
    await server.open(await signed());

    const response = await server.me(await forged(changes, typ, key));

    expect(await refusalOf(response)).toEqual(invalid);
  });
});
