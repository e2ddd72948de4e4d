import type {Role} from '@townhall/client';
import {communityFixture, describeCommunity} from '@townhall/client/testing';
import {basic, createJive, type JivePerson} from '@townhall/jive';
import {hostJive} from '@townhall/jive/community';
import {afterAll, beforeAll} from 'vitest';
import {openSharedDatabase} from '../testing/shared-database.js';
import {
  createTestTownhall,
  type TestTownhall,
} from '../testing/test-townhall.js';

// Our Jive client asks our own server that speaks Jive: the circle closes.

const roleOf = ({jive}: JivePerson): Role =>
  jive?.level?.name === 'Staff'
    ? 'staff'
    : jive?.level?.name === 'Advocate'
      ? 'advocate'
      : 'member';

let townhall: TestTownhall;

beforeAll(async () => {
  townhall = await createTestTownhall({database: await openSharedDatabase()});
});
afterAll(() => townhall.close());

describeCommunity('over Jive, by our own façade', async () => {
  const community = await townhall.community({
    records: communityFixture(townhall.clock.now()),
    jive: {enabled: true, hosts: [], securityPrefix: false},
  });
  // Our façade shows nobody's votes but one's own, so both sides follow from the
  // points; and it tells a role as a level.
  const host = hostJive({
    points: {up: 1, down: -1},
    roleOf,
    now: () => townhall.clock.now().getTime(),
  });
  return {
    as: async (person) => {
      const key = person ? await community.key(person) : undefined;
      return host.as(
        createJive({
          url: `${community.baseUrl}/communities/${community.id}`,
          fetch: (request) => townhall.fetch(request),
          auth: key && basic(key.id, key.secret),
        }),
      );
    },
  };
});
