import type {Community, Idea, IdeaQuery, Place} from '@townhall/client';
import {afterEach, expect, test, vi} from 'vitest';
import {aPerson, anIdea} from '../../testing/sample-data.js';
import {grantsFrom} from '../grants.js';
import {osapiMethods} from './osapi-methods.js';

/** Whether somebody has just pressed something in the page or its frames. */
const press = (isActive: boolean) =>
  vi.stubGlobal('navigator', {userActivation: {isActive}});
afterEach(() => vi.unstubAllGlobals());

const places: Place[] = [
  {
    id: 'roadmap',
    kind: 'board',
    name: 'Roadmap',
    description: '',
    policy: null,
  },
  {
    id: 'friends',
    kind: 'group',
    name: 'Friends',
    description: '',
    policy: null,
  },
];

/** What of a community lists and the viewer are made of. */
function methodsOver(ideas: readonly Idea[], allow = '') {
  const asked: (IdeaQuery | undefined)[] = [];
  const voted: string[][] = [];
  const community: Partial<Record<keyof Community, unknown>> = {
    places: {
      list: async () => ({
        // Of a policy nothing else is looked at.
        items: places.map((place) => ({
          ...place,
          policy: {points: {up: 5, down: -5}},
        })),
        next: null,
      }),
    },
    about: async () => ({name: 'Our town'}),
    viewer: async () => ({person: aPerson({id: 'p9', name: 'Secret Name'})}),
    ideas: {
      // Two at a time, so that a tile's page is made of several of ours.
      list: async (query?: IdeaQuery) => {
        asked.push(query);
        const from = Number(query?.cursor ?? 0);
        const next = from + 2 < ideas.length ? String(from + 2) : null;
        return {items: ideas.slice(from, from + 2), next};
      },
      vote: async (id: string, vote: string) => {
        voted.push([id, vote]);
        return {idea: {...ideas[0], votes: {up: 1, down: 0, net: 1}}};
      },
      ballots: async () => [],
    },
  };
  const methods = new Map(
    osapiMethods({
      // The rest is not asked for here.
      community: community as Community,
      grants: grantsFrom(allow),
      jiveUrl: 'https://docs.example',
      pageUrl: 'https://docs.example/page',
      place: 'roadmap',
    }),
  );
  const call = async (name: string, params: object = {}) => {
    const method = methods.get(name);
    if (!method) throw new Error(`There is no ${name}`);
    return Object(await method({...params}, new AbortController().signal));
  };
  return {call, asked, voted};
}

const five = ['a', 'b', 'c', 'd', 'e'].map((id, index) =>
  anIdea({
    id,
    place: 'roadmap',
    title: `Idea ${id}`,
    createdAt: `2026-01-0${index + 1}T00:00:00.000Z`,
    updatedAt: `2026-02-0${5 - index}T00:00:00.000Z`,
    votes: {up: index, down: 0, net: index},
  }),
);
const ids = (answer: {list: {id: string}[]}) =>
  answer.list.map(({id}) => id).join('');

test('pages by start and count, and the last page has no link on', async () => {
  const {call} = methodsOver(five);
  const first = await call('osapi.contents.get', {type: 'idea', count: 2});
  expect(ids(first)).toBe('ed');
  expect(first).toMatchObject({startIndex: 0, itemsPerPage: 2});
  expect(first.links.next).toContain('startIndex=2');
  const last = await call('osapi.contents.get', {
    type: 'idea',
    count: 2,
    startIndex: 4,
  });
  expect(ids(last)).toBe('a');
  expect('links' in last).toBe(false);
});

test('sorts as it is asked', async () => {
  const {call, asked} = methodsOver(five);
  const by = async (sort: string) =>
    ids(await call('osapi.contents.get', {type: 'idea', sort}));
  expect(await by('dateCreatedAsc')).toBe('abcde');
  expect(await by('latestActivityDesc')).toBe('abcde');
  expect(await by('titleDesc')).toBe('edcba');
  await by('scoreDesc');
  expect(asked.at(-1)?.sort).toBe('top');
});

test('gives the fields that are asked for, and those that tiles take for granted', async () => {
  const {call} = methodsOver(five);
  const {list} = await call('osapi.contents.get', {
    type: 'idea',
    fields: 'subject,author.displayName',
  });
  expect(Object.keys(list[0]).toSorted()).toEqual([
    'author',
    'contentID',
    'id',
    'resources',
    'subject',
    'type',
    'typeCode',
  ]);
  expect(list[0].author.resources.avatar.ref).toMatch(/^https:/);
});

test('knows places within the root, and none within a place', async () => {
  const {call} = methodsOver([]);
  expect((await call('osapi.places.get')).list).toHaveLength(2);
  expect(
    (await call('osapi.places.get', {within: '/places/roadmap'})).list,
  ).toEqual([]);
  const groups = await call('osapi.places.get', {filter: 'type(group)'});
  expect(ids(groups)).toBe('friends');
  expect(
    await call('osapi.places.get', {blogOf: '/places/friends'}),
  ).toMatchObject({type: 'blog'});
  expect(await call('tile.container')).toMatchObject({
    placeID: 'roadmap',
    typeCode: 14,
  });
});

test('tells nobody who looks, unless the tag says so', async () => {
  const without = await methodsOver(five).call('osapi.people.getViewer');
  expect(JSON.stringify(without)).not.toMatch(/Secret|p9/);
  const allowed = await methodsOver(five, 'viewer').call(
    'osapi.people.getViewer',
  );
  expect(allowed.displayName).toBe('Secret Name');
});

test.each([
  ['osapi.ideas.vote', {uri: '/contents/a', vote: 'up'}, 'vote'],
  [
    'osapi.contents.create',
    {type: 'discussion', subject: 'What is it?'},
    'ask',
  ],
  ['osapi.contents.create', {type: 'idea', subject: 'What is it?'}, 'suggest'],
  ['osapi.core.post', {href: '/contents', body: {type: 'idea'}}, 'suggest'],
])('%s with %j needs to be allowed', async (name, params, grant) => {
  await expect(methodsOver(five).call(name, params)).rejects.toThrow(
    `allow="${grant}"`,
  );
  // Where it is, somebody has to press something first.
  press(false);
  await expect(methodsOver(five, grant).call(name, params)).rejects.toThrow(
    /pressed something/,
  );
});

test('votes as the viewer where both are so', async () => {
  press(true);
  const {call, voted} = methodsOver(five, 'vote');
  const idea = await call('osapi.ideas.vote', {
    uri: 'https://docs.example/api/core/v3/contents/b',
    vote: 'up',
  });
  expect(voted).toEqual([['b', 'up']]);
  // The points are those of the board: 5 for a vote up.
  expect(idea.score).toBe(5);
});

test('does not answer for ever', async () => {
  const {call} = methodsOver([]);
  const all = await Promise.allSettled(
    Array.from({length: 60}, () => call('osapi.stages.get')),
  );
  expect(all.some(({status}) => status === 'rejected')).toBe(true);
});
