import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import type {SqlDatabase} from '../database/index.js';
import {createTestTownhall, type TestTownhall} from '../testing/index.js';
import {testIssuer} from '../testing/records.js';
import {openSharedDatabase} from '../testing/shared-database.js';
import {managerTokens} from './manager-token.js';

const secret = 'the secret of a server that exists only in tests';
const minute = 60_000;

let database: SqlDatabase;
let townhall: TestTownhall;
beforeAll(async () => {
  database = await openSharedDatabase();
  townhall = await createTestTownhall({database, now: '2026-11-22T12:00:00Z'});
});
afterAll(() => townhall.close());

interface Given {
  community: string;
  token: string;
  renewal: string;
}

async function door(body: object, community: string, method = 'POST') {
  const response = await townhall.fetch(
    new Request(`https://townhall.test/admin/session?community=${community}`, {
      method,
      headers: {'content-type': 'application/json'},
      body: JSON.stringify(body),
    }),
  );
  const text = await response.text();
  return {
    status: response.status,
    answer: (text ? JSON.parse(text) : {}) as Given & {code?: string}, // the server's own
  };
}

const now = () => townhall.clock.now();

describe('those who look after a community', () => {
  it('come in with a token of their own site, and are who they are', async () => {
    const {id, hostToken} = await townhall.community();
    const {status, answer} = await door({token: await hostToken('stan')}, id);
    expect(status).toBe(200);
    const opened = await openSession(id, answer.token);
    expect(opened).toMatchObject({
      viewer: {person: {name: 'Stan'}, can: {moderate: {allowed: true}}},
    });
  });

  it('are staff: nobody else comes in', async () => {
    const {id, hostToken} = await townhall.community();
    const {status, answer} = await door({token: await hostToken('ada')}, id);
    expect([status, answer.code]).toEqual([403, 'only_staff']);
  });

  it('open a link once, and not when it is old', async () => {
    const community = await townhall.community();
    const {id} = community;
    const tokens = managerTokens(secret, now);
    const stan = {issuer: testIssuer, subject: 'stan'};
    const link = await tokens.signLink(id, stan);
    expect((await door({link}, id)).status).toBe(200);
    expect((await door({link}, id)).answer.code).toBe('token_invalid');

    const late = await tokens.signLink(id, stan);
    townhall.clock.advance(16 * minute);
    expect((await door({link: late}, id)).answer.code).toBe('token_invalid');
    const stranger = await tokens.signLink(id, {
      issuer: testIssuer,
      subject: 'nobody',
    });
    expect((await door({link: stranger}, id)).answer.code).toBe('only_staff');
    const other = await townhall.community();
    const astray = await tokens.signLink(other.id, stan);
    expect((await door({link: astray}, id)).answer.code).toBe('token_invalid');
  });

  it('stay in by what they were given last, which is worth nothing twice', async () => {
    const {id, hostToken} = await townhall.community();
    const first = (await door({token: await hostToken('stan')}, id)).answer;
    const second = (await door({renewal: first.renewal}, id)).answer;
    townhall.clock.advance(5 * minute);
    const third = await door({renewal: second.renewal}, id);
    expect(third.status).toBe(200);

    // Somebody else has it: it ends for both.
    townhall.clock.advance(5 * minute);
    expect((await door({renewal: first.renewal}, id)).status).toBe(401);
    expect((await door({renewal: third.answer.renewal}, id)).status).toBe(401);
  });

  it('may ask again where an answer was lost on its way', async () => {
    const {id, hostToken} = await townhall.community();
    const {renewal} = (await door({token: await hostToken('stan')}, id)).answer;
    expect((await door({renewal}, id)).status).toBe(200);
    expect((await door({renewal}, id)).status).toBe(200);
  });

  it('sign out, and are out after a working day', async () => {
    const {id, hostToken} = await townhall.community();
    const {renewal} = (await door({token: await hostToken('stan')}, id)).answer;
    expect((await door({renewal}, id, 'DELETE')).status).toBe(204);
    expect((await door({renewal}, id)).status).toBe(401);

    const other = (await door({token: await hostToken('stan')}, id)).answer;
    townhall.clock.advance(13 * 60 * minute);
    expect((await door({renewal: other.renewal}, id)).status).toBe(401);
  });

  it('are out when they are staff no longer', async () => {
    const {id, hostToken} = await townhall.community();
    const {answer} = await door({token: await hostToken('stan')}, id);
    await database.query(
      `update persons set role = 'member', session_version = session_version + 1
        where community_id = $1 and name = 'Stan'`,
      [id],
    );
    expect(await openSession(id, answer.token)).toMatchObject({
      code: 'token_expired',
    });
    expect((await door({renewal: answer.renewal}, id)).answer.code).toBe(
      'only_staff',
    );
  });

  it('cannot open a session with what is for something else', async () => {
    const {id, hostToken} = await townhall.community();
    const {answer} = await door({token: await hostToken('stan')}, id);
    expect(await openSession(id, answer.renewal)).toMatchObject({
      code: 'token_invalid',
    });
    expect((await door({token: answer.token}, id)).answer.code).toBe(
      'token_invalid',
    );
    expect((await door({renewal: answer.token}, id)).status).toBe(401);
  });
});

async function openSession(community: string, token: string) {
  const response = await townhall.fetch(
    new Request(
      `https://townhall.test/communities/${community}/api/v1/sessions`,
      {
        method: 'POST',
        headers: {'content-type': 'application/json'},
        body: JSON.stringify({token}),
      },
    ),
  );
  return response.json() as Promise<unknown>;
}
