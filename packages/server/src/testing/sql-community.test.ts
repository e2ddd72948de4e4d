import {communityFixture, describeCommunity} from '@townhall/client/testing';
import {afterAll, beforeAll} from 'vitest';
import {createSqlHosting, type SqlHosting} from '../community/sql-hosting.js';
import {testIssuer, withDefaults} from './records.js';
import {openSharedDatabase} from './shared-database.js';

const now = new Date();
let hosting: SqlHosting;
beforeAll(async () => {
  hosting = await createSqlHosting({
    database: await openSharedDatabase(),
    clock: () => now,
    communities: [],
    // Between two reads of a statement nothing may happen by itself.
    repeat: () => () => {},
  });
});
afterAll(() => hosting.close());

describeCommunity('over SQL', async () => {
  const hosted = await hosting.add({
    id: `test-${crypto.randomUUID().slice(0, 13)}`,
    name: 'Test community',
  });
  await hosted.import({
    source: 'test',
    lines: withDefaults(communityFixture(now), now).map((record) =>
      JSON.stringify(record),
    ),
  });
  return {
    as: async (person) => {
      if (person === null) return hosted.as(null);
      const {id} = await hosted.identify({
        issuer: testIssuer,
        subject: person,
        name: '',
      });
      return hosted.as(id);
    },
  };
});
