import {afterAll, beforeAll, expect, it} from 'vitest';
import {
  anAnswer,
  anIdea,
  aPlace,
  aPost,
  aQuestion,
} from '../testing/records.js';
import {openSharedDatabase} from '../testing/shared-database.js';
import {
  createTestTownhall,
  type TestTownhall,
} from '../testing/test-townhall.js';
import {
  aJiveCommunity,
  html,
  type JiveCommunity,
  only,
  type Read,
} from './test-jive.js';

// More of how clients ask, as public repositories show it: each test sends what
// one of them sends, in its order, and reads what it reads.

let townhall: TestTownhall;
let jive: JiveCommunity;
const asked = 'How do I pair my phone?';

beforeAll(async () => {
  townhall = await createTestTownhall({database: await openSharedDatabase()});
  jive = await aJiveCommunity(townhall, {
    records: [
      aPlace({id: 'roadmap', name: 'Roadmap', policy: {preset: 'simple'}}),
      aPlace({id: 'news', name: 'News', kind: 'group'}),
      aQuestion({id: 'asked', title: asked, author: 'ada'}),
      anAnswer({question: 'asked', author: 'alma'}),
      aPost({title: 'An autumn full of bees'}),
      ...Array.from({length: 5}, (_, at) =>
        anIdea({title: `A better thing ${at}`, author: 'ada'}),
      ),
    ],
  });
});
afterAll(() => townhall.close());

const get = (who: string | null, path: string, headers = {}) =>
  jive.ask(who, 'GET', path, undefined, headers);

/** Walks by `links.next` until there is none, as most clients do. */
async function walk(who: string, path: string): Promise<Read[]> {
  const found: Read[] = [];
  let next: string | undefined = path;
  while (next !== undefined) {
    const {status, body}: {status: number; body: Read} = await get(who, next);
    expect(status).toBe(200);
    found.push(...body.list);
    // The last page has no links at all.
    const links: Partial<Read['links']> | undefined = body.links;
    next = links?.next;
  }
  return found;
}

it('a small client of npm refreshes its token, writes, and reads the page', async () => {
  const {id, secret} = await jive.community.key('ada');
  const token = async (form: Record<string, string>) => {
    const response = await townhall.fetch(
      new Request(`${jive.root}/oauth2/token`, {
        method: 'POST',
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          authorization: `Basic ${btoa('a-client.i:its-secret.s')}`,
        },
        body: new URLSearchParams(form).toString(),
      }),
    );
    const answer: Read = await response.json();
    return answer;
  };
  const first = await token({
    grant_type: 'password',
    username: id,
    password: secret,
  });
  const {access_token: access} = await token({
    grant_type: 'refresh_token',
    refresh_token: first.refresh_token,
  });
  const {body, status} = await jive.ask(
    null,
    'POST',
    '/contents',
    {
      content: {type: 'text/html', text: 'hello World'},
      subject: 'Hello World, from a program',
      type: 'discussion',
    },
    {authorization: `Bearer ${access}`},
  );
  expect([status, body.resources['html']?.ref]).toEqual([
    201,
    expect.stringContaining('/thread/'),
  ]);
  // It writes documents unless it is told otherwise, and prints why not.
  const {body: refused} = await jive.ask('ada', 'POST', '/contents', {
    content: {type: 'text/html', text: 'hello World'},
    subject: 'Hello World',
    type: 'document',
  });
  expect(refused.error).toMatchObject({
    status: 410,
    message: expect.stringContaining('document'),
  });
});

it('a client of Ruby walks places, what is in them, and the posts of blogs', async () => {
  const places = await walk('ada', '/places?count=1');
  const selves = places.map(({resources}) => resources['self']?.ref ?? '');
  // It reads the number off the end of the address.
  expect(
    selves.every((ref) => /\/api\/core\/v3\/places\/([0-9]+)$/.test(ref)),
  ).toBe(true);
  const board = places.find(({name}) => name === 'Roadmap');
  const self = board?.resources['self']?.ref ?? '';
  const contents = await walk(
    'ada',
    `/contents?filter=${encodeURIComponent(`place(${self})`)}&count=2`,
  );
  expect(contents.map(({subject}) => subject).sort()).toEqual(
    [0, 1, 2, 3, 4].map((at) => `A better thing ${at}`),
  );
  const blog = places.find(({type}) => type === 'blog');
  const posts = await walk('ada', blog?.resources['contents']?.ref ?? '');
  expect(posts.map(({subject}) => subject)).toEqual(['An autumn full of bees']);
  const {body} = await get('ada', `${self}/places?filter=type(space)`);
  expect(body.list).toEqual([]);
});

it('a client of Python publishes a post and changes it without a word to anybody', async () => {
  const {body: version} = await get('stan', '/api/version');
  expect(version.jiveCoreVersions.map(({version: one}) => one)).toEqual([2, 3]);
  const me = (await get('stan', '/people/@me')).body;
  const group = only(
    (await get('stan', '/places?filter=type(group)')).body.list,
  );
  const blog = group.resources['blog']?.ref ?? '';
  const made = await jive.ask('stan', 'POST', '/contents?published=&updated=', {
    type: 'post',
    subject: 'Syndicated',
    content: {
      type: 'text/html',
      text: '<body><p>From <code>elsewhere</code></p></body>',
    },
    parent: blog,
    tags: ['docs', 'elsewhere'],
    visibility: 'place',
    permalink: 'syndicated',
  });
  expect(made.status).toBe(201);
  expect(made.body.author.id).toBe(me.id);
  const changed = await jive.ask(
    'stan',
    'PUT',
    `/contents/${made.body.contentID}?minor=true`,
    {...made.body, content: html('<body><p>From here</p></body>')},
  );
  expect(changed.status).toBe(200);
  expect(changed.body.content.text).toContain('<p>From here</p>');
  expect(changed.body.tags).toEqual(['docs', 'elsewhere']);
});

