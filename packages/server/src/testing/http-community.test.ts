import {communityFixture, describeCommunity} from '@townhall/client/testing';
import {afterAll, beforeAll} from 'vitest';
import {createTestTownhall, type TestTownhall} from './index.js';
import {openSharedDatabase} from './shared-database.js';

let townhall: TestTownhall;
beforeAll(async () => {
  townhall = await createTestTownhall({database: await openSharedDatabase()});
});
afterAll(() => townhall.close());

describeCommunity('over HTTP, through the real client', async () => {
  const community = await townhall.community({
    records: communityFixture(townhall.clock.now()),
  });
  return {as: (person) => community.as(person)};
});
