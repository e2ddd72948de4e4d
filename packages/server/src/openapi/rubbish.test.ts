import {problemSchema} from '@townhall/client/contract';
import fc from 'fast-check';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {aJpeg, aPng} from '../community/images/testing/make-images.js';
import {routes} from '../routes/index.js';
import type {Route} from '../routes/route.js';
import {
  anAnswer,
  anIdea,
  aNotice,
  aPost,
  aQuestion,
  createTestTownhall,
  type TestCommunity,
  type TestTownhall,
} from '../testing/index.js';
import {propertyPatience, propertyRuns} from '../testing/property-runs.js';
import {openSharedDatabase} from '../testing/shared-database.js';
import {describeApi} from './document.js';

const seed = Number(process.env['TOWNHALL_FUZZ_SEED'] ?? Date.now() % 2 ** 31);
const runs = 40 * routes.length;

let townhall: TestTownhall;
let community: TestCommunity;
let known: readonly string[] = [];
let accessTokens: readonly string[] = [];
const logged: string[] = [];

beforeAll(async () => {
  townhall = await createTestTownhall({
    database: await openSharedDatabase(),
    log: (event, facts) => logged.push(JSON.stringify({event, ...facts})),
  });
  community = await townhall.community({
    records: [
      anIdea(),
      aQuestion({id: 'asked'}),
      anAnswer({question: 'asked'}),
      aPost(),
      aPost({publishedAt: null}),
      aNotice(),
    ],
  });
  const guest = await community.as(null);
  const [ideas, questions, notices, posts] = await Promise.all([
    guest.ideas.list(),
    guest.questions.list(),
    guest.notices.current(),
    guest.posts.list(),
  ]);
  const answers = await guest.answers.list(questions.items[0]?.id ?? '');
  known = [ideas, questions, notices, posts, answers].flatMap(({items}) =>
    items.map(({id}) => id),
  );
  const ada = await community.as('ada');
  const comment = {text: 'Said of it.'};
  const said = await ada.comments.post(ideas.items[0]?.id ?? '', comment);
  const image = await ada.images.add(new Blob([aPng()], {type: 'image/png'}));
  known = [...known, said.id, image.id];
  accessTokens = await Promise.all(['ada', 'grace', 'stan'].map(accessToken));
});
afterAll(() => townhall.close());

async function accessToken(person: string) {
  const response = await townhall.fetch(
    new Request(`${root()}/sessions`, {
      method: 'POST',
      headers: {'content-type': 'application/json'},
      body: JSON.stringify({token: await community.hostToken(person)}),
    }),
  );
  const {accessToken}: {accessToken: string} = await response.json();
  return accessToken;
}

const root = () => `https://townhall.test/communities/${community.id}/api/v1`;

const strange = fc.constantFrom(
  '',
  '\u0000',
  '\ud800',
  '__proto__',
  'constructor',
  '../../etc/passwd',
  "'; drop table ideas; --",
  '\u202e\u0301\u{1f600}',
  'NaN',
  '-1',
  '1e400',
  '9'.repeat(400),
  'x'.repeat(20_000),
);
const text = fc.oneof(
  strange,
  fc.string({unit: 'binary', maxLength: 40}),
  fc.string({unit: 'grapheme', maxLength: 200}),
);
/** An id that may lead somewhere, or not. */
const id = fc.oneof(
  {weight: 3, arbitrary: fc.nat(20).map((n) => known[n % known.length] ?? '')},
  fc.uuid(),
  fc.constantFrom('roadmap', 'help', 'similar', 'correct', 'helpful'),
  text,
);
/** As it stands in a path: mostly spelled rightly. */
const segment = fc.oneof(
  {weight: 5, arbitrary: id.map((one) => spelled(one))},
  fc.constantFrom('%', '%ff', '%00', '%E0%A4%A', '%2f', '..', '.', '%F0%9F'),
);
const spelled = (one: string) =>
  encodeURIComponent(one.replace(/\p{Surrogate}/gu, ''));

