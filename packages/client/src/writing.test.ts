import {expect, test} from 'vitest';
import {createClient} from './client.js';
import type {Send} from './middleware.js';
import {inOrder} from './writing.js';
import type {Transport} from './transport.js';

const openClient = (fetch: Send) =>
  createClient({baseUrl: 'https://community.test', retry: false, fetch});

/** Writes down what is sent and refuses it, since only the request matters. */
function recordWrites() {
  const sent: Request[] = [];
  const community = openClient(async (request) => {
    sent.push(request);
    return new Response(null, {status: 418});
  });
  return {community, sent};
}

test('gives every new thing a key of its own', async () => {
  const {community, sent} = recordWrites();
  const draft = {place: 'roadmap', title: 'A quiet hour'};

  await community.ideas.suggest(draft).catch(() => undefined);
  await community.ideas.suggest(draft).catch(() => undefined);
  await community.questions.ask(draft).catch(() => undefined);
  await community.answers.post('1', {text: 'Yes'}).catch(() => undefined);

  const keys = sent.map(({headers}) => headers.get('idempotency-key'));
  expect(new Set(keys).size).toBe(4);
  for (const key of keys) expect(key).toMatch(/^[0-9a-f]{32}$/);
  expect(await sent[0]?.json()).toEqual(draft);
  expect(sent[0]?.headers.get('content-type')).toBe('application/json');
});

test('takes the key it is given', async () => {
  const {community, sent} = recordWrites();
  await community.ideas
    .suggest({place: 'roadmap', title: 'x'}, {idempotencyKey: 'mine'})
    .catch(() => undefined);
  expect(sent[0]?.headers.get('idempotency-key')).toBe('mine');
});

test('sends each write where it belongs', async () => {
  const {community, sent} = recordWrites();
  const {ideas, questions, answers, notices} = community;
  const writes = [
    () => ideas.change('1', {text: 'x'}),
    () => ideas.vote('1', 'down'),
    () => questions.sameQuestion('2', true),
    () => questions.sameQuestion('2', false),
    () => answers.mark('3', 'helpful', true),
    () => answers.mark('3', 'correct', false),
    () => notices.dismiss({notice: 'welcome', version: 2}),
    () => notices.restore('welcome'),
  ];
  for (const write of writes) {
    await expect(write()).rejects.toHaveProperty('name', 'RefusedError');
  }

  const lines = await Promise.all(
    sent.map(async (request) => {
      const path = request.url.replace('https://community.test/api/v1', '');
      return `${request.method} ${path} ${await request.text()}`.trim();
    }),
  );
  expect(lines).toEqual([
    'PATCH /ideas/1 {"text":"x"}',
    'PUT /ideas/1/ballot {"vote":"down"}',
    'PUT /questions/2/same-question',
    'DELETE /questions/2/same-question',
    'PUT /answers/3/marks/helpful',
    'DELETE /answers/3/marks/correct',
    'PUT /notices/welcome/dismissal {"version":2}',
    'DELETE /notices/welcome/dismissal',
  ]);
});

test('is content with an answer that says nothing', async () => {
  const community = openClient(async () => new Response(null, {status: 204}));
  await expect(community.notices.restore('welcome')).resolves.toBeUndefined();
});

test('lets two votes on one idea settle in order', async () => {
  const started: string[] = [];
  const waiting: (() => void)[] = [];
  const slow: Transport = (path, {json}) =>
    new Promise<never>((_, reject) => {
      started.push(`${path} ${JSON.stringify(json)}`);
      waiting.push(() => reject(new Error('refused')));
    });
  const write = inOrder(slow);
  const vote = (path: string, json: string) =>
    write(path, {method: 'PUT', json}).catch(() => undefined);

  const first = vote('ideas/1', 'up');
  const second = vote('ideas/1', 'down');
  const other = vote('ideas/2', 'up');
  await Promise.resolve();
  expect(started).toEqual(['ideas/1 "up"', 'ideas/2 "up"']);

  waiting[0]?.();
  await first;
  await expect.poll(() => started).toContain('ideas/1 "down"');

  waiting.forEach((end) => end());
  await Promise.all([second, other]);
});