it('a question page of a shop searches without signing in, in a few fields', async () => {
  const {body, status} = await get(
    null,
    `/search/contents?sort=relevanceDesc&count=1&filter=search(${encodeURIComponent('pair phone')})&fields=resources.html,subject,highlightBody,highlightSubject`,
  );
  expect(status).toBe(200);
  const found = only(body.list);
  expect(found.resources['html']?.ref).toContain('/thread/');
  expect(found.highlightSubject).toContain(
    '<em class="jive-hilite">phone</em>',
  );
});

it('a list of questions asks for many fields at once, without what weighs', async () => {
  const {body} = await get(
    'ada',
    '/contents?sort=latestActivityDesc&filter=type(discussion)&fields=-content.text,-resources&count=100&startIndex=0&directive=silent',
  );
  const one = body.list.find(({subject}) => subject === asked);
  expect(one).toMatchObject({question: true, resolved: 'open'});
  expect(one).not.toHaveProperty('resources');
  expect(one?.content).not.toHaveProperty('text');
  const few = await get(
    'ada',
    '/places?filter=type(space,group)&fields=-resources,placeID,displayName,-id,-typeCode&count=100&startIndex=0',
  );
  expect(few.body.list.map(({displayName}) => displayName)).toContain(
    'roadmap',
  );
});

it('a script of the page finds people by the beginning of a name', async () => {
  const found = await get(
    'ada',
    '/search/people?sort=relevanceDesc&origin=spotlight&highlight=false&count=10&filter=search(gra*)&fields=type,id,name,displayName,thumbnailId,jive&_=1700000000000',
    {'x-j-token': 'a-token', 'x-jcapi-token': 'another'},
  );
  expect(found.body.list.map(({displayName}) => displayName)).toEqual([
    'Grace',
  ]);
  const everybody = await get(
    'ada',
    '/search/people?filter=search(*)&count=100',
  );
  expect(everybody.body.list.length).toBeGreaterThan(3);
  const tagged = await get(
    'ada',
    '/search/people?filter=tag(bees)&filter=search(*)',
  );
  expect(tagged.body.list).toEqual([]);
  const {body: grace} = await get(
    'ada',
    `/people/username/${only(found.body.list).jive.username}`,
  );
  const activity = await get('ada', grace.resources['activity']?.ref ?? '');
  expect(activity.status).toBe(200);
});

it('an administrator’s script finds a content by what its page is called', async () => {
  const idea = only(
    (await get('ada', '/contents?filter=type(idea)&count=1')).body.list,
  );
  const page = idea.resources['html']?.ref ?? '';
  const number = page.replace(/^.*\//, '');
  const {body} = await get(
    'ada',
    `/contents/?filter=entityDescriptor(3227383,${number})&count=1`,
  );
  expect(only(body.list).contentID).toBe(idea.contentID);
  const none = await get(
    'ada',
    '/contents/?filter=entityDescriptor(102,17)&count=1',
  );
  expect(none.body.list).toEqual([]);
});

it('the app for phones votes in a poll, likes and answers as it is allowed', async () => {
  const {body: poll} = await jive.ask('stan', 'POST', '/contents', {
    type: 'poll',
    subject: 'Which way?',
    content: html(''),
    options: ['Left', 'Right'],
  });
  const seen = (await get('grace', `/contents/${poll.contentID}`)).body;
  const votes = seen.resources['votes'];
  expect(votes?.allowed).toContain('POST');
  const cast = await jive.ask('grace', 'POST', votes?.ref ?? '', ['Right']);
  expect(cast.status).toBe(201);
  const {body: results} = await get('grace', votes?.ref ?? '');
  expect(results).toEqual({
    list: [
      {option: 'Left', count: 0},
      {option: 'Right', count: 1},
    ],
  });
  const question = (
    await get('ada', '/contents?filter=type(discussion)')
  ).body.list.find(({subject}) => subject === asked);
  const replies = await get('ada', question?.resources['messages']?.ref ?? '');
  const reply = only(replies.body.list);
  for (const [name, method, after] of [
    ['likes', 'POST', 'DELETE'],
    ['correctAnswer', 'PUT', 'DELETE'],
    ['helpful', 'POST', 'DELETE'],
  ] as const) {
    const before = (await get('ada', `/messages/${reply.id}`)).body.resources[
      name
    ];
    expect(before?.allowed).toContain(method);
    const done = await jive.ask('ada', method, before?.ref ?? '');
    expect([200, 201, 204]).toContain(done.status);
    const now = (await get('ada', `/messages/${reply.id}`)).body.resources[
      name
    ];
    expect(now?.allowed).toContain(after);
  }
});