const header = fc
  .oneof(
    fc.constantFrom('', '*', '"a"', 'W/"a"', 'null', 'a'.repeat(9_000)),
    fc.uuid(),
    fc.string({unit: 'grapheme-ascii', maxLength: 100}),
  )
  .map((one) => one.replace(/[^\x20-\x7e]/g, '').trim());

const headers = fc.record(
  {
    authorization: fc.oneof(
      fc.nat(2).map((n) => `Bearer ${accessTokens[n]}`),
      header,
    ),
    'content-type': fc.oneof(
      {weight: 6, arbitrary: fc.constant('application/json')},
      fc.constantFrom(
        'text/plain',
        'application/json; charset=utf-16',
        'image/png',
        '',
      ),
    ),
    'idempotency-key': header,
    'if-match': fc.oneof(fc.constant('"0"'), header),
    'if-none-match': header,
    'last-event-id': header,
    origin: fc.constantFrom(
      'https://evil.test',
      'null',
      'https://townhall.test',
    ),
  },
  {requiredKeys: ['content-type']},
);

/** A value that a schema might take, or nearly. */
function likely(schema: Schema): fc.Arbitrary<unknown> {
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.type === 'array') {
    return fc.array(likely(schema.items ?? {}), {maxLength: 12});
  }
  if (schema.type === 'integer' || schema.type === 'number') {
    return fc.oneof(fc.integer(), fc.double(), fc.constantFrom(0, 1, 2 ** 53));
  }
  if (schema.type === 'string') {
    return fc.oneof(
      id,
      text,
      fc.string({unit: 'grapheme', minLength: 10, maxLength: 100}),
      fc.constantFrom('**[x](javascript:alert(1))** `a` \n> b\n- c', '# h'),
    );
  }
  return fc.jsonValue();
}

interface Schema {
  type?: string;
  enum?: unknown[];
  items?: Schema;
  properties?: Record<string, Schema>;
  $ref?: string;
}

const document = describeApi(routes);
const operationOf = ({path, method}: Route): Operation =>
  document.paths[path]?.[method.toLowerCase()] as unknown as Operation; // as just written

interface Operation {
  parameters: {name: string; in: string; schema: Schema}[];
  requestBody?: {content: {'application/json'?: {schema: Schema}}};
  responses: Record<string, object>;
}

const resolved = (schema: Schema): Schema =>
  schema.$ref
    ? // It refers only to what the document holds, another test says.
      (document.components.schemas[
        schema.$ref.split('/').at(-1) ?? ''
      ] as Schema)
    : schema;

function bodyFor(operation: Operation): fc.Arbitrary<string | Uint8Array> {
  const schema = operation.requestBody?.content['application/json']?.schema;
  const fields = Object.entries(resolved(schema ?? {}).properties ?? {});
  const nearly = fc.record(
    Object.fromEntries(
      fields.map(([name, field]) => [
        name,
        fc.oneof(
          {weight: 6, arbitrary: likely(resolved(field))},
          fc.jsonValue(),
        ),
      ]),
    ),
    {requiredKeys: []},
  );
  return fc.oneof(
    {weight: 6, arbitrary: nearly.map((value) => JSON.stringify(value))},
    fc.json(),
    fc
      .tuple(nearly, fc.string(), fc.jsonValue())
      .map(([value, key, more]) => JSON.stringify({...value, [key]: more})),
    fc.uint8Array({maxLength: 200}),
    fc
      .tuple(fc.constantFrom(aPng(), aJpeg()), fc.nat(300), fc.nat(255))
      .map(([file, at, value]) =>
        at < file.length ? file.with(at, value) : file,
      ),
    fc.constantFrom(
      '',
      'null',
      '{"__proto__":{"vote":"up"}}',
      '['.repeat(50_000),
      `${'['.repeat(50_000)}${']'.repeat(50_000)}`,
      `{"text":"${'x'.repeat(300_000)}"}`,
      '\ufeff{}',
    ),
  );
}

