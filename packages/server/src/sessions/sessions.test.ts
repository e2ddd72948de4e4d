import {problemSchema, sessionSchema} from '@townhall/client/contract';
import {
  exportJWK,
  exportSPKI,
  generateKeyPair,
  SignJWT,
  UnsecuredJWT,
} from 'jose';
import {describe, expect, it} from 'vitest';
import {createApp} from '../app.js';
import {parseConfig, settingsOf} from '../config.js';
import {stubCommunity, stubHosting} from '../testing/stub-hosting.js';

const secret = 'the secret of this server, long enough';
const hostSecret = 'the secret of the host, which is long enough';
const hostKey = new TextEncoder().encode(hostSecret);
const start = new Date('2026-11-22T12:00:00Z');

const rsa = await generateKeyPair('RS256', {extractable: true});
const ec = await generateKeyPair('ES256', {extractable: true});
const stranger = await generateKeyPair('RS256', {extractable: true});
const keySet = {
  keys: [
    {...(await exportJWK(rsa.publicKey)), kid: 'rsa', alg: 'RS256'},
    {...(await exportJWK(ec.publicKey)), kid: 'ec', alg: 'ES256'},
  ],
};

function aServer({keys = async () => Response.json(keySet)} = {}) {
  const demo = stubCommunity('demo');
  const other = stubCommunity('other');
  const time = {now: start};
  const issuers = [
    {issuer: 'https://host.test', algorithm: 'HS256', secret: hostSecret},
    {
      issuer: 'https://roles.test',
      algorithm: 'HS256',
      secret: hostSecret,
      roles: true,
    },
    {issuer: 'https://keys.test', jwks: 'https://keys.test/jwks.json'},
    {
      issuer: 'https://pinned.test',
      jwks: 'https://keys.test/jwks.json',
      algorithm: 'ES256',
    },
  ];
  const staff = [{issuer: 'https://host.test', subject: 'stan'}];
  let fetches = 0;
  const app = createApp({
    hosting: stubHosting(demo, other),
    settings: settingsOf(
      parseConfig({
        communities: [
          {id: 'demo', name: 'Demo', issuers, staff},
          {id: 'other', name: 'Other', issuers},
        ],
      }),
    ),
    secret,
    clock: () => time.now,
    fetch: async () => {
      fetches += 1;
      return keys();
    },
  });
  const ask = (path: string, init?: RequestInit) =>
    app.fetch(new Request(`https://server.test${path}`, init));
  const exchange = (token?: string, root = '/api/v1') =>
    ask(`${root}/sessions`, {
      method: 'POST',
      headers: {'content-type': 'application/json'},
      body: JSON.stringify({token}),
    });
  const me = (token: string, root = '/api/v1') =>
    ask(`${root}/me`, {headers: {authorization: `Bearer ${token}`}});
  const open = async (token?: string) =>
    sessionSchema.parse(await (await exchange(token)).json());
  const advance = (seconds: number) => {
    time.now = new Date(time.now.getTime() + seconds * 1_000);
  };
  return {
    ask,
    exchange,
    me,
    open,
    advance,
    demo,
    get fetches() {
      return fetches;
    },
  };
}

const now = start.getTime() / 1_000;
const claims = {
  iss: 'https://host.test',
  aud: 'demo',
  sub: 'ada',
  name: 'Ada',
  iat: now,
  exp: now + 300,
};
const signed = (changes: Record<string, unknown> = {}, key = hostKey) =>
  new SignJWT({...claims, ...changes})
    .setProtectedHeader({alg: 'HS256'})
    .sign(key);

async function refusalOf(response: Response) {
  const {code} = problemSchema.parse(await response.json());
  return {
    status: response.status,
    code,
    challenge: response.headers.get('www-authenticate'),
  };
}

const invalid = {
  status: 401,
  code: 'token_invalid',
  challenge: 'Bearer error="invalid_token"',
};
const expired = {...invalid, code: 'token_expired'};

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
