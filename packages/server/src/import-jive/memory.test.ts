import {createJive} from '@townhall/jive';
import {expect, it} from 'vitest';
import {testSqlCommunity} from '../community/test-community.js';
import {growthOf, livingHeap} from '../testing/living-heap.js';
import {openSharedDatabase} from '../testing/shared-database.js';
import {importJive} from './import-jive.js';
import {addIdeas, aJivePlace} from './test-jive-place.js';

it('writes ten thousand records with the memory of a few', async () => {
  const database = await openSharedDatabase();
  const {hosted} = await testSqlCommunity(database);
  const samples: number[] = [];
  async function* lines() {
    for (let at = 0; at < 10_000; at++) {
      // A server does so by itself; what is planned for none is slow for many.
      if (at === 1_000) await database.query('analyze');
      if (at % 1_000 === 999) samples.push(livingHeap());
      yield JSON.stringify({
        type: 'person',
        id: `p${at}`,
        name: `Person ${at}`,
        identity: {issuer: 'https://docs.example.com', subject: `${at}`},
      });
    }
  }

  const report = await hosted.import({source: 'test', lines: lines()});
  expect(report).toMatchObject({created: 10_000});
  await database.close();
  expect(growthOf(samples)).toBeLessThan(1);
}, 120_000);

// Reads all of them, and rehearses what becomes of each.
it('rehearses a whole place of Jive with the memory of a few', async () => {
  const database = await openSharedDatabase();
  const {hosted} = await testSqlCommunity(database);
  const {fake, placeID} = aJivePlace();
  addIdeas(fake, placeID, 10_000);
  const jive = createJive({
    url: fake.url,
    fetch: (request) => {
      // The fake keeps what it was asked, which would be counted here.
      fake.asked.length = 0;
      return fake.fetch(request);
    },
    retry: false,
    auth: fake.as('rosa'),
  });
  const samples: number[] = [];
  const report = await importJive({
    jive,
    hosted,
    place: placeID,
    source: 'jive.test',
    dryRun: true,
    onProgress: ({contents}) => {
      if (contents % 1_000 === 500) samples.push(livingHeap());
    },
  });
  expect(report).toMatchObject({contents: 10_004, problems: []});
  await database.close();
  expect(growthOf(samples)).toBeLessThan(1);
}, 240_000);
