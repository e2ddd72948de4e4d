import {readFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import type {AxeResults, RunOptions} from 'axe-core';
import type {Browser, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {openBrowser, startTownhall, type RunningTownhall} from './townhall.js';
import {visit} from './visitor.js';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const paths = ['/', '/ideas', '/help', '/guides/gradebook'];

let townhall: RunningTownhall;
let browser: Browser;

beforeAll(async () => {
  [townhall, browser] = await Promise.all([startTownhall(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await townhall?.dispose();
});

interface AxePage {
  axe: {run(options: RunOptions): Promise<AxeResults>};
}

/** What axe finds wrong on the page, shadow roots included. */
async function faultsOf(page: Page) {
  await page.evaluate(await readFile(axe, 'utf8'));
  const {violations} = await page.evaluate(() =>
    (window as unknown as AxePage).axe // axe puts itself there
      .run({resultTypes: ['violations']}),
  );
  return violations.flatMap(({id, nodes}) =>
    nodes.map(({target}) => `${id}: ${target.flat().join(' > ')}`),
  );
}

const widestAndWindow = (page: Page) =>
  page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);

/** Shows every widget with what is in it, open forms and threads as well. */
async function unfold(page: Page, path: string) {
  if (path === '/help') {
    const question = page
      .locator('townhall-question-card')
      .filter({hasText: 'Confirmed by staff'})
      .first();
    await question.locator('button[aria-expanded]').first().click();
    await question
      .getByText(/Confirmed by .*\(staff\)/)
      .first()
      .waitFor();
  }
  if (path === '/ideas') {
    await page.getByRole('button', {name: 'Suggest an idea'}).click();
    await page.getByRole('textbox', {name: 'Title'}).waitFor();
  }
}

describe('the external site with the widgets', () => {
  it.each([
    [320, 'light'],
    [320, 'dark'],
    [768, 'light'],
    [1280, 'light'],
    [1280, 'dark'],
  ] as const)(
    'at %i px in %s fits and is accessible',
    async (width, colorScheme) => {
      const nadia = await visit(browser, townhall, 'nadia', {
        width,
        colorScheme,
        bypassCSP: true,
      });
      for (const path of paths) {
        await nadia.open(path);
        await unfold(nadia.page, path);
        const [widest, inside] = await widestAndWindow(nadia.page);
        expect(widest, `${path} scrolls sideways`).toBe(inside);
        expect(await faultsOf(nadia.page), path).toEqual([]);
      }
      await nadia.leave();
    },
  );

  it.each(['light', 'dark'] as const)(
    'in %s and right to left fits and is accessible',
    async (colorScheme) => {
      const staff = await visit(browser, townhall, 'marisol', {
        width: 320,
        colorScheme,
        bypassCSP: true,
      });
      for (const path of paths) {
        await staff.open(path);
        await staff.page.evaluate(() => {
          document.documentElement.dir = 'rtl';
        });
        await unfold(staff.page, path);
        const [widest, inside] = await widestAndWindow(staff.page);
        expect(widest, `${path} scrolls sideways`).toBe(inside);
        expect(await faultsOf(staff.page), path).toEqual([]);
      }
      await staff.leave();
    },
  );

  it('shows a pressed vote in forced colours', async () => {
    const nadia = await visit(browser, townhall, 'nadia', {
      forcedColors: 'active',
    });
    await nadia.open('/ideas');
    const up = nadia.page.getByRole('button', {name: 'Vote up'}).first();
    const colour = () =>
      up.evaluate((button) => getComputedStyle(button).backgroundColor);
    await up.waitFor();
    const before = await colour();
    await up.click();
    await expect.poll(() => up.getAttribute('aria-pressed')).toBe('true');
    await expect.poll(colour).not.toBe(before);
    await nadia.leave();
  });
});
