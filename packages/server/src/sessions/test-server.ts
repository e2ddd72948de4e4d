import {problemSchema, sessionSchema} from '@townhall/client/contract';
import {exportJWK, generateKeyPair, SignJWT} from 'jose';
import {createApp} from '../app.js';
import {parseConfig, settingsOf} from '../config.js';
import {stubCommunity, stubHosting} from '../testing/stub-hosting.js';

export const secret = 'the secret of this server, long enough';
export const hostSecret = 'the secret of the host, which is long enough';
export const hostKey = new TextEncoder().encode(hostSecret);
export const start = new Date('2026-11-22T12:00:00Z');

export const rsa = await generateKeyPair('RS256', {extractable: true});
export const ec = await generateKeyPair('ES256', {extractable: true});
export const stranger = await generateKeyPair('RS256', {extractable: true});
export const keySet = {
  keys: [
    {...(await exportJWK(rsa.publicKey)), kid: 'rsa', alg: 'RS256'},
    {...(await exportJWK(ec.publicKey)), kid: 'ec', alg: 'ES256'},
  ],
};

export function aServer({keys = async () => Response.json(keySet)} = {}) {
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

export const now = start.getTime() / 1_000;
export const claims = {
  iss: 'https://host.test',
  aud: 'demo',
  sub: 'ada',
  name: 'Ada',
  iat: now,
  exp: now + 300,
};
export const signed = (changes: Record<string, unknown> = {}, key = hostKey) =>
  new SignJWT({...claims, ...changes})
    .setProtectedHeader({alg: 'HS256'})
    .sign(key);

export async function refusalOf(response: Response) {
  const {code} = problemSchema.parse(await response.json());
  return {
    status: response.status,
    code,
    challenge: response.headers.get('www-authenticate'),
  };
}

export const invalid = {
  status: 401,
  code: 'token_invalid',
  challenge: 'Bearer error="invalid_token"',
};
export const expired = {...invalid, code: 'token_expired'};
