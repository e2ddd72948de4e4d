import {expect, test} from 'vitest';
import type {ClientOptions} from './base.js';
import {createClient} from './client.js';
import type {Idea} from './contract/idea.js';
import {MalformedError, RefusedError, UnreachableError} from './errors.js';
import type {Middleware} from './middleware.js';

const idea = (id: string): Idea => ({
  id,
  place: 'roadmap',
  title: `Idea ${id}`,
  body: [],
  excerpt: '',
  author: null,
  stage: 'open',
  votes: {up: 0, down: 0, net: 0},
  voting: 'open',
  cohort: null,
  opensAt: '2026-01-01T00:00:00Z',
  closesAt: null,
  threshold: null,
  rank: null,
  reachedAt: null,
  archived: null,
  mergedInto: null,
  attempt: 1,
  previousAttempt: null,
  nextAttempt: null,
  assignee: null,
  area: null,
  audience: null,
  kind: null,
  comments: 0,
  followers: 0,
  response: null,
  images: [],
  tags: [],
  version: 1,
  createdAt: '2026-01-01T00:00:00Z',
  updatedAt: '2026-01-01T00:00:00Z',
});

const baseUrl = 'https://community.test';

/** A client whose requests are written down and answered in turn. */
function openClient(
  answer: (request: Request) => Response | Promise<Response>,
  options: Partial<ClientOptions> = {},
) {
  const asked: Request[] = [];
  const community = createClient({
    baseUrl,
    retry: false,
    fetch: async (request) => {
      asked.push(request);
      return answer(request);
    },
    ...options,
  });
  return {community, asked};
}

const page = (items: unknown[], next: string | null = null) =>
  Response.json({items, next});

test('asks for the ideas of one place', async () => {
  const {community, asked} = openClient(() => page([idea('1')]));

  const {items} = await community.ideas.list({place: 'roadmap', limit: 5});

  expect(asked.map(({method, url}) => `${method} ${url}`)).toEqual([
    `GET ${baseUrl}/api/v1/ideas?place=roadmap&limit=5`,
  ]);
  expect(items).toEqual([idea('1')]);
});

test.each([
  ['https://a.test/', undefined, 'https://a.test/api/v1/places'],
  ['https://a.test/', 'demo', 'https://a.test/communities/demo/api/v1/places'],
  [
    'https://a.test/sub/?x#y',
    'b/c',
    'https://a.test/sub/communities/b%2Fc/api/v1/places',
  ],
])('finds %s, community %s, at %s', async (base, community, expected) => {
  const client = openClient(() => page([]), {baseUrl: base, community});
  await client.community.places.list();
  expect(client.asked[0]?.url).toBe(expected);
});

test('asks an id by its own name, whatever is in it', async () => {
  const {community, asked} = openClient(() => Response.json(idea('../me')));
  await community.ideas.get('../me');
  expect(asked[0]?.url).toBe(`${baseUrl}/api/v1/ideas/..%2Fme`);
});

test('reads in public without a name, a cookie or an old answer', async () => {
  const {community, asked} = openClient(() => page([]), {
    token: () => 'from-the-site',
  });

  await community.questions.list();

  expect(asked).toHaveLength(1);
  expect(asked[0]?.headers.has('authorization')).toBe(false);
  expect(asked[0]?.credentials).toBe('omit');
  expect(asked[0]?.cache).toBe('no-cache');
  expect(asked[0]?.headers.get('accept')).toBe('application/json');
});

test('walks every page, and stops asking once the loop is left', async () => {
  const {community, asked} = openClient((request) => {
    const cursor = new URL(request.url).searchParams.get('cursor');
    return page([idea(cursor ?? 'first')], `after-${cursor}`);
  });

  const titles: string[] = [];
  for await (const {title} of community.ideas.all({place: 'roadmap'})) {
    titles.push(title);
    if (titles.length === 2) break;
  }

  expect(titles).toEqual(['Idea first', 'Idea after-null']);
  expect(asked.map(({url}) => new URL(url).search)).toEqual([
    '?place=roadmap',
    '?place=roadmap&cursor=after-null',
  ]);
});

test('asks nobody about no ideas and no questions', async () => {
  const {community, asked} = openClient(() => page([]));
  expect(await community.ideas.ballots([])).toEqual([]);
  expect(await community.questions.standings([])).toEqual([]);
  expect(asked).toEqual([]);
});

test('says what it is told when the community says no', async () => {
  const problem = {
    type: 'https://townhall.test/problems/voting_closed',
    title: 'Voting is closed',
    status: 409,
    code: 'voting_closed',
    detail: 'It closed on Friday.',
  };
  const {community} = openClient(() => Response.json(problem, {status: 409}));

  const error: unknown = await community.ideas
    .vote('1', 'up')
    .catch((caught: unknown) => caught);

  expect(error).toBeInstanceOf(RefusedError);
  expect(error).toMatchObject({
    status: 409,
    code: 'voting_closed',
    message: 'It closed on Friday.',
    problem,
  });
});

test('knows how long to wait, from the header where the body does not say', async () => {
  const {community} = openClient(
    () =>
      new Response('<h1>Busy</h1>', {
        status: 429,
        headers: {'retry-after': '7'},
      }),
  );
  await expect(community.ideas.list()).rejects.toMatchObject({
    problem: {status: 429, code: 'internal', retryAfter: 7},
  });
});

test.each<
  [string, () => Response | Promise<Response>, new (...a: never[]) => Error]
>([
  [
    'a refusal without a problem',
    () => new Response('<h1>', {status: 502}),
    RefusedError,
  ],
  [
    'a dropped connection',
    () => Promise.reject(new TypeError('failed')),
    UnreachableError,
  ],
  [
    'a connection dropped in the middle',
    () =>
      new Response(
        new ReadableStream({start: (c) => c.error(new TypeError())}),
      ),
    UnreachableError,
  ],
  ['an answer off contract', () => page([{id: 1}]), MalformedError],
  ['an answer that is no JSON', () => new Response('<h1>'), MalformedError],
])('turns %s into its own error', async (_, answer, expected) => {
  const {community} = openClient(answer);
  const call = community.ideas.list();
  await expect(call).rejects.toBeInstanceOf(expected);
  await expect(call).rejects.toHaveProperty('cause');
});

test('accepts more than it knows', async () => {
  const {community} = openClient(() => page([{...idea('1'), mood: 'hopeful'}]));
  const {items} = await community.ideas.list();
  expect(items[0]?.id).toBe('1');
});

test('lets an abort through as the abort it is', async () => {
  const controller = new AbortController();
  const {community} = openClient((request) => {
    controller.abort();
    request.signal.throwIfAborted();
    return page([]);
  });

  const list = community.ideas.list({}, {signal: controller.signal});
  await expect(list).rejects.toHaveProperty('name', 'AbortError');
});

test('runs middleware from the outside in', async () => {
  const trace: string[] = [];
  const layer =
    (name: string): Middleware =>
    async (request, next) => {
      trace.push(`> ${name}`);
      const response = await next(request);
      trace.push(`< ${name}`);
      return response;
    };
  const {community} = openClient(() => page([]), {
    middleware: [layer('outer'), layer('inner')],
  });

  await community.ideas.list();

  expect(trace).toEqual(['> outer', '> inner', '< inner', '< outer']);
});

test('makes an error of a middleware one of its own', async () => {
  const broken: Middleware = async () => {
    throw new TypeError('oops');
  };
  const {community} = openClient(() => page([]), {middleware: [broken]});
  await expect(community.ideas.list()).rejects.toBeInstanceOf(UnreachableError);
});
