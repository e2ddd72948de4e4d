import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {openSharedDatabase} from '../../testing/shared-database.js';
import {
  createTestTownhall,
  type TestTownhall,
} from '../../testing/test-townhall.js';
import {aJiveCommunity, type JiveCommunity, type Read} from '../test-jive.js';

let townhall: TestTownhall;
let jive: JiveCommunity;

beforeAll(async () => {
  townhall = await createTestTownhall({database: await openSharedDatabase()});
  jive = await aJiveCommunity(townhall);
});
afterAll(() => townhall.close());

/** A form, as OAuth sends it. */
async function post(path: string, form: Record<string, string>) {
  const response = await townhall.fetch(
    new Request(`${jive.root}/oauth2/${path}`, {
      method: 'POST',
      headers: {'content-type': 'application/x-www-form-urlencoded'},
      body: new URLSearchParams(form).toString(),
    }),
  );
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    // What is not as a test expects, the test finds.
    body: (text === '' ? {} : JSON.parse(text)) as Read,
  };
}

const whoIs = (token: string) =>
  jive.ask(null, 'GET', '/people/@me', undefined, {
    authorization: `Bearer ${token}`,
  });

const withKey = async (person: string) => {
  const {id, secret} = await jive.community.key(person);
  const {body} = await post('token', {
    grant_type: 'password',
    username: id,
    password: secret,
  });
  return {...body, id};
};

describe('an access token', () => {
  it('is given for a key that an operator made, and lives ten minutes', async () => {
    const {access_token, refresh_token, expires_in} = await withKey('ada');
    expect(expires_in).toBe(600);
    expect(refresh_token).toBeTruthy();
    expect((await whoIs(access_token)).body.displayName).toBe('Ada');
    townhall.clock.advance(601_000);
    const late = await whoIs(access_token);
    expect(late.status).toBe(401);
    expect(late.headers.get('www-authenticate')).toContain('Bearer');
  });

  it('is given for a refresh token, again and again', async () => {
    const first = await withKey('ada');
    const refresh = (token: string) =>
      post('token', {grant_type: 'refresh_token', refresh_token: token});
    const second = (await refresh(first.refresh_token)).body;
    const third = (await refresh(second.refresh_token)).body;
    expect((await whoIs(third.access_token)).status).toBe(200);
    // It is not itself a key to anything.
    expect((await whoIs(first.refresh_token)).status).toBe(401);
    expect((await refresh(first.access_token)).status).toBe(400);

    expect((await post('revoke', {token: first.refresh_token})).status).toBe(
      200,
    );
    const ended = await refresh(third.refresh_token);
    expect([ended.status, ended.body.error]).toEqual([400, 'invalid_grant']);
  });

  it('is given for a token that a host signed, without a second account', async () => {
    const {body} = await post('token', {
      grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
      assertion: await jive.community.hostToken('grace'),
    });
    expect(body.refresh_token).toBeUndefined();
    expect((await whoIs(body.access_token)).body.displayName).toBe('Grace');
  });

  it.each([
    [
      {grant_type: 'password', username: 'key-no', password: 'x'},
      'invalid_grant',
    ],
    [{grant_type: 'refresh_token'}, 'invalid_grant'],
    [{grant_type: 'authorization_code', code: 'x'}, 'unsupported_grant_type'],
    [{grant_type: 'client_credentials'}, 'unsupported_grant_type'],
    [{}, 'invalid_request'],
  ])('is not given for %j', async (form: Record<string, string>, error) => {
    const answer = await post('token', form);
    expect(answer.status).toBe(400);
    expect(answer.body.error).toBe(error);
    expect(answer.body.error_description).toBeTruthy();
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('of one community opens no other', async () => {
    const {access_token, id} = await withKey('ada');
    const other = await aJiveCommunity(townhall);
    const {status} = await other.ask(null, 'GET', '/people/@me', undefined, {
      authorization: `Bearer ${access_token}`,
    });
    expect(status).toBe(401);
    expect(id).toMatch(/^key-/);
  });
});

describe('a key', () => {
  it('is taken back, with its tokens', async () => {
    const {id, refresh_token} = await withKey('ada');
    const hosted = await townhall.hosted(jive.community.id);
    expect(await hosted?.programs?.credentials.revoke(id)).toBe(true);
    expect(await hosted?.programs?.credentials.revoke(id)).toBe(false);
    const {status} = await post('token', {
      grant_type: 'refresh_token',
      refresh_token,
    });
    expect(status).toBe(400);
  });

  it.each([
    'Basic',
    'Basic !!!',
    `Basic ${btoa('nocolon')}`,
    'Bearer',
    'Digest x',
  ])('is not %s', async (authorization) => {
    const {status} = await jive.ask(null, 'GET', '/contents', undefined, {
      authorization,
    });
    expect(status).toBe(401);
  });
});
