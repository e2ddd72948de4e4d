import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {anIdea, aNotice, aPlace, aQuestion} from '../testing/records.js';
import {openSharedDatabase} from '../testing/shared-database.js';
import {
  createTestTownhall,
  type TestTownhall,
} from '../testing/test-townhall.js';
import {aJiveCommunity, html, type JiveCommunity, only} from './test-jive.js';

// How clients ask that cannot be installed here, as their sources show it.

let townhall: TestTownhall;
let jive: JiveCommunity;
const title = 'Tabs, brackets (and more)';

beforeAll(async () => {
  townhall = await createTestTownhall({database: await openSharedDatabase()});
  jive = await aJiveCommunity(townhall, {
    records: [
      aPlace({id: 'roadmap', name: 'Roadmap', policy: {preset: 'simple'}}),
      anIdea({title, author: 'ada', createdAt: '2026-03-01T12:00:00.000Z'}),
      anIdea({title: 'Another thing', createdAt: '2026-04-01T12:00:00.000Z'}),
      aQuestion({title: 'How do brackets work?'}),
      aNotice(),
    ],
  });
});
afterAll(() => townhall.close());

const get = (path: string, headers: Record<string, string> = {}) =>
  jive.ask('grace', 'GET', path, undefined, headers);
const subjects = async (query: string) =>
  (await get(`/contents?${query}`)).body.list.map(({subject}) => subject);

describe('the app for phones', () => {
  it('sends bare words, says that it knows terms, and follows what is allowed', async () => {
    const {status, body} = await get('/announcements?activeOnly&count=25', {
      'x-jive-tc-support': 'true',
    });
    expect(status).toBe(200);
    const notice = only(body.list);
    expect(notice).toMatchObject({
      type: 'announcement',
      subject: 'Welcome, Grace',
    });
    const {ref = '', allowed} = notice.resources['read'] ?? {};
    expect(allowed).toContain('POST');
    expect((await jive.ask('grace', 'POST', ref)).status).toBe(204);
    expect((await jive.ask('grace', 'DELETE', ref)).status).toBe(204);
  });

  it('names people and places by whole addresses', async () => {
    const ada = (await jive.ask('ada', 'GET', '/people/@me')).body;
    const author = encodeURIComponent(ada.resources['self']?.ref ?? '');
    expect(await subjects(`filter=author(${author})`)).toEqual([title]);
    const place = only((await get('/places?filter=search(Roadmap)')).body.list);
    const {pathname, search} = new URL(place.resources['contents']?.ref ?? '');
    const {body} = await jive.ask(
      'grace',
      'GET',
      `${jive.root}${pathname.slice(pathname.indexOf('/api/'))}${search}`,
    );
    expect(body.list).toHaveLength(2);
  });

  it('pages a stream by time, with a plus in its dates', async () => {
    const first = (await get('/activities?count=2')).body;
    expect(first.list).toHaveLength(2);
    expect(first).not.toHaveProperty('startIndex');
    expect(only(first.list)).toMatchObject({
      verb: 'jive:created',
      actor: {objectType: 'jive:person'},
    });
    expect(first.links.next).toContain('%2B0000');
    const second = (await jive.ask('grace', 'GET', first.links.next)).body;
    expect(second.list).toHaveLength(1);
    const newer = (await jive.ask('grace', 'GET', first.links.previous)).body;
    expect(newer.list).toEqual([]);
    expect((await get('/activities?before=yesterday')).status).toBe(400);
  });
});

it('the core of the other app asks in batches, and repeats filters', async () => {
  const {status, body} = await jive.ask('grace', 'POST', '/executeBatch', [
    {key: 'me', request: {method: 'GET', endpoint: '/people/@me'}},
    {
      key: 'ideas',
      request: {
        method: 'GET',
        endpoint: '/contents',
        queryParams: {
          filter: ['type(idea)', 'search(Tabs\\, brackets \\(and)'],
          count: 5,
        },
      },
    },
    {key: 'none', request: {method: 'GET', endpoint: '/contents/1'}},
    {
      key: 'inside',
      request: {method: 'POST', endpoint: '/executeBatch', body: []},
    },
  ]);
  expect(status).toBe(200);
  const answers = Object.values(body);
  expect(answers).toMatchObject([
    {id: 'me', status: 200, data: {displayName: 'Grace'}},
    {id: 'ideas', status: 200, data: {list: [{subject: title}]}},
    {id: 'none', status: 404, error: {code: 'contentMissing'}},
    {id: 'inside', status: 400},
  ]);
  const many = Array.from({length: 26}, () => ({
    request: {endpoint: '/people/@me'},
  }));
  expect((await jive.ask('grace', 'POST', '/executeBatch', many)).status).toBe(
    400,
  );
});

