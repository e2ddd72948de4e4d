import {readFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import type {AxeResults, RunOptions} from 'axe-core';
import type {Page} from 'playwright-core';
import {expect} from 'vitest';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

interface AxePage {
  axe: {run(options: RunOptions): Promise<AxeResults>};
}

/** What axe finds wrong on the page, shadow roots included; by these rules alone. */
export async function faultsOf(page: Page, runOnly?: string[]) {
  // axe puts itself onto the window, and stays there until the next page.
  const there = await page.evaluate(() => 'axe' in window);
  if (!there) {
    const session = await page.context().newCDPSession(page);
    await session.send('Page.setBypassCSP', {enabled: true});
    await page.evaluate(await readFile(axe, 'utf8'));
    await session.detach();
  }
  const {violations} = await page.evaluate(
    (only) =>
      (window as unknown as AxePage).axe // put there by the lines above
        .run({resultTypes: ['violations'], ...(only && {runOnly: only})}),
    runOnly,
  );
  return violations.flatMap(({id, nodes}) =>
    nodes.map(({target}) => `${id}: ${target.flat().join(' > ')}`),
  );
}

/** A page as somebody may look at it. */
export interface Look {
  width: number;
  colorScheme: 'light' | 'dark';
}

/** Every width and scheme that a page is looked at in: light before dark. */
export const everyLook: readonly Look[] = [
  {width: 1280, colorScheme: 'light'},
  {width: 1280, colorScheme: 'dark'},
  {width: 768, colorScheme: 'light'},
  {width: 320, colorScheme: 'light'},
  {width: 320, colorScheme: 'dark'},
];

/** Looks at the page as it is, without loading it again: it fits, and axe finds nothing. */
export async function expectFineIn(
  page: Page,
  {width, colorScheme}: Look,
  name = new URL(page.url()).pathname,
) {
  await page.setViewportSize({width, height: 900});
  await page.emulateMedia({colorScheme, reducedMotion: 'reduce'});
  const look = `${name} at ${width} px, ${colorScheme}`;
  const folder = process.env['SCREENSHOTS'];
  if (folder) {
    const file = look.replaceAll(/[^\w]+/g, '-').replace(/^-/, '');
    await page.screenshot({path: `${folder}/${file}.png`, fullPage: true});
  }
  const [widest = 0, visible = 0] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect(widest, `${look} scrolls sideways`).toBeLessThanOrEqual(visible);
  // Between the schemes of one width nothing differs but colours.
  const rules = colorScheme === 'dark' ? ['color-contrast'] : undefined;
  expect(await faultsOf(page, rules), look).toEqual([]);
}
