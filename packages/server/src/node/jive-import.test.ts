import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {Writable} from 'node:stream';
import {afterAll, beforeAll, expect, it} from 'vitest';
import {aJivePlace} from '../import-jive/test-jive-place.js';
import {exportFrom, importFromJive} from '../node.js';

let dataDirectory = '';
beforeAll(async () => {
  dataDirectory = await mkdtemp(join(tmpdir(), 'townhall-jive-'));
});
afterAll(() => rm(dataDirectory, {recursive: true}));

it('takes a place over into files, and writes it out again', async () => {
  const {fake, placeID} = aJivePlace();
  const wanted = {
    url: fake.url,
    place: placeID,
    account: {username: 'rosa', password: 'secret'},
    rate: 900,
    fetch: fake.fetch,
  };
  expect(await importFromJive(wanted, {dataDirectory})).toMatchObject({
    contents: 4,
    created: 14,
    problems: [],
  });
  expect(await importFromJive(wanted, {dataDirectory})).toMatchObject({
    created: 0,
    changed: 0,
  });

  let text = '';
  const slow = new Writable({
    highWaterMark: 1,
    decodeStrings: false,
    write: (chunk: string, _, done) => {
      text += chunk;
      setImmediate(done);
    },
  });
  await exportFrom({place: 'product'}, slow, {dataDirectory});
  const types = text
    .trimEnd()
    .split('\n')
    .map((line): unknown => Object(JSON.parse(line)).type);
  expect(types).toEqual([
    'place',
    ...Array.from({length: 3}, () => 'person'),
    'idea',
    'idea',
    'ballots',
    'comment',
    'comment',
  ]);
  await expect(
    exportFrom({place: 'product', community: 'none'}, slow, {dataDirectory}),
  ).rejects.toThrow('There is no community "none"');
}, 60_000);
