import {afterAll, beforeAll, expect, it} from 'vitest';
import {anIdea, aPerson, aPlace} from '../testing/records.js';
import {openSharedDatabase} from '../testing/shared-database.js';
import {
  createTestTownhall,
  type TestTownhall,
} from '../testing/test-townhall.js';
import {aJiveCommunity, type JiveCommunity, only} from './test-jive.js';

// What clients look at before they come to what they want.

let townhall: TestTownhall;
let jive: JiveCommunity;

beforeAll(async () => {
  townhall = await createTestTownhall({database: await openSharedDatabase()});
  jive = await aJiveCommunity(townhall, {
    records: [
      aPlace({id: 'roadmap', name: 'Roadmap', policy: {preset: 'simple'}}),
      anIdea(),
      aPerson({
        id: 'pia',
        name: 'Pia',
        avatar: 'https://pictures.example.com/pia.png',
      }),
    ],
  });
});
afterAll(() => townhall.close());

const get = (who: string | null, path: string) => jive.ask(who, 'GET', path);

it('looks at what is not kept here, and goes on', async () => {
  const idea = only(
    (await get('ada', '/contents?filter=type(idea)&count=1')).body.list,
  );
  for (const path of [
    '/people/@me/@followers',
    '/people/@me/@following?count=100',
    '/people/@me/streams',
    `/contents/${idea.contentID}/followers`,
    `/contents/${idea.contentID}/entitlements`,
    `/attachments/contents/${idea.contentID}`,
    `/images/contents/${idea.contentID}`,
    `/places/${idea.parentPlace.placeID}/statics`,
    '/activities/recent/people',
    '/contents/featured',
  ]) {
    const {status, body} = await get('ada', path);
    expect([status, body.list], path).toEqual([200, []]);
  }
  for (const path of [
    '/people/recommended',
    '/people/trending',
    '/places/recommended',
    '/contents/recommended',
    '/activities/recent/content',
  ]) {
    const {status, body} = await get('ada', path);
    expect([status, body.list.length > 0], path).toEqual([200, true]);
  }
  for (const path of [
    '/people/999999/@followers',
    '/contents/999999/followers',
    '/attachments/messages/999999',
    '/people/@me/avatar',
  ]) {
    expect((await get('ada', path)).status, path).toBe(404);
  }
});

it('is led to the picture of somebody, signed in or not', async () => {
  const {body} = await get('ada', '/people?filter=search(pia)');
  const pia = only(body.list);
  for (const who of ['ada', null]) {
    const {status, headers} = await get(who, `/people/${pia.id}/avatar`);
    expect([status, headers.get('location')]).toEqual([
      302,
      'https://pictures.example.com/pia.png',
    ]);
  }
});
