import {expect, test} from 'vitest';
import {calling} from './entities.js';
import {
  type Ask,
  type Entity,
  type Executable,
  isEntity,
  plain,
} from './executable.js';

/** Calls that are answered so, one after the other, and what was asked. */
function answering(...answers: unknown[]) {
  const asked: [string, unknown][] = [];
  const ask: Ask = async (method, params) => {
    asked.push([method, params]);
    const answer = answers.shift();
    if (answer instanceof Error) throw answer;
    return answer;
  };
  return {asked, call: calling(ask).call};
}

const executed = (one: Executable) =>
  new Promise<Entity>((resolve) =>
    one.execute((result) => resolve(Object(result))),
  );

/** Calls a method that an entity should have. */
function press(
  entity: unknown,
  name: string,
  ...values: unknown[]
): Executable {
  const method: unknown = isEntity(entity) ? entity[name] : undefined;
  if (typeof method !== 'function') throw new Error(`There is no ${name}`);
  return method(...values);
}

const idea = {type: 'idea', resources: {self: {ref: '/contents/7'}}};
const space = {type: 'space', resources: {self: {ref: '/places/a'}}};

test('nothing is asked before somebody executes it', async () => {
  const {asked, call} = answering({});
  const made = call('contents.get', {count: 1});
  expect(asked).toEqual([]);
  await executed(made);
  expect(asked).toEqual([['contents.get', {count: 1}]]);
});

test('a list says where it goes on, and on the last page there is no such method', async () => {
  const first = {
    list: [idea],
    startIndex: 0,
    itemsPerPage: 2,
    links: {next: '/contents?startIndex=2'},
  };
  const last = {list: [], startIndex: 2, itemsPerPage: 2};
  const {asked, call} = answering(first, last);
  const page = await executed(call('contents.get', {count: 2, type: 'idea'}));
  const next = await executed(press(page, 'getNextPage'));
  expect(asked[1]).toEqual([
    'contents.get',
    {count: 2, type: 'idea', startIndex: 2},
  ]);
  expect('getNextPage' in next).toBe(false);
  // Some read the answer, and some its content.
  expect(page['content']).toBe(page);
});

test('an address goes on where it says', async () => {
  const {asked, call} = answering(
    {
      list: [],
      startIndex: 0,
      itemsPerPage: 2,
      links: {next: '/contents?startIndex=2'},
    },
    {list: []},
  );
  await executed(
    press(await executed(call('core.get', {href: '/contents'})), 'getNextPage'),
  );
  expect(asked[1]?.[1]).toMatchObject({href: '/contents?startIndex=2'});
});

test('ideas are voted on, and places know what is in them', async () => {
  const {asked, call} = answering({list: [{...idea}, {...space}]}, {}, {}, {});
  const {list} = await executed(call('contents.get', {}));
  const [anIdea, aPlace] = Array.isArray(list) ? list : [];
  await executed(press(anIdea, 'voteUp'));
  await executed(press(aPlace, 'getPlaces', {count: 3}));
  await executed(press(aPlace, 'getBlog'));
  expect(asked.slice(1)).toEqual([
    ['ideas.vote', {uri: '/contents/7', vote: 'up'}],
    ['places.get', {count: 3, within: '/places/a'}],
    ['places.get', {blogOf: '/places/a'}],
  ]);
  expect(isEntity(anIdea) && 'getPlaces' in anIdea).toBe(false);
});

test('one thing comes by itself, and a failure as an error with its words', async () => {
  const {call} = answering({...idea}, new Error('It is closed'));
  expect(await executed(call('core.get', {}))).toMatchObject({type: 'idea'});
  expect(await executed(call('core.get', {}))).toEqual({
    error: {code: 'internal', message: 'It is closed'},
  });
});

test('functions and circles are left out of what is sent', () => {
  const circle: Entity = {a: 1, run: () => 1};
  circle['self'] = circle;
  circle['twice'] = [{b: 1}, {b: 1}];
  expect(plain(circle)).toEqual({a: 1, twice: [{b: 1}, {b: 1}]});
  const shared = {c: 1};
  expect(plain([shared, shared])).toEqual([shared, shared]);
  expect(plain(undefined)).toBeNull();
  expect(plain(() => 1)).toBeNull();
});
