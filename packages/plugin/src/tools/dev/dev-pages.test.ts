import {createServer, type Server} from 'node:http';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {DevPages} from './dev-pages.js';
import type {BuildState} from './latest-build.js';

let state: BuildState = {isBuilt: false, message: 'plugin.ts:1: Oh'};
const pages = new DevPages(() => state);
const servers: Server[] = [];
let url: string;

const serve = async (
  answer: Parameters<typeof createServer>[1],
): Promise<string> => {
  const server = createServer({}, answer);
  servers.push(server);
  await new Promise<void>((resolve) =>
    server.listen(0, '127.0.0.1', () => resolve()),
  );
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('No port');
  return `http://127.0.0.1:${address.port}`;
};

beforeAll(async () => {
  pages.community = await serve((request, response) => {
    response.end(`${request.method} ${request.url}`);
  });
  url = await serve((request, response) => pages.answer(request, response));
});
afterAll(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});

const read = async (path: string, init?: RequestInit) => {
  const answer = await fetch(url + path, init);
  return [answer.status, await answer.text()] as const;
};

test('serves the page, and its panel', async () => {
  const [status, page] = await read('/');
  expect(status).toBe(200);
  expect(page).toContain('<main></main>');
  const [, panel] = await read('/dev/panel.js');
  expect(panel).toContain('/dev/events');
});

test('says what is wrong with the code, and serves it when it is right', async () => {
  expect(await read('/dev/plugin/plugin.json')).toEqual([
    409,
    'plugin.ts:1: Oh',
  ]);
  state = {isBuilt: true, files: new Map([['plugin.json', '{}']])};
  expect(await read('/dev/plugin/plugin.json')).toEqual([200, '{}']);
  expect((await read('/dev/plugin/other.js'))[0]).toBe(404);
});

test('tells open pages that there is something new', async () => {
  const {body} = await fetch(`${url}/dev/events`);
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
  expect((await reader?.read())?.value).toBe('data: hello\n\n');
  pages.tell();
  expect((await reader?.read())?.value).toBe('data: built\n\n');
  await reader?.cancel();
});

test('signs people in', async () => {
  const [, token] = await read('/dev/token?as=stan');
  const [, claims = ''] = token.split('.');
  expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toMatchObject(
    {
      aud: 'dev',
      sub: 'stan',
      name: 'Stan',
    },
  );
});

test('hands everything else on to the community, as slowly as is wished', async () => {
  expect(await read('/communities/dev/api/v1/ideas?limit=1')).toEqual([
    200,
    'GET /communities/dev/api/v1/ideas?limit=1',
  ]);
  expect(await read('/a', {method: 'PUT'})).toEqual([200, 'PUT /a']);

  await read('/dev/slow?milliseconds=150');
  const before = performance.now();
  await read('/a');
  expect(performance.now() - before).toBeGreaterThan(140);
});
