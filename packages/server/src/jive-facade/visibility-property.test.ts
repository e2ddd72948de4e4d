import * as fc from 'fast-check';
import {afterAll, beforeAll, expect, test} from 'vitest';
import type {SqlDatabase} from '../database/index.js';
import type {Thing} from '../catalogue.js';
import {
  anAnswer,
  anIdea,
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
import {aJiveCommunity, html} from './test-jive.js';

let townhall: TestTownhall;
let database: SqlDatabase;

beforeAll(async () => {
  database = await openSharedDatabase();
  townhall = await createTestTownhall({database});
});
afterAll(() => townhall.close());

const author = fc.constantFrom('ada' as const, 'grace' as const);
/** What became of a thing: seen by all, by its author and staff, or by nobody. */
const fate = fc.constantFrom(
  'shown' as const,
  'held' as const,
  'gone' as const,
);
const described = fc.record({
  ideas: fc.array(fc.record({author, fate}), {maxLength: 3}),
  questions: fc.array(
    fc.record({author, fate, answer: fc.record({author, fate})}),
    {maxLength: 3},
  ),
  posts: fc.array(fate, {maxLength: 2}),
});

interface Seen extends Thing {
  number: string;
  author: string;
  /** Of the thing, and of what it stands in. */
  fates: readonly string[];
}

/** The one rule, once more and in other words. */
const forEverybody = ({fates}: Seen) => fates.every((one) => one === 'shown');
const forViewer = (thing: Seen, viewer: string | null) => {
  const [own = '', ...around] = thing.fates;
  return (
    around.every((one) => one === 'shown') &&
    (own === 'shown' ||
      (own === 'held' && (viewer === 'stan' || viewer === thing.author)))
  );
};

type Described = typeof described extends fc.Arbitrary<infer D> ? D : never;

async function communityOf({ideas, questions, posts}: Described) {
  const title = 'Gathering umbrellas in the rain';
  const jive = await aJiveCommunity(townhall, {
    records: [
      aPlace({id: 'roadmap', name: 'Roadmap', policy: {preset: 'simple'}}),
      ...ideas.map((one) => anIdea({title, author: one.author})),
      ...questions.flatMap((one, index) => [
        aQuestion({id: `q${index}`, title, author: one.author}),
        anAnswer({question: `q${index}`, author: one.answer.author}),
      ]),
      aPlace({id: 'news', kind: 'group'}),
      ...posts.map((_, index) => aPost({id: `p${index}`, title})),
    ],
  });
  const {id} = jive.community;
  const ids = async (table: string, by: string) => {
    const rows = await database.query<{id: string}>(
      `select ${table}.id from ${table}
         left join import_sources s
           on s.community_id = ${table}.community_id
          and s.target_id = ${table}.id::text and s.type = $2
        where ${table}.community_id = $1
        order by length(s.source_id), s.source_id`,
      [id, by],
    );
    return rows.map((row) => row.id);
  };
  const [ideaIds, questionIds, answerIds, postIds] = [
    await ids('ideas', 'idea'),
    await ids('questions', 'question'),
    await ids('answers', 'answer'),
    await ids('posts', 'post'),
  ];
  const things: Omit<Seen, 'number'>[] = [
    ...ideas.map((one, index) => ({
      kind: 'idea' as const,
      id: ideaIds[index] ?? '',
      author: one.author,
      fates: [one.fate],
    })),
    ...questions.flatMap((one, index) => [
      {
        kind: 'question' as const,
        id: questionIds[index] ?? '',
        author: one.author,
        fates: [one.fate],
      },
      {
        kind: 'answer' as const,
        id: answerIds[index] ?? '',
        author: one.answer.author,
        fates: [one.answer.fate, one.fate],
      },
    ]),
    ...posts.map((one, index) => ({
      kind: 'post' as const,
      id: postIds[index] ?? '',
      author: 'stan',
      fates: [one],
    })),
  ];
  const programs = (await townhall.hosted(id))?.programs;
  const numbers = (await programs?.numbers.of(things)) ?? [];
  const seen: Seen[] = things.map((one, index) => ({
    ...one,
    number: numbers[index] ?? '',
  }));
  for (const one of seen) await meet(id, one);
  await (await townhall.hosted(id))?.advance();
  return {jive, seen};
}

async function meet(community: string, {kind, id, fates: [fate]}: Seen) {
  const table = {
    idea: 'ideas',
    question: 'questions',
    answer: 'answers',
    post: 'posts',
  }[kind as 'idea']; // of these, as made above
  const held =
    kind === 'post'
      ? // A draft is what waits among posts.
        `published_at = case when $3 = 'shown' then published_at end`
      : kind === 'idea'
        ? `decided_stage = case when $3 = 'held' then 'pending_review'
           else decided_stage end`
        : `held_as = case when $3 = 'held' then 'pending' end,
         held_because = case when $3 = 'held' then 'suspicion' end,
         held_at = case when $3 = 'held' then created_at end`;
  await database.query(
    `update ${table}
        set hidden_at = case when $3 = 'gone' then created_at end, ${held}
      where community_id = $1 and id = $2`,
    [community, id, fate],
  );
}

const lists = [
  '/contents?count=100',
  '/contents?count=100&sort=titleAsc',
  '/contents?count=100&sort=latestActivityDesc',
  '/contents?count=100&filter=search(umbrellas)',
  '/search/contents?count=100&filter=search(umbrellas)',
];

test(
  'programs see what people see, and no more',
  async () => {
    await fc.assert(
      fc.asyncProperty(described, async (wanted) => {
        const {jive, seen} = await communityOf(wanted);
        const contents = seen.filter(({kind}) => kind !== 'answer');
        const open = contents.filter(forEverybody).map(({number}) => number);
        for (const viewer of [null, 'ada', 'stan']) {
          for (const list of lists) {
            const {body} = await jive.ask(viewer, 'GET', list);
            const found = body.list.map(({contentID}) => contentID);
            expect(found.sort(), list).toEqual([...open].sort());
          }
          const {body} = await jive.ask(viewer, 'GET', '/activities?count=100');
          const told = body.list.map(({jive: {objectID}}) => String(objectID));
          expect(told.sort()).toEqual(
            seen
              .filter(forEverybody)
              .map(({number}) => number)
              .sort(),
          );
          for (const one of seen) await expectOne(jive, viewer, one);
        }
      }),
      {numRuns: propertyRuns(6)},
    );
  },
  propertyPatience(120_000),
);

async function expectOne(
  jive: Awaited<ReturnType<typeof aJiveCommunity>>,
  viewer: string | null,
  thing: Seen,
) {
  const {kind, number} = thing;
  const self =
    kind === 'answer' ? `/messages/${number}` : `/contents/${number}`;
  const {status} = await jive.ask(viewer, 'GET', self);
  expect(status, `${self} for ${viewer}`).toBe(
    forViewer(thing, viewer) ? 200 : 404,
  );
  if (forViewer(thing, viewer)) return;
  const others = {
    idea: [
      ['GET', `${self}/comments`],
      ['GET', `/ideaVotes/${number}`],
      ['GET', `${self}/followingIn`],
    ],
    question: [
      ['GET', `/messages/contents/${number}`],
      ['GET', `${self}/outcomes`],
      ['GET', `/questions/${number}/sameQuestion`],
    ],
    answer: [
      ['GET', `${self}/outcomes`],
      ['GET', `${self}/messages`],
    ],
    post: [
      ['GET', `${self}/comments`],
      ['GET', `${self}/likes`],
      ['POST', `${self}/likes`],
      ['GET', `${self}/extprops`],
      ['POST', `${self}/comments`],
    ],
  }[kind as 'idea']; // of these, as made above
  for (const [method = '', path = ''] of others) {
    const sent = method === 'GET' ? undefined : {content: html('<p>Hm</p>')};
    const {status: refused} = await jive.ask(viewer, method, path, sent);
    expect(refused, path).toBe(404);
  }
  if (kind === 'post' || viewer === null) return;
  const body = {type: 'message', content: html('<p>In spite of it</p>')};
  const write = kind === 'idea' ? `/ideaVotes/${number}` : `${self}/messages`;
  const path = kind === 'question' ? `/messages/contents/${number}` : write;
  expect((await jive.ask(viewer, 'POST', path, body)).status, path).toBe(404);
  expect((await jive.ask(viewer, 'DELETE', self)).status).toBe(404);
}
