import {MalformedError, RefusedError, UnreachableError} from '@townhall/client';
import {basic, createJive, oauth} from '@townhall/jive';
import {fakeClient} from '@townhall/jive/testing';
import {afterAll, beforeAll, expect, it} from 'vitest';
import {testSqlCommunity} from '../community/test-community.js';
import type {SqlDatabase} from '../database/index.js';
import {openSharedDatabase} from '../testing/shared-database.js';
import {importJive, type JiveImportOptions} from './import-jive.js';
import {patientSend} from './patient-send.js';
import {addIdeas, aJivePlace} from './test-jive-place.js';

let database: SqlDatabase;
beforeAll(async () => {
  database = await openSharedDatabase();
});
afterAll(() => database.close());

async function opened(given = aJivePlace()) {
  const {hosted, guest} = await testSqlCommunity(database);
  const run = (more: Partial<JiveImportOptions> = {}) =>
    importJive({
      jive: given.open(),
      hosted,
      place: given.placeID,
      source: 'jive.test',
      ...more,
    });
  return {...given, hosted, guest, run};
}

const page = '<html><title>Sign in</title></html>';
const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), {status});

it.each([
  ['403', () => json({error: {status: 403, message: 'No.'}}, 403)],
  ['404', () => json({error: {status: 404}}, 404)],
  ['409', () => json({error: {status: 409}}, 409)],
  ['410', () => json({error: {status: 410}}, 410)],
  ['500', () => json({error: {status: 500}}, 500)],
  ['a page', () => new Response(page)],
  ['JSON that ends too soon', () => new Response('{"list": [')],
  ['no list', () => json({})],
])('goes on without the votes where Jive answers %s', async (_, answer) => {
  const {fake, run, guest} = await opened();
  fake.once('/ideaVotes/', answer);

  const report = await run();
  expect(report.problems).toMatchObject([
    {name: expect.stringMatching(/^the votes on idea \d+$/)},
  ]);
  expect((await guest.ideas.list({sort: 'new'})).items).toMatchObject([
    {votes: {up: 0}, comments: 2},
    {},
  ]);
  // They come with the next import.
  expect(await run()).toMatchObject({created: 1, problems: []});
});

it.each([
  ['401', RefusedError, () => json({error: {status: 401}}, 401)],
  ['429', RefusedError, () => json({error: {status: 429}}, 429)],
  ['503', RefusedError, () => new Response('busy', {status: 503})],
  [
    'nothing',
    UnreachableError,
    () => {
      throw new TypeError('fetch failed');
    },
  ],
])(
  'ends where Jive answers %s, and goes on later',
  async (_, error, answer) => {
    const {fake, run} = await opened();
    fake.once('/ideaVotes/', answer);

    await expect(run()).rejects.toBeInstanceOf(error);
    expect(await run()).toMatchObject({problems: []});
  },
);

it('sends no credentials to another host that a page leads to', async () => {
  const {fake, run} = await opened();
  fake.once('/contents', () =>
    json({
      list: [],
      startIndex: 0,
      itemsPerPage: 100,
      links: {next: 'https://evil.example/contents?startIndex=100'},
    }),
  );
  await expect(run()).rejects.toThrow(/another host/);
  expect(fake.asked.join()).not.toContain('evil');
});

it('ends with a list that never ends', async () => {
  const {fake, open, run} = await opened();
  let asked = 0;
  const jive = open({
    fetch: (request) => {
      if (!request.url.includes('/contents?')) return fake.fetch(request);
      asked += 1;
      const next = `${fake.url}/api/core/v3/contents?startIndex=${asked * 100}`;
      return Promise.resolve(
        json({
          list: [{type: 'document', id: '1'}],
          startIndex: asked,
          itemsPerPage: 1,
          links: {next},
        }),
      );
    },
  });
  await expect(run({jive})).rejects.toBeInstanceOf(MalformedError);
  expect(asked).toBe(10_000);
});

it('refreshes a token that ends in the middle', async () => {
  const {fake, placeID, run, guest} = await opened();
  addIdeas(fake, placeID, 350);
  const jive = createJive({
    url: fake.url,
    retry: false,
    fetch: fake.fetch,
    auth: oauth({
      ...fakeClient,
      grant: {username: 'rosa', password: 'secret'},
    }),
  });
  let contents = 0;
  const report = await run({
    jive,
    onProgress: () => {
      // Between two pages, and between a content and its votes.
      if ((contents += 1) % 100 === 0 || contents === 352) {
        fake.signIn.expire();
      }
    },
  });
  expect(report).toMatchObject({problems: [], contents: 354});
  expect(fake.signIn.given).toBeGreaterThan(3);
  let count = 0;
  for await (const _ of guest.ideas.all()) count += 1;
  expect(count).toBe(352);
});

it('takes contents, replies and votes without anybody', async () => {
  const {fake, open, run, guest} = await opened();
  const jive = open({
    fetch: async (request) => {
      const response = await fake.fetch(request);
      const text = await response.text();
      const without = (value: unknown): unknown =>
        Array.isArray(value)
          ? value.map(without)
          : value !== null && typeof value === 'object'
            ? Object.fromEntries(
                Object.entries(value)
                  .filter(([key]) => key !== 'author' && key !== 'voter')
                  .map(([key, inner]) => [key, without(inner)]),
              )
            : value;
      return json(without(JSON.parse(text)), response.status);
    },
  });
  expect(await run({jive})).toMatchObject({
    problems: [],
    leftOut: {'a vote of nobody': 3},
  });
  const {items} = await guest.ideas.list({sort: 'new'});
  expect(items.map(({author}) => author)).toEqual([null, null]);
});

it('is told of wrong credentials before anything is written', async () => {
  const {open, run, guest} = await opened(aJivePlace({guestsRead: false}));
  const jive = open({auth: basic('rosa', 'wrong')});
  await expect(run({jive})).rejects.toMatchObject({
    problem: {code: 'token_invalid'},
  });
  expect((await guest.places.list()).items).toEqual([]);
});

it('keeps to a pace, and waits as long as Jive asks', async () => {
  let now = 0;
  const pauses: number[] = [];
  const sent: number[] = [];
  const answers = [429, 200, 200, 200, 503, 503, 200];
  const send = patientSend(
    () => {
      sent.push(now);
      const status = answers.shift() ?? 200;
      return Promise.resolve(
        new Response('', {
          status,
          headers: status === 429 ? {'retry-after': '60'} : {},
        }),
      );
    },
    {
      pace: {calls: 2, within: 1_000},
      now: () => now,
      wait: (milliseconds) => {
        pauses.push(milliseconds);
        now += milliseconds;
        return Promise.resolve();
      },
    },
  );
  const request = () => new Request('https://jive.test/');
  for (let count = 0; count < 4; count++) {
    expect((await send(request())).status).toBe(200);
  }
  // A minute because Jive said so, a second for the pace, then one and two.
  expect(sent).toEqual([0, 60_000, 60_000, 61_000, 61_000, 62_000, 64_000]);

  answers.push(...Array.from({length: 9}, () => 503));
  expect((await send(request())).status).toBe(503);
  expect(answers).toEqual([]);
});

it('stops at once when it is told to', async () => {
  const leaving = new AbortController();
  const {run} = await opened();
  const running = run({
    signal: leaving.signal,
    onProgress: () => leaving.abort(new Error('stopped')),
  });
  await expect(running).rejects.toThrow('stopped');
});
