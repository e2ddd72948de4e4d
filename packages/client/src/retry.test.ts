import {expect, test} from 'vitest';
import {createClient} from './client.js';
import type {Community} from './community.js';

/** A server that answers these in turn, and then always the last. */
function openClient(...answers: (() => Response)[]) {
  const waits: number[] = [];
  let sent = 0;
  const bodies: string[] = [];
  const keys: (string | null)[] = [];
  const community = createClient({
    baseUrl: 'https://community.test',
    retry: {
      random: () => 1,
      wait: async (milliseconds) => void waits.push(milliseconds),
    },
    fetch: async (request) => {
      const answer = answers[Math.min(sent, answers.length - 1)];
      sent += 1;
      keys.push(request.headers.get('idempotency-key'));
      bodies.push(await request.text());
      if (!answer) throw new Error('Nothing to answer');
      return answer();
    },
  });
  return {community, waits, bodies, keys, sent: () => sent};
}

const fine = () => Response.json({items: [], next: null});
const refused =
  (status: number, headers = {}) =>
  () =>
    Response.json(
      {title: 'No', status, code: 'unavailable'},
      {status, headers},
    );
const dropped = () => {
  throw new TypeError('failed to fetch');
};

test.each([
  ['a dropped connection', dropped],
  ['502', refused(502)],
  ['503', refused(503)],
  ['504', refused(504)],
  ['429', refused(429)],
])('reads again after %s, and waits longer each time', async (_, answer) => {
  const {community, waits, sent} = openClient(answer, answer, fine);
  expect(await community.ideas.list()).toEqual({items: [], next: null});
  expect(sent()).toBe(3);
  expect(waits).toEqual([300, 600]);
});

test('gives up after the third time', async () => {
  const {community, sent} = openClient(refused(503));
  await expect(community.ideas.list()).rejects.toHaveProperty('status', 503);
  expect(sent()).toBe(3);
});

test.each([400, 401, 404, 409, 500])(
  'takes %d for an answer',
  async (status) => {
    const {community, sent} = openClient(refused(status));
    await expect(community.ideas.list()).rejects.toHaveProperty(
      'status',
      status,
    );
    expect(sent()).toBe(1);
  },
);

test('waits as long as the server asks', async () => {
  const {community, waits} = openClient(
    refused(429, {'retry-after': '2'}),
    fine,
  );
  await community.ideas.list();
  expect(waits).toEqual([2_000]);
});

test('tells the caller when the server asks for a long time', async () => {
  const {community, waits} = openClient(refused(429, {'retry-after': '60'}));
  await expect(community.ideas.list()).rejects.toMatchObject({
    problem: {retryAfter: 60},
  });
  expect(waits).toEqual([]);
});

test.each<[string, (community: Community) => Promise<unknown>, number]>([
  ['a vote', ({ideas}) => ideas.vote('1', 'up'), 3],
  ['a mark taken back', ({answers}) => answers.mark('1', 'helpful', false), 3],
  ['a suggestion', ({ideas}) => ideas.suggest({place: 'a', title: 'b'}), 3],
  ['a change', ({ideas}) => ideas.change('1', {text: 'b'}), 1],
])('sends %s as often as it is safe', async (_, write, times) => {
  const {community, sent} = openClient(dropped);
  await expect(write(community)).rejects.toHaveProperty(
    'name',
    'UnreachableError',
  );
  expect(sent()).toBe(times);
});

test('sends the same body under the same key', async () => {
  const {community, bodies, keys} = openClient(refused(503));
  await community.ideas
    .suggest({place: 'roadmap', title: 'A quiet hour'})
    .catch(() => undefined);
  expect(new Set(bodies)).toEqual(
    new Set(['{"place":"roadmap","title":"A quiet hour"}']),
  );
  expect(new Set(keys).size).toBe(1);
  expect(keys[0]).not.toBeNull();
});

test('stops when the caller leaves', async () => {
  const leaving = new AbortController();
  const {community, sent} = openClient(() => {
    leaving.abort();
    return dropped();
  });
  const call = community.ideas.list({}, {signal: leaving.signal});
  await expect(call).rejects.toHaveProperty('name', 'AbortError');
  expect(sent()).toBe(1);
});
