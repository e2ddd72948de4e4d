import fc from 'fast-check';
import {afterAll, beforeAll, expect, it} from 'vitest';
import {
  anAnswer,
  anIdea,
  aNotice,
  aPlace,
  aPost,
  aQuestion,
} from '../testing/records.js';
import {propertyPatience, propertyRuns} from '../testing/property-runs.js';
import {openSharedDatabase} from '../testing/shared-database.js';
import {
  createTestTownhall,
  type TestTownhall,
} from '../testing/test-townhall.js';
import {jiveRoutes} from './routes/index.js';
import {aJiveCommunity, html, type JiveCommunity} from './test-jive.js';

const seed = Number(process.env['TOWNHALL_FUZZ_SEED'] ?? Date.now() % 2 ** 31);

let townhall: TestTownhall;
let jive: JiveCommunity;
let known: readonly string[] = [];
let keys: readonly string[] = [];
const logged: string[] = [];

beforeAll(async () => {
  townhall = await createTestTownhall({
    database: await openSharedDatabase(),
    log: (event, facts) => logged.push(JSON.stringify({event, ...facts})),
  });
  jive = await aJiveCommunity(townhall, {
    records: [
      anIdea(),
      aQuestion({id: 'asked'}),
      anAnswer({question: 'asked'}),
      aNotice(),
      aPlace({id: 'news', kind: 'group'}),
      aPost(),
    ],
  });
  await jive.ask('stan', 'POST', '/contents', {
    type: 'poll',
    subject: 'Which of these?',
    options: ['Yes', 'No'],
  });
  const {body} = await jive.ask('ada', 'GET', '/contents');
  const lists = await Promise.all([
    jive.ask('ada', 'GET', '/places'),
    jive.ask('ada', 'GET', '/people'),
    jive.ask('ada', 'GET', '/announcements'),
    ...body.list.map(({contentID}) =>
      jive.ask('ada', 'GET', `/messages/contents/${contentID}`),
    ),
  ]);
  known = [
    ...body.list.map(({contentID}) => contentID),
    ...lists.flatMap((one) => (one.body.list ?? []).map(({id}) => id)),
  ];
  keys = await Promise.all(
    ['ada', 'stan'].map(async (person) => {
      const {id, secret} = await jive.community.key(person);
      return `Basic ${btoa(`${id}:${secret}`)}`;
    }),
  );
});
afterAll(() => townhall.close());

const strange = fc.constantFrom(
  '',
  '\u0000',
  '__proto__',
  'constructor',
  '../..',
  "'; drop table ideas; --",
  '\u202e\u{1f600}',
  'NaN',
  '-1',
  '1e400',
  '9'.repeat(40),
  '0',
  'x'.repeat(5_000),
  'null',
  '@me',
  'root',
);
const text = fc.oneof(strange, fc.string({unit: 'grapheme', maxLength: 60}));
const id = fc.oneof(
  {weight: 4, arbitrary: fc.nat(40).map((n) => known[n % known.length] ?? '1')},
  text,
);
const spelled = (one: string) =>
  encodeURIComponent(one.replace(/\p{Surrogate}/gu, ''));
const segment = fc.oneof(
  {weight: 6, arbitrary: id.map(spelled)},
  fc.constantFrom('%', '%ff', '%00', '..', '.'),
);

const filter = fc.oneof(
  fc.constantFrom(
    'type(idea)',
    'type(discussion,idea)',
    'search(a\\,b)',
    'search(*)',
    'search()',
    'stage(Active)',
    'question(true)',
    'resolved(open)',
    'creationDate(null,2026-01-01)',
    'modificationDate(2026-01-01T00:00:00.000+0000)',
    'entityDescriptor(3227383,1001)',
    'tag(a,b)',
    'subjectonly',
    'relationship(following)',
    'status(published)',
    'place(/places/1001)',
    'author(/people/@me)',
    'morelike(/contents/1001)',
    'type(',
    '(((',
    'search(\u0000)',
    'tag(\u0000)',
    `search(${'a b '.repeat(300)})`,
    '\\',
    'title(x)',
  ),
  fc.tuple(text, text).map(([name, value]) => `${name}(${value})`),
);
const pair = fc.oneof(
  filter.map((one) => `filter=${spelled(one)}`),
  fc
    .tuple(
      fc.constantFrom(
        'count',
        'startIndex',
        'sort',
        'fields',
        'before',
        'after',
        'ids',
        'query',
        'excludeReplies',
        'x',
      ),
      fc.oneof(
        text,
        fc.constantFrom(
          '1',
          '100',
          '-5',
          'titleAsc',
          'scoreDesc',
          '@all',
          '-author',
          'a.b.c',
          '2026-01-01',
        ),
      ),
    )
    .map(([name, value]) => `${name}=${spelled(value)}`),
  fc.constantFrom('%', '&&', '=', 'filter=%ff'),
);

