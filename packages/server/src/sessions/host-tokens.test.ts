import {exportSPKI, SignJWT, UnsecuredJWT} from 'jose';
import {describe, expect, it} from 'vitest';
import {
  rsa,
  ec,
  stranger,
  aServer,
  now,
  claims,
  signed,
  refusalOf,
  invalid,
  expired,
} from './test-server.js';

describe('a token of the host', () => {
  it.each([
    ['expired', {iat: now - 400, exp: now - 100}, expired],
    ['for another community', {aud: 'other'}, invalid],
    ['from an unknown issuer', {iss: 'https://evil.test'}, invalid],
    ['too long-lived', {exp: now + 301}, invalid],
    ['from the future', {iat: now + 120, exp: now + 300}, invalid],
    ['for nobody', {sub: undefined}, invalid],
    ['for an empty name', {sub: ''}, invalid],
    ['for a name with a null byte', {sub: 'a\u0000'}, invalid],
    ['without an end', {exp: undefined}, invalid],
    ['without a beginning', {iat: undefined}, invalid],
    ['for no community', {aud: undefined}, invalid],
  ])('is refused when it is %s', async (_what, changes, refusal) => {
    const server = aServer();

    const response = await server.exchange(await signed(changes));

    expect(await refusalOf(response)).toEqual(refusal);
    expect(server.demo.identities).toEqual([]);
  });

  it('may be a minute late or early, as clocks are', async () => {
    const server = aServer();

    const late = await signed({iat: now - 340, exp: now - 40});
    const early = await signed({iat: now + 40, exp: now + 340});

    expect((await server.exchange(late)).status).toBe(200);
    expect((await server.exchange(early)).status).toBe(200);
  });

  it('is refused when it is forged', async () => {
    const server = aServer();
    const key = new TextEncoder().encode('a secret that the host never had');

    const response = await server.exchange(await signed({}, key));

    expect(await refusalOf(response)).toEqual(invalid);
  });

  it.each([
    ['no signature', async () => new UnsecuredJWT(claims).encode()],
    [
      'no signature, said in capitals',
      async () => {
        const [, payload] = (await signed()).split('.');
        return `${btoa('{"alg":"NONE"}').replaceAll('=', '')}.${payload}.`;
      },
    ],
    ['rubbish', async () => 'not a token'],
    ['a token cut short', async () => (await signed()).slice(0, -4)],
  ])('is refused when it is %s', async (_what, make) => {
    const response = await aServer().exchange(await make());

    expect(await refusalOf(response)).toEqual(invalid);
  });

  it('is checked with the keys that its issuer publishes', async () => {
    const server = aServer();
    const by = (alg: string, kid: string, key: CryptoKey) =>
      new SignJWT({...claims, iss: 'https://keys.test'})
        .setProtectedHeader({alg, kid})
        .sign(key);

    expect(
      (await server.open(await by('RS256', 'rsa', rsa.privateKey))).viewer
        .person?.id,
    ).toBe('ada');
    expect(
      (await server.exchange(await by('ES256', 'ec', ec.privateKey))).status,
    ).toBe(200);
    expect(
      await refusalOf(
        await server.exchange(await by('RS256', 'rsa', stranger.privateKey)),
      ),
    ).toEqual(invalid);
    expect(server.fetches).toBe(1);
  });

  it('does not make a public key a shared secret', async () => {
    const server = aServer();
    const published = new TextEncoder().encode(await exportSPKI(rsa.publicKey));
    const confused = await new SignJWT({...claims, iss: 'https://keys.test'})
      .setProtectedHeader({alg: 'HS256', kid: 'rsa'})
      .sign(published);

    expect(await refusalOf(await server.exchange(confused))).toEqual(invalid);
  });

  it('is not checked with another algorithm than was agreed', async () => {
    const server = aServer();
    const byRsa = await new SignJWT({...claims, iss: 'https://pinned.test'})
      .setProtectedHeader({alg: 'RS256', kid: 'rsa'})
      .sign(rsa.privateKey);
    const forSecret = await new SignJWT(claims)
      .setProtectedHeader({alg: 'RS256', kid: 'rsa'})
      .sign(rsa.privateKey);

    expect(await refusalOf(await server.exchange(byRsa))).toEqual(invalid);
    expect(await refusalOf(await server.exchange(forSecret))).toEqual(invalid);
  });

  it.each([
    ['cannot be reached', async () => Promise.reject(new TypeError('offline'))],
    ['break', async () => new Response('oh no', {status: 500})],
    ['are no keys', async () => Response.json({hello: 'world'})],
  ])('has to wait when the keys %s', async (_what, keys) => {
    const server = aServer({keys});
    const token = await new SignJWT({...claims, iss: 'https://keys.test'})
      .setProtectedHeader({alg: 'RS256', kid: 'rsa'})
      .sign(rsa.privateKey);

    const response = await server.exchange(token);

    expect(response.headers.get('retry-after')).toBe('10');
    expect(await refusalOf(response)).toMatchObject({
      status: 503,
      code: 'unavailable',
    });
  });
});

describe('a role', () => {
  const identified = async (changes: Record<string, unknown>) => {
    const server = aServer();
    await server.open(await signed(changes));
    return server.demo.identities[0];
  };

  it('cannot be smuggled in a token', async () => {
    const identity = await identified({
      townhall_role: 'staff',
      role: 'staff',
      roles: ['staff'],
    });

    expect(identity).toMatchObject({subject: 'ada', role: undefined});
  });

  it('may be said by an issuer that the operator trusts with it', async () => {
    const iss = 'https://roles.test';

    expect(await identified({iss, townhall_role: 'staff'})).toMatchObject({
      role: 'staff',
    });
    expect(await identified({iss, townhall_role: 'emperor'})).toMatchObject({
      role: undefined,
    });
  });

  it('is staff where the operator names the person', async () => {
    expect(await identified({sub: 'stan'})).toMatchObject({role: 'staff'});
    expect(
      await identified({sub: 'stan', iss: 'https://roles.test'}),
    ).toMatchObject({role: undefined});
  });
});

describe('what a token says of a person', () => {
  const identified = async (changes: Record<string, unknown>) => {
    const server = aServer();
    await server.open(await signed(changes));
    return server.demo.identities[0];
  };

  it('is a name and a picture', async () => {
    const picture = 'https://host.test/ada.png';

    expect(await identified({picture})).toEqual({
      issuer: 'https://host.test',
      subject: 'ada',
      name: 'Ada',
      avatar: picture,
      role: undefined,
    });
  });

  it('is left out where it cannot be used', async () => {
    expect(
      await identified({name: 12, picture: 'javascript:alert(1)'}),
    ).toMatchObject({name: '', avatar: undefined});
    expect(await identified({name: 'x'.repeat(300)})).toMatchObject({
      name: '',
    });
  });
});
