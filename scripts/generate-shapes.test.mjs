import {readFile, readdir} from 'node:fs/promises';
import {expect, test} from 'vitest';
import {shapesSources} from './generate-shapes.mjs';

const folder = new URL('../packages/client/src/generated/', import.meta.url);

test('the client checks answers by the contract as it stands', async () => {
  const committed = {};
  for (const name of await readdir(folder)) {
    committed[name] = await readFile(new URL(name, folder), 'utf8');
  }
  expect(
    committed,
    'Run: node --import tsx scripts/generate-shapes.mjs',
  ).toEqual(shapesSources());
});