const field = fc.oneof(
  text,
  fc.jsonValue(),
  fc.constant(
    html(
      '<p>Words &amp; <b>more</b> <a href="javascript:x">y</a></p><ul><li>a',
    ),
  ),
  fc.constantFrom(
    'idea',
    'discussion',
    true,
    'open',
    'assumed_resolved',
    'Active',
    {id: 4},
    ['a'],
  ),
  fc.constantFrom(
    '/places/1001',
    '/contents/1001',
    '/messages/1001',
    '<'.repeat(3_000),
    '<!--'.repeat(2_000),
  ),
);
const body = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .record(
        {
          type: fc.constantFrom(
            'idea',
            'discussion',
            'message',
            'comment',
            'document',
            'post',
            'poll',
          ),
          subject: fc.oneof(fc.string({minLength: 10, maxLength: 90}), field),
          content: fc.oneof(
            fc.constant(html('<p>Something that somebody says</p>')),
            field,
          ),
          parent: field,
          tags: field,
          question: field,
          answer: field,
          resolved: field,
          stage: field,
          promote: fc.oneof(fc.boolean(), field),
          outcomeType: field,
          restrictReplies: field,
          categories: field,
          options: fc.oneof(fc.constant(['Yes', 'No']), field),
          endDate: field,
          publishDate: field,
          status: fc.oneof(fc.constantFrom('incomplete', 'published'), field),
          maximumChoices: field,
          restrictComments: field,
        },
        {requiredKeys: []},
      )
      .map((value) => JSON.stringify(value)),
  },
  fc.json(),
  fc.constantFrom(
    '',
    'null',
    '[]',
    '["Yes"]',
    '[1]',
    '[[[',
    '\ufeff{}',
    '{"__proto__":{"type":"idea"}}',
    JSON.stringify([
      {key: 'a', request: {method: 'GET', endpoint: '/people/@me'}},
    ]),
    JSON.stringify([
      {
        key: 'a',
        request: {method: 'GET', endpoint: '/contents/%', queryParams: 7},
      },
    ]),
    JSON.stringify([
      {request: {method: 'POST', endpoint: '/executeBatch', body: []}},
    ]),
    JSON.stringify([
      {request: {endpoint: '/x y?\u0000', queryParams: {a: [1, {}]}}},
    ]),
  ),
);

const anyRequest = fc.record({
  route: fc.constantFrom(...jiveRoutes),
  segment,
  query: fc.array(pair, {maxLength: 3}).map((pairs) => pairs.join('&')),
  key: fc.nat(3),
  odd: fc.constantFrom('', 'Basic x', 'Bearer x', 'JiveEXTN a=b'),
  media: fc.constantFrom(
    'application/json',
    'application/json',
    'text/plain',
    '',
  ),
  body,
});

it(
  `meets rubbish with a reason, at every route (seed ${seed})`,
  async () => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(anyRequest, async (rubbish) => {
        const {route, query, key, odd, media} = rubbish;
        const path = route.path.replace(/\{\w+\}/g, () => rubbish.segment);
        const authorization = keys[key] ?? odd;
        const response = await townhall.fetch(
          new Request(`${jive.root}${path}${query ? `?${query}` : ''}`, {
            method: route.method,
            headers: {
              ...(authorization ? {authorization} : {}),
              ...(media ? {'content-type': media} : {}),
            },
            ...(route.method === 'GET' ? {} : {body: rubbish.body}),
          }),
        );
        seen.add(`${route.method} ${route.path} ${response.status}`);
        expect(response.status).toBeLessThan(500);
        const told = await response.text();
        if (response.status < 400) {
          if (told) JSON.parse(told);
          return;
        }
        const {error}: {error: {status: number; message: string}} =
          JSON.parse(told);
        expect(error.status).toBe(response.status);
        expect(error.message.length).toBeGreaterThan(5);
      }),
      {
        numRuns: propertyRuns(10 * jiveRoutes.length),
        seed,
        endOnFailure: false,
      },
    );
    expect(logged).toEqual([]);
    // Rubbish alone proves little: some of it has to get through.
    const through = [...seen].filter((one) => / 20\d$/.test(one));
    expect(through.length).toBeGreaterThan(jiveRoutes.length / 4);
  },
  propertyPatience(300_000),
);
