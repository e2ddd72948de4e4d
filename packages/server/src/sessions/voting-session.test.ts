import {afterAll, beforeAll, expect, test} from 'vitest';
import type {SqlDatabase} from '../database/index.js';
import {createTestTownhall, type TestTownhall} from '../testing/index.js';
import {openSharedDatabase} from '../testing/shared-database.js';

let database: SqlDatabase;
let townhall: TestTownhall;
beforeAll(async () => {
  database = await openSharedDatabase();
  townhall = await createTestTownhall({database});
});
afterAll(() => townhall.close());

/** Ada has signed in, voted once, and so her token is known to be sound. */
async function signedIn() {
  const community = await townhall.community({
    records: [
      {
        type: 'idea',
        id: 'export',
        place: 'roadmap',
        title: 'An export of everything',
        author: 'grace',
      },
    ],
  });
  const ada = await community.as('ada');
  const {items} = await ada.ideas.list({place: 'roadmap'});
  const idea = items[0]?.id ?? '';
  await ada.ideas.vote(idea, 'up');
  const change = (column: string) =>
    database.query(
      `update persons set ${column} where community_id = $1 and name = 'Ada'`,
      [community.id],
    );
  return {ada, idea, change, community};
}

test('a vote sees that the voter was blocked a moment ago', async () => {
  const {ada, idea, change} = await signedIn();
  await change('blocked_at = joined_at');

  for (const vote of ['down', 'up', 'none'] as const) {
    await expect(ada.ideas.vote(idea, vote)).rejects.toMatchObject({
      code: 'account_blocked',
    });
  }
  // Whoever is blocked may still read.
  expect(await ada.ideas.ballots([idea])).toMatchObject([{vote: 'up'}]);
});

test('a vote and ballots see that the session was ended a moment ago', async () => {
  const {idea, change, community} = await signedIn();
  const send = await sender(community);
  expect((await send('PUT', `/ideas/${idea}/ballot`)).status).toBe(200);
  expect((await send('GET', `/me/ballots?ideas=${idea}`)).status).toBe(200);
  await change('session_version = session_version + 1');

  for (const answer of [
    await send('PUT', `/ideas/${idea}/ballot`),
    await send('GET', `/me/ballots?ideas=${idea}`),
    await send('GET', '/me/ideas?mine=voted'),
  ]) {
    expect(answer.status).toBe(401);
    expect(await answer.json()).toMatchObject({code: 'token_expired'});
  }
});

/** Asks with one token, and never for a new one. */
async function sender({
  id,
  baseUrl,
  hostToken,
}: Awaited<ReturnType<TestTownhall['community']>>) {
  const root = `${baseUrl}/communities/${id}/api/v1`;
  const headers = {'content-type': 'application/json', authorization: ''};
  const opened = await townhall.fetch(
    new Request(`${root}/sessions`, {
      method: 'POST',
      headers: {'content-type': 'application/json'},
      body: JSON.stringify({token: await hostToken('ada')}),
    }),
  );
  const {accessToken}: {accessToken: string} = await opened.json();
  headers.authorization = `Bearer ${accessToken}`;
  return (method: 'GET' | 'PUT', path: string) =>
    townhall.fetch(
      new Request(`${root}${path}`, {
        method,
        headers,
        ...(method === 'PUT' ? {body: '{"vote":"up"}'} : {}),
      }),
    );
}