function queryFor(operation: Operation): fc.Arbitrary<string> {
  const own = operation.parameters
    .filter((one) => one.in === 'query')
    .map(({name, schema}) =>
      likely(schema).map((value) => `${name}=${spelled(String(value))}`),
    );
  const stranger = fc.tuple(text, text).map(([a, b]) => `${spelled(a)}=${b}`);
  const raw = fc.constantFrom('%', '&&', '=', 'limit=%ff', '?', 'ideas=,,,');
  return fc
    .oneof(
      {
        weight: 4,
        arbitrary: fc.subarray(own).chain((some) => fc.tuple(...some)),
      },
      fc.tuple(fc.oneof(stranger, raw, ...own)),
      fc.array(fc.oneof(stranger, raw, ...own), {maxLength: 3}),
    )
    .map((parts) => parts.join('&'));
}

const routeNamed = new Map(routes.map((route) => [route.name, route]));
const anyRequest = fc.constantFrom(...routeNamed.keys()).chain((name) => {
  const route = routeNamed.get(name) ?? notFound(name);
  const operation = operationOf(route);
  return fc.record({
    method: fc.constant(route.method),
    path: fc.constant(route.path),
    segments: fc.array(segment, {minLength: 2, maxLength: 2}),
    kind: fc.oneof(fc.constantFrom('correct', 'helpful', 'confirmed'), segment),
    query: queryFor(operation),
    headers,
    body: route.method === 'GET' ? fc.constant(null) : bodyFor(operation),
  });
});

describe(`rubbish at every route (seed ${seed})`, () => {
  it(
    'never breaks anything, and every answer is as described',
    async () => {
      console.info(`TOWNHALL_FUZZ_SEED=${seed}`);
      const seen = new Set<string>();
      await fc.assert(
        fc.asyncProperty(anyRequest, async (rubbish) => {
          const {method, segments, kind, query, body} = rubbish;
          const path = rubbish.path
            .replace('{id}', () => segments[0] ?? '')
            .replace('{kind}', () => kind);
          const request = new Request(
            `${root()}${path}${query ? `?${query}` : ''}`,
            {
              method,
              headers: rubbish.headers,
              body:
                typeof body === 'object' ? body && Uint8Array.from(body) : body,
            },
          );
          const response = await townhall.fetch(request);
          const route = routeAt(method, request.url);
          seen.add(`${route?.name} ${response.status}`);
          await checkAnswer(route, response);
        }),
        {numRuns: propertyRuns(runs), seed, endOnFailure: false},
      );
      expect(logged).toEqual([]);
      // Rubbish alone proves little: some of it has to get through. Much of what
      // only staff may do wants a body that chance does not write.
      expect(
        [...seen].filter((one) => / 20\d$/.test(one)).length,
      ).toBeGreaterThan(routes.length / 4);
    },
    propertyPatience(400_000),
  );
});

/** The route that a request really leads to: a path may be more than it seems. */
function routeAt(method: string, url: string): Route | undefined {
  const path = new URL(url).pathname.replace(/^.*?\/api\/v1/, '');
  return routes.find(
    (route) =>
      route.method === method &&
      new RegExp(`^${route.path.replace(/\{\w+\}/g, '[^/]+')}/?$`).test(
        path === '' ? '/' : path,
      ),
  );
}

async function checkAnswer(route: Route | undefined, response: Response) {
  expect(response.status).toBeLessThan(500);
  if (response.status >= 400) {
    const problem = problemSchema.parse(await response.json());
    expect(problem.requestId).toBe(response.headers.get('x-request-id'));
    if (route) {
      const {responses} = operationOf(route);
      expect(JSON.stringify(responses[response.status] ?? {})).toContain(
        `"${problem.code}"`,
      );
    }
    return;
  }
  expect(route).toBeDefined();
  if (route && 'schema' in route.answer && response.status < 300) {
    const result = route.answer.schema.safeParse(await response.json());
    expect(result.error?.issues ?? []).toEqual([]);
    return;
  }
  await response.body?.cancel();
}

function notFound(name: string): never {
  throw new Error(`There is no route ${name}`);
}