it('the client of .NET writes True, turns dates round, and names things by type', async () => {
  const all = 'type(idea)&sort=dateCreatedAsc';
  const march = '2026-02-01T00:00:00.000%2B0000,2026-03-31T00:00:00.000%2B0000';
  const turned = march.split(',').reverse().join(',');
  for (const dates of [
    march,
    turned,
    'null,2026-03-31',
    '2026-03-31,null',
  ].slice(0, 3)) {
    expect(
      await subjects(`filter=creationDate(${dates})&filter=${all}`),
    ).toEqual([title]);
  }
  expect(
    await subjects(`filter=creationDate(2026-03-31,null)&filter=${all}`),
  ).toEqual(['Another thing']);
  const idea = only((await get(`/contents?filter=${all}`)).body.list);
  expect(await subjects(`filter=entityDescriptor(3227383,${idea.id})`)).toEqual(
    [title],
  );
  expect(await subjects(`filter=entityDescriptor(1,${idea.id})`)).toEqual([]);
  expect(
    await subjects(
      'filter=search(brackets)&filter=subjectonly(True)&filter=type(idea)',
    ),
  ).toEqual([title]);
  const {status} = await jive.ask(
    'grace',
    'POST',
    `/api/core/ext/idea-type-plugin/v1/ideaVotes/${idea.contentID}`,
    {promote: true},
  );
  expect(status).toBe(201);
});

it('the client of Python reads versions by their place, and pages until nothing comes', async () => {
  const {body} = await jive.ask(null, 'GET', '/api/version');
  const [, third] = body.jiveCoreVersions;
  const seen: string[] = [];
  for (let startIndex = 0; ; startIndex += 1) {
    const page = await get(
      `${third?.uri}/contents?count=1&startIndex=${startIndex}`,
    );
    expect(page.status).toBe(200);
    if (page.body.list.length === 0) break;
    seen.push(only(page.body.list).contentID);
  }
  expect(new Set(seen).size).toBe(3);
});

it('the bridge to GitHub sends whole things back, and takes 201 and 204 only', async () => {
  const {body: asked} = await jive.ask('ada', 'POST', '/contents', {
    type: 'discussion',
    question: 'true',
    subject: 'An issue from elsewhere',
    content: {type: 'text/html', text: '<body><p>It broke.</p></body>'},
  });
  const replies = asked.resources['messages']?.ref ?? '';
  const reply = await jive.ask('stan', 'POST', replies, {
    type: 'message',
    content: html('<p>Fixed.</p>'),
  });
  expect(reply.status).toBe(201);
  const self = reply.body.resources['self']?.ref ?? '';
  const marked = await jive.ask('stan', 'PUT', self, {
    ...reply.body,
    answer: true,
  });
  expect([marked.status, marked.body.answer]).toEqual([200, true]);
  const closed = (
    await jive.ask('stan', 'GET', asked.resources['self']?.ref ?? '')
  ).body;
  expect(closed.resolved).toBe('resolved');
  const reopened = await jive.ask(
    'stan',
    'PUT',
    closed.resources['self']?.ref ?? '',
    {...closed, resolved: 'open'},
  );
  expect([reopened.status, reopened.body.resolved]).toEqual([200, 'open']);
  const outcomes = reply.body.resources['outcomes']?.ref ?? '';
  expect(
    (await jive.ask('ada', 'POST', outcomes, {outcomeType: {id: 4}})).status,
  ).toBe(201);
  expect((await jive.ask('stan', 'DELETE', self)).status).toBe(204);
});
