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

interface Look {
  width: number;
  colorScheme: 'light' | 'dark';
}

/** Looks at the page as it is, without loading it again. */
async function lookAt(page: Page, {width, colorScheme}: Look) {
  await page.setViewportSize({width, height: 900});
  await page.emulateMedia({colorScheme, reducedMotion: 'reduce'});
  const [widest, inside] = await widestAndWindow(page);
  expect(widest, `scrolls sideways at ${width} px`).toBe(inside);
}

describe('the external site with the widgets', () => {
  it.each(paths)('fits and is accessible: %s', async (path) => {
    const nadia = await visit(browser, townhall, 'nadia', {bypassCSP: true});
    const {page} = nadia;
    await nadia.open(path);
    await unfold(page, path);
    // Both widths and both schemes: what axe knows of them is not about pairs.
    await lookAt(page, {width: 1280, colorScheme: 'light'});
    expect(await faultsOf(page)).toEqual([]);
    await lookAt(page, {width: 768, colorScheme: 'light'});
    await lookAt(page, {width: 320, colorScheme: 'dark'});
    expect(await faultsOf(page)).toEqual([]);
    await nadia.leave();
  });

  it.each(paths)('fits right to left, and for staff: %s', async (path) => {
    const sight = {width: 320, bypassCSP: true};
    const staff = await visit(browser, townhall, 'marisol', sight);
    const {page} = staff;
    await staff.open(path);
    await page.evaluate(() => {
      document.documentElement.dir = 'rtl';
    });
    await unfold(page, path);
    await lookAt(page, {width: 320, colorScheme: 'light'});
    expect(await faultsOf(page)).toEqual([]);
    await lookAt(page, {width: 1280, colorScheme: 'dark'});
    await staff.leave();
  });

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
