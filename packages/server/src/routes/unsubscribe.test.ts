import {afterAll, beforeAll, expect, it} from 'vitest';
import {createApp} from '../app.js';
import {
  testSqlCommunity,
  type TestSqlCommunity,
} from '../community/test-community.js';
import type {SqlDatabase} from '../database/index.js';
import {unsubscribeTokens} from '../sessions/unsubscribe-token.js';
import {openSharedDatabase} from '../testing/shared-database.js';

const secret = 'a secret that is long enough for a server in a test';
const {sign} = unsubscribeTokens(secret);

let database: SqlDatabase;
let town: TestSqlCommunity;
beforeAll(async () => {
  database = await openSharedDatabase();
  town = await testSqlCommunity(database);
});
afterAll(() => database.close());

async function ask(method: 'GET' | 'POST', token: string) {
  const app = createApp({
    hosting: town.hosting,
    settings: () => undefined,
    secret,
    clock: town.clock,
  });
  const url = `https://townhall.test/communities/${town.id}/api/v1/unsubscribe`;
  return app.fetch(
    new Request(`${url}?token=${encodeURIComponent(token)}`, {method}),
  );
}

it('stops messages with one press, and not by being looked at', async () => {
  const ada = await town.signIn('Ada');
  const token = await sign(town.id, ada.id);

  const looked = await ask('GET', token);
  expect(looked.status).toBe(200);
  expect(looked.headers.get('content-type')).toContain('text/html');
  expect(looked.headers.get('cache-control')).toBe('no-store');
  expect(await looked.text()).toContain('<form method="post">');
  expect(await ada.community.notifications.settings()).toMatchObject({
    delivery: 'each',
  });

  const stopped = await ask('POST', token);
  expect(await stopped.text()).toContain('Messages are stopped');
  expect(await ada.community.notifications.settings()).toMatchObject({
    delivery: 'off',
  });
});

it('refuses what was not signed here, for this community and for this', async () => {
  const ada = await town.signIn('Ada');
  const elsewhere = await sign('another-community', ada.id);
  const forged = await unsubscribeTokens(`${secret}, but another`).sign(
    town.id,
    ada.id,
  );
  for (const token of ['rubbish', elsewhere, forged]) {
    const answer = await ask('POST', token);
    expect(answer.status).toBe(401);
    expect(await answer.json()).toMatchObject({code: 'token_invalid'});
  }
});
