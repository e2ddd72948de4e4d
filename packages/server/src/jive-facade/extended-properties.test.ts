import {afterAll, beforeAll, beforeEach, expect, it} from 'vitest';
import {createIdea} from '../webhooks/test-hooks.js';
import {createTestTownhall, type TestTownhall} from '../testing/index.js';
import {aJiveCommunity, type JiveCommunity} from './test-jive.js';

let townhall: TestTownhall;
let jive: JiveCommunity;
beforeAll(async () => {
  townhall = await createTestTownhall();
});
afterAll(() => townhall.close());
beforeEach(async () => {
  jive = await aJiveCommunity(townhall);
});

/** An idea of Ada's, by its number. */
async function anIdea(title = 'Keep something with this') {
  await createIdea(jive.community, 'ada', title);
  const {list} = (await jive.ask('ada', 'GET', '/contents')).body;
  return list.find(({subject}) => subject === title)?.contentID ?? '';
}

const kept = async (as: string | null, path: string) =>
  (await jive.ask(as, 'GET', `${path}/extprops`)).body;

it('are kept, replaced and taken away by whoever wrote a thing', async () => {
  const path = `/contents/${await anIdea()}`;
  expect(await kept(null, path)).toEqual({});

  const made = await jive.ask('ada', 'POST', `${path}/extprops`, {
    'github.issue': 'acme/app#7',
    count: 3,
    isOpen: true,
  });
  expect(made.status).toBe(201);
  const all = {'github.issue': 'acme/app#7', count: '3', isOpen: 'true'};
  for (const one of ['ada', 'grace', null]) {
    expect(await kept(one, path)).toEqual(all);
  }
  await jive.ask('ada', 'POST', `${path}/extprops`, {only: 'this'});
  expect(await kept(null, path)).toEqual({only: 'this'});
  expect((await jive.ask('ada', 'DELETE', `${path}/extprops`)).status).toBe(
    204,
  );
  expect(await kept(null, path)).toEqual({});
});

it('are nobody else’s to change, except staff’s', async () => {
  const path = `/contents/${await anIdea()}/extprops`;
  expect((await jive.ask(null, 'POST', path, {a: 'b'})).status).toBe(401);
  expect((await jive.ask('grace', 'POST', path, {a: 'b'})).status).toBe(403);
  expect((await jive.ask('grace', 'DELETE', path)).status).toBe(403);
  expect((await jive.ask('stan', 'POST', path, {a: 'b'})).status).toBe(201);
});

it('are kept with people and places, too', async () => {
  const me = (await jive.ask('ada', 'GET', '/people/@me')).body.id;
  const post = (as: string, path: string) =>
    jive.ask(as, 'POST', `${path}/extprops`, {a: 'b'});
  expect((await post('ada', `/people/${me}`)).status).toBe(201);
  expect((await post('grace', `/people/${me}`)).status).toBe(403);
  expect(await kept('grace', `/people/${me}`)).toEqual({a: 'b'});
  const [place] = (await jive.ask('ada', 'GET', '/places')).body.list;
  expect((await post('ada', `/places/${place?.placeID}`)).status).toBe(403);
  expect((await post('stan', `/places/${place?.placeID}`)).status).toBe(201);
});

it('lead to the contents that have them', async () => {
  const id = await anIdea();
  const other = await anIdea('Another with the same');
  for (const one of [id, other]) {
    await jive.ask('ada', 'POST', `/contents/${one}/extprops`, {
      issue: 'acme/app 7',
    });
  }
  const find = async (value: string) =>
    (
      await jive.ask(
        'grace',
        'GET',
        `/extprops/issue/${encodeURIComponent(value)}`,
      )
    ).body.list.map(({contentID}) => contentID);
  expect((await find('acme/app 7')).toSorted()).toEqual([id, other].toSorted());
  expect(await find('acme/app 8')).toEqual([]);
});

it.each([
  [['a list'], 'JSON object'],
  ['a text', 'JSON object'],
  [{'no name': 'x'}, 'no name'],
  [{[`n${'x'.repeat(100)}`]: 'x'}, 'no name'],
  [{deep: {er: 1}}, 'no text'],
  [{long: 'x'.repeat(2_001)}, '2000'],
  [
    Object.fromEntries(Array.from({length: 51}, (_, at) => [`n${at}`, 'x'])),
    '50',
  ],
])('are refused: %j', async (body, words) => {
  const path = `/contents/${await anIdea()}/extprops`;
  const answer = await jive.ask('ada', 'POST', path, body);
  expect(answer.status).toBe(400);
  expect(answer.body.error.message).toContain(words);
});

it('of what nobody sees are nobody’s to read', async () => {
  expect(
    (await jive.ask('ada', 'GET', '/contents/999999/extprops')).status,
  ).toBe(404);
});
