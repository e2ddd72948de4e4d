import {afterAll, beforeAll, beforeEach, expect, it} from 'vitest';
import {
  testSqlCommunity,
  type TestSqlCommunity,
} from '../../community/test-community.js';
import type {SqlDatabase} from '../../database/index.js';
import {openSharedDatabase} from '../../testing/shared-database.js';

let database: SqlDatabase;
let test: TestSqlCommunity;
beforeAll(async () => {
  database = await openSharedDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  test = await testSqlCommunity(database);
  await test.place('board', 'board');
});

const person = (id: string) => ({type: 'person', id, name: `${id} Example`});
const idea = (id: string, fields: object = {}) => ({
  type: 'idea',
  id,
  place: 'board',
  title: `Idea ${id} of the source`,
  author: 'ada',
  stage: 'open',
  ...fields,
});
const comment = (id: string, fields: object = {}) => ({
  type: 'comment',
  id,
  idea: 'a',
  text: `Said in ${id}.`,
  author: 'ada',
  createdAt: '2026-11-01T10:00:00Z',
  ...fields,
});
const discussion = [
  person('ada'),
  person('stan'),
  idea('a', {assignee: 'stan'}),
  comment('c1', {kind: 'use_case'}),
  comment('c2', {parent: 'c1', author: null}),
  comment('c3', {parent: 'c2'}),
];

const load = (records: readonly object[], dryRun = false) =>
  test.hosted.import({
    source: 'test',
    lines: records.map((record) => JSON.stringify(record)),
    dryRun,
  });
const onlyIdea = async () => {
  const [found] = (await test.guest.ideas.list()).items;
  if (!found) throw new Error('There is no idea.');
  return found;
};

it('brings comments in their threads, counts them, and says whose the idea is', async () => {
  const report = await load(discussion);
  expect(report).toMatchObject({created: 6, errors: []});

  const found = await onlyIdea();
  expect(found).toMatchObject({comments: 3, assignee: {name: 'stan Example'}});
  const {items} = await test.guest.comments.list(found.id);
  const [first, ...replies] = items;
  expect(first).toMatchObject({
    kind: 'use_case',
    parent: null,
    author: {name: 'ada Example'},
    createdAt: '2026-11-01T10:00:00.000Z',
  });
  expect(replies.map(({parent}) => parent)).toEqual([first?.id, first?.id]);
  expect(replies[0]?.author).toBe(null);
});

it('brings the same once, and its changes', async () => {
  await load(discussion);
  const {version} = await onlyIdea();
  expect(await load(discussion)).toMatchObject({unchanged: 6, created: 0});
  expect((await onlyIdea()).version).toBe(version);

  await load([comment('c2', {parent: 'c1', text: 'Said *better*.'})]);
  await load([comment('c4', {parent: 'c3'}), idea('a', {tags: ['new']})]);
  const found = await onlyIdea();
  expect(found).toMatchObject({comments: 4, assignee: {name: 'stan Example'}});
  const {items} = await test.guest.comments.list(found.id);
  expect(JSON.stringify(items)).toContain('better');
  await load([idea('a', {assignee: null})]);
  expect((await onlyIdea()).assignee).toBe(null);
});

it('refuses what fits nowhere, with its line, and brings the rest', async () => {
  const {errors, created} = await load([
    ...discussion,
    comment('c5', {idea: 'nothing'}),
    comment('c6', {parent: 'c9'}),
    idea('b'),
    comment('c7', {idea: 'b', parent: 'c1'}),
    comment('c8', {text: ' '}),
    comment('c10', {author: 'nobody'}),
    idea('c', {assignee: 'nobody'}),
    idea('d', {archived: 'staff'}),
    {
      type: 'report',
      id: 'r',
      idea: 'b',
      comment: 'c1',
      by: 'ada',
      reason: 'spam',
    },
  ]);
  expect(errors.map(({line}) => line)).toEqual([7, 8, 10, 11, 12, 13, 14, 15]);
  expect(errors[2]?.message).toContain('something else');
  expect(created).toBe(7);
});

it('writes nothing in a dry run, and says the same', async () => {
  const report = await load(discussion, true);
  expect(report).toMatchObject({created: 6, errors: []});
  expect((await test.guest.ideas.list()).items).toEqual([]);
});

it('ties attempts together, says why one was archived, and brings reports', async () => {
  await load([
    person('ada'),
    idea('a', {stage: 'archived', archived: 'below_threshold'}),
    idea('b', {previous: 'a'}),
    {type: 'report', id: 'r', idea: 'b', by: 'ada', reason: 'duplicate'},
  ]);
  const {items} = await test.guest.ideas.list({sort: 'new'});
  const before = items.find(({stage}) => stage === 'archived');
  const after = items.find(({stage}) => stage === 'open');
  expect(before).toMatchObject({
    archived: 'below_threshold',
    nextAttempt: after?.id,
  });
  expect(after).toMatchObject({attempt: 2, previousAttempt: before?.id});
  const stan = await test.signIn('Stan', 'staff');
  expect((await stan.community.moderation.reports()).items).toMatchObject([
    {idea: after?.id, reason: 'duplicate'},
  ]);
});

it('brings posts, what is said of them, and when they are published', async () => {
  await test.place('news', 'group');
  const post = (id: string, fields: object = {}) => ({
    type: 'post',
    id,
    place: 'news',
    title: `Post ${id} of the source`,
    text: 'It was **good**.',
    author: 'stan',
    tags: ['year'],
    ...fields,
  });
  const blog = [
    person('ada'),
    person('stan'),
    post('old', {publishedAt: '2026-03-01T10:00:00Z'}),
    post('draft', {publishedAt: null}),
    post('coming', {publishedAt: '2030-01-01T00:00:00Z'}),
    comment('c1', {idea: undefined, post: 'old'}),
    comment('c2', {idea: undefined, post: 'old', parent: 'c1'}),
  ];
  expect(await load(blog)).toMatchObject({created: 7, errors: []});
  expect(await load(blog)).toMatchObject({unchanged: 7});

  const {items} = await test.guest.posts.list();
  expect(items).toMatchObject([
    {
      title: 'Post old of the source',
      author: {name: 'stan Example'},
      publishedAt: '2026-03-01T10:00:00.000Z',
      createdAt: '2026-03-01T10:00:00.000Z',
      comments: 2,
    },
  ]);
  const said = await test.guest.posts.comments.list(items[0]?.id ?? '');
  expect(said.items.map(({parent}) => parent)).toEqual([
    null,
    said.items[0]?.id,
  ]);

  const {errors} = await load([
    idea('a'),
    comment('both', {post: 'old'}),
    comment('none', {idea: undefined}),
    comment('elsewhere', {parent: 'c1'}),
  ]);
  expect(errors.map(({line}) => line)).toEqual([2, 3, 4]);
});
