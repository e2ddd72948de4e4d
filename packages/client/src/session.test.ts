import {expect, test} from 'vitest';
import type {ClientOptions} from './base.js';
import {createClient} from './client.js';
import {UnreachableError} from './errors.js';

const start = Date.parse('2026-01-01T00:00:00Z');
const minute = 60_000;
const denied = {allowed: false, reason: 'sign_in_required'};
const guest = {
  person: null,
  segment: 'guest',
  can: {suggest: denied, ask: denied, moderate: denied},
};

/** A server that opens a session of ten minutes for every token. */
function openServer(options: Partial<ClientOptions> = {}) {
  const state = {now: start, asked: [] as string[], ended: new Set<string>()};
  let opened = 0;
  const community = createClient({
    baseUrl: 'https://community.test',
    retry: false,
    now: () => state.now,
    fetch: async (request) => {
      const path = new URL(request.url).pathname.replace('/api/v1', '');
      const name = request.headers.get('authorization') ?? 'guest';
      state.asked.push(`${path} as ${name}`);
      if (path === '/sessions') {
        opened += 1;
        return Response.json({
          accessToken: `key-${opened}`,
          expiresAt: new Date(state.now + 10 * minute).toISOString(),
          viewer: guest,
        });
      }
      if (state.ended.has(name)) {
        const problem = {title: 'Over', status: 401, code: 'token_expired'};
        return Response.json(problem, {status: 401});
      }
      return path === '/me'
        ? Response.json(guest)
        : Response.json({items: [], next: null});
    },
    ...options,
  });
  return {community, state};
}

test('asks as a guest when nobody is signed in', async () => {
  const {community, state} = openServer();

  expect(await community.viewer()).toEqual(guest);
  expect(await community.ideas.ballots(['1'])).toEqual([]);
  expect(await community.notices.dismissals()).toEqual([]);

  expect(state.asked).toEqual(['/me as guest', '/me/ballots as guest']);
});

test('exchanges the token of the site once, for everybody who waits', async () => {
  let tokens = 0;
  const {community, state} = openServer({
    token: async () => `site-${(tokens += 1)}`,
  });

  await Promise.all([community.viewer(), community.notices.dismissals()]);
  await community.viewer();

  expect(tokens).toBe(1);
  expect(state.asked).toEqual([
    '/sessions as guest',
    '/me as Bearer key-1',
    '/me/dismissals as Bearer key-1',
    '/me as Bearer key-1',
  ]);
});

test('knows somebody who signs in later', async () => {
  const site: {token?: string} = {};
  const {community, state} = openServer({token: () => site.token});

  await community.viewer();
  site.token = 'site';
  await community.viewer();

  expect(state.asked).toEqual([
    '/me as guest',
    '/sessions as guest',
    '/me as Bearer key-1',
  ]);
});

test('renews a session shortly before its end', async () => {
  const {community, state} = openServer({token: () => 'site'});

  await community.viewer();
  state.now += 9 * minute;
  await community.viewer();
  state.now += minute * 0.75;
  await community.viewer();

  expect(state.asked).toEqual([
    '/sessions as guest',
    '/me as Bearer key-1',
    '/me as Bearer key-1',
    '/sessions as guest',
    '/me as Bearer key-2',
  ]);
});

test('does not trust a clock that says every session is over', async () => {
  const {community, state} = openServer({
    token: () => 'site',
    now: () => start + 24 * 60 * minute,
  });
  await community.viewer();
  await community.viewer();
  expect(state.asked.filter((line) => line.includes('sessions'))).toHaveLength(
    1,
  );
});

test('opens one new session when the old one is refused', async () => {
  const {community, state} = openServer({token: () => 'site'});
  await community.viewer();
  state.ended.add('Bearer key-1');

  await Promise.all([community.viewer(), community.viewer()]);

  expect(state.asked.filter((line) => line.includes('sessions'))).toHaveLength(
    2,
  );
  expect(state.asked.slice(-2)).toEqual([
    '/me as Bearer key-2',
    '/me as Bearer key-2',
  ]);
});

test('gives up when the new session is refused, too', async () => {
  const {community, state} = openServer({token: () => 'site'});
  state.ended.add('Bearer key-1').add('Bearer key-2');

  await expect(community.viewer()).rejects.toMatchObject({
    code: 'token_expired',
  });
  expect(state.asked).toHaveLength(4);
});

test('says so when the page cannot tell who is signed in', async () => {
  const cause = new Error('the site is down');
  const {community} = openServer({token: () => Promise.reject(cause)});
  const call = community.viewer();
  await expect(call).rejects.toBeInstanceOf(UnreachableError);
  await expect(call).rejects.toHaveProperty('cause', cause);
});

test('tries again after an exchange that failed', async () => {
  let isUp = false;
  const {community, state} = openServer({
    token: () => (isUp ? 'site' : Promise.reject(new Error('down'))),
  });
  await community.viewer().catch(() => undefined);
  isUp = true;
  await community.viewer();
  expect(state.asked.at(-1)).toBe('/me as Bearer key-1');
});

test('an abort of one who waits does not end the wait of another', async () => {
  let bring: (token: string) => void = () => undefined;
  const token = new Promise<string>((resolve) => (bring = resolve));
  const {community} = openServer({token: () => token});
  const leaving = new AbortController();

  const left = community.viewer({signal: leaving.signal});
  const stayed = community.viewer();
  leaving.abort();

  await expect(left).rejects.toHaveProperty('name', 'AbortError');
  bring('site');
  await expect(stayed).resolves.toEqual(guest);
});
