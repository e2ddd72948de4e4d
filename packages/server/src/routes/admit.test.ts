import {expect, test} from 'vitest';
import {createApp} from '../app.js';
import {parseConfig, settingsOf} from '../config.js';
import {rateLimitsFrom} from '../http/rate-limit.js';
import {
  communityOf,
  stubCommunity,
  stubHosting,
} from '../testing/stub-hosting.js';

const secret = 'a secret that is long enough for a test';

function anApp() {
  const demo = stubCommunity('demo');
  const clients: (string | null | undefined)[] = [];
  let written = 0;
  const hosted = {
    ...demo,
    as: (
      _person: string | null,
      asker?: {client?: string | null | undefined},
    ) => {
      clients.push(asker?.client);
      return communityOf({
        ideas: {
          vote: async () => {
            written += 1;
            return {};
          },
          ballots: async () => [],
        },
      });
    },
  };
  const rate = {most: 2, seconds: 60};
  const app = createApp({
    hosting: stubHosting(hosted),
    settings: settingsOf(
      parseConfig({communities: [{id: 'demo', name: 'Demo'}]}),
    ),
    secret,
    clock: () => new Date('2026-11-22T12:00:00Z'),
    rateLimits: rateLimitsFrom({vote: {address: rate}}),
    remoteAddress: () => '192.0.2.7',
  });
  const vote = () =>
    app.fetch(
      new Request('https://server.test/api/v1/ideas/one/ballot', {
        method: 'PUT',
        headers: {'content-type': 'application/json'},
        body: '{"vote":"up"}',
      }),
    );
  return {app, vote, clients, written: () => written};
}

test('says what is left, and refuses what is too much before it is done', async () => {
  const {vote, written} = anApp();
  const first = await vote();
  expect(first.status).toBe(200);
  expect(first.headers.get('ratelimit-limit')).toBe('2');
  expect(first.headers.get('ratelimit-remaining')).toBe('1');
  await vote();

  const refused = await vote();

  expect(refused.status).toBe(429);
  expect(refused.headers.get('retry-after')).toBe('30');
  expect(refused.headers.get('ratelimit-remaining')).toBe('0');
  expect(await refused.json()).toMatchObject({
    code: 'rate_limited',
    retryAfter: 30,
  });
  expect(written()).toBe(2);
});

test('hands on a hash of the address, and never the address', async () => {
  const {vote, clients} = anApp();
  await vote();
  await vote();
  const [first, second] = clients;
  expect(first).toMatch(/^[0-9a-f]{32}$/);
  expect(second).toBe(first);
});

test('counts other kinds apart', async () => {
  const {app, vote} = anApp();
  await vote();
  await vote();
  const answer = await app.fetch(
    new Request('https://server.test/api/v1/me/ballots?ideas=one'),
  );
  expect(answer.status).toBe(200);
  expect(answer.headers.get('ratelimit-limit')).toBe('12000');
});
