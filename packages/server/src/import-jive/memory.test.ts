import {createJive} from '@townhall/jive';
import {expect, it} from 'vitest';
import {testSqlCommunity} from '../community/test-community.js';
import {growthOf, livingHeap} from '../testing/living-heap.js';
import {openSharedDatabase} from '../testing/shared-database.js';
import {importJive, type JiveImportOptions} from './import-jive.js';
import {addIdeas, aJivePlace} from './test-jive-place.js';

/** Takes lines as the database does, in batches, and keeps none of them. */
const emptyHands: JiveImportOptions['hosted'] = {
  async import({lines, onWritten}) {
    let read = 0;
    for await (const _ of lines) {
      read += 1;
      if (read % 500 === 0) await onWritten?.(read);
    }
    return {
      read,
      created: read,
      changed: 0,
      unchanged: 0,
      skipped: 0,
      errors: [],
    };
  },
  imports: {
    pointOf: async () => undefined,
    keepPoint: async () => {},
    forgetPoint: async () => {},
    placeKinds: async () => new Map(),
    placesFrom: async () => new Set(),
  },
};

it('reads ten thousand contents with the memory of a few', async () => {
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
    hosted: emptyHands,
    place: placeID,
    source: 'jive.test',
    onProgress: ({contents}) => {
      if (contents % 1_000 === 500) samples.push(livingHeap());
    },
  });

  expect(report).toMatchObject({contents: 10_004, problems: []});
  // A hundred bytes kept of each would be seven tenths of a megabyte.
  expect(growthOf(samples)).toBeLessThan(0.5);
}, 120_000);

it.each([
  ['writes ten thousand records', false],
  ['rehearses ten thousand records', true],
])(
  '%s with the memory of a few',
  async (_, dryRun) => {
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

    const report = await hosted.import({
      source: 'test',
      dryRun,
      lines: lines(),
    });
    expect(report).toMatchObject({created: 10_000});
    await database.close();
    expect(growthOf(samples)).toBeLessThan(1);
  },
  120_000,
);

it('rehearses a whole place of Jive with the memory of a few', async () => {
  const database = await openSharedDatabase();
  const {hosted} = await testSqlCommunity(database);
  const {fake, placeID} = aJivePlace();
  addIdeas(fake, placeID, 10_000);
  const jive = createJive({
    url: fake.url,
    fetch: (request) => {
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
