import {readFile} from 'node:fs/promises';
import {expect, test} from 'vitest';
import {shapesSource} from './generate-shapes.mjs';

test('the client checks answers by the contract as it stands', async () => {
  const committed = await readFile(
    new URL('../packages/client/src/generated/shapes.ts', import.meta.url),
    'utf8',
  );
  expect(committed, 'Run: node --import tsx scripts/generate-shapes.mjs').toBe(
    shapesSource(),
  );
});
