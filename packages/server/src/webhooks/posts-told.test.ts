import {afterAll, beforeAll, beforeEach, expect, it} from 'vitest';
import {
  aJiveCommunity,
  html,
  type JiveCommunity,
  only,
} from '../jive-facade/test-jive.js';
import {aPlace} from '../testing/records.js';
import {openSharedDatabase} from '../testing/shared-database.js';
import {
  createTestTownhall,
  type TestTownhall,
} from '../testing/test-townhall.js';

let townhall: TestTownhall;
let jive: JiveCommunity;
let blog: string;
let bodies: string[] = [];

beforeAll(async () => {
  townhall = await createTestTownhall({
    database: await openSharedDatabase(),
    hookWay: {
      refusal: () => undefined,
      send: async ({body}) => {
        bodies.push(body);
        return 200;
      },
    },
  });
});
afterAll(() => townhall.close());

beforeEach(async () => {
  bodies = [];
  jive = await aJiveCommunity(townhall, {
    records: [
      aPlace({id: 'news', name: 'News', kind: 'group'}),
      aPlace({id: 'other', name: 'Other', kind: 'group'}),
    ],
  });
  const {body} = await jive.ask(null, 'GET', '/places?filter=search(News)');
  blog = body.list.find(({type}) => type === 'blog')?.placeID ?? '';
});

const hook = (draft: object) =>
  jive.ask('ada', 'POST', '/webhooks', {
    callback: 'https://receiver.example/hook',
    ...draft,
  });

const write = async (subject: string, more: object = {}) => {
  const {body} = await jive.ask('stan', 'POST', '/contents', {
    type: 'post',
    subject,
    content: html('<p>So it is.</p>'),
    parent: `/places/${blog}`,
    ...more,
  });
  return body;
};

async function told(): Promise<string[]> {
  townhall.clock.advance(1_000);
  const hosted = await townhall.hosted(jive.community.id);
  await hosted?.tellHooks(new AbortController().signal);
  return bodies
    .flatMap((body): {activity: {verb: string; title: string}}[] =>
      JSON.parse(body),
    )
    .map(({activity: {verb, title}}) => `${verb} ${title}`);
}

it('tells of posts and of what is said of them, and of no draft', async () => {
  expect((await hook({events: 'post'})).status).toBe(201);
  const draft = await write('Not yet', {status: 'incomplete'});
  const post = await write('Salt & pepper');
  await jive.ask('ada', 'POST', `/contents/${post.contentID}/comments`, {
    type: 'comment',
    content: html('<p>Well said.</p>'),
  });
  await jive.ask('ada', 'POST', '/contents', {
    type: 'discussion',
    subject: 'Of something else',
    content: html('<p>Here.</p>'),
  });
  expect(await told()).toEqual([
    'jive:created Salt &amp; pepper',
    'jive:commented Salt &amp; pepper',
    // It has a comment more than before.
    'jive:modified Salt &amp; pepper',
  ]);
  bodies = [];
  await jive.ask('stan', 'PUT', `/contents/${draft.contentID}`, {
    ...draft,
    status: 'published',
  });
  expect(await told()).toEqual(['jive:created Not yet']);
});

it('tells of one blog or one post, where only that is asked for', async () => {
  const post = await write('The one');
  const {body: places} = await jive.ask(
    null,
    'GET',
    '/places?filter=search(Other)&filter=type(blog)',
  );
  const other = only(places.list).placeID;
  await hook({events: 'post', object: post.resources['self']?.ref});
  await hook({events: 'post', object: `/places/${other}`});
  await write('Another');
  await jive.ask('stan', 'PUT', `/contents/${post.contentID}`, {
    ...post,
    subject: 'The only one',
  });
  expect(await told()).toEqual(['jive:modified The only one']);
  bodies = [];
  await write('Elsewhere', {parent: `/places/${other}`});
  expect(await told()).toEqual(['jive:created Elsewhere']);
});

it('tells nobody of one that they may not see', async () => {
  const draft = await write('Not yet', {status: 'incomplete'});
  const {status} = await hook({object: `/contents/${draft.contentID}`});
  expect(status).toBe(404);
});

it('stands in the stream, when it was published', async () => {
  const at = new Date(townhall.clock.now().getTime() - 5 * 86_400_000);
  await write('Long ago', {
    publishDate: at.toISOString().replace('Z', '+0000'),
  });
  await write('Now');
  await write('Not yet', {status: 'incomplete'});
  const {body} = await jive.ask(null, 'GET', '/activities');
  expect(
    (body.list as unknown as {title: string}[]).map(({title}) => title),
  ).toEqual(['Now', 'Long ago']);
});
