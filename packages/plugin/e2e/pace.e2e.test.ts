import {afterAll, beforeAll, expect, test} from 'vitest';
import type {Browser} from 'playwright-core';
import {healthy, openBrowser, openLaboratory} from './laboratory.js';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const median = (times: number[]) =>
  times.toSorted((one, other) => one - other)[times.length >> 1] ?? 0;

test('is there soon, and answers at once', async () => {
  const lab = await openLaboratory(browser);
  const boots: number[] = [];
  for (let time = 0; time < 9; time++) {
    boots.push(
      await lab.page.evaluate(
        async ([manifest, script]) => {
          const before = performance.now();
          await window.lab.install(manifest, script);
          return performance.now() - before;
        },
        healthy(`good.plugin-${time}`),
      ),
    );
    // One at a time answers; the others are off again.
    if (time < 8) {
      await lab.page.evaluate(
        (id) => window.lab.dispose(id),
        `good.plugin-${time}`,
      );
    }
  }
  const trips = await lab.page.evaluate(() => window.lab.timed(60));
  console.log(
    `boot ${median(boots).toFixed(1)} ms, round trip ${median(trips).toFixed(2)} ms`,
  );
  await lab.close();
  // What holds on a busy machine too; the bench is where the numbers are.
  expect(median(boots)).toBeLessThan(1_000);
  expect(median(trips)).toBeLessThan(20);
});
