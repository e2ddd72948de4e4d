import {spawnSync} from 'node:child_process';
import {readFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {fileURLToPath} from 'node:url';
import type {AxeResults, RunOptions} from 'axe-core';
import type {Browser, Page} from 'playwright-core';
import {expect} from 'vitest';
import type {RunningTownhall} from './townhall.js';
import type {Sight} from './visitor.js';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const root = fileURLToPath(new URL('..', import.meta.url));

/** A link as an operator makes it while the server runs. */
export function linkTo(townhall: RunningTownhall) {
  const port = new URL(townhall.community).port;
  const {stdout, stderr} = spawnSync(
    process.execPath,
    [
      'packages/server/dist/bin/townhall-server.js',
      ...['--admin-link', 'marisol', '--port', port],
      ...['--config', `.cache/demo/${port}/townhall.config.json`],
      ...['--data', townhall.data],
    ],
    {cwd: root, encoding: 'utf8'},
  );
  expect(stderr).toBe('');
  return stdout.trim();
}

/** Opens an address in a browser of its own. */
export async function openPage(
  browser: Browser,
  to: string,
  {width = 1280, ...sight}: Sight = {},
) {
  const context = await browser.newContext({
    viewport: {width, height: 900},
    ...sight,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(to);
  return {page, complaints, leave: () => context.close()};
}

/** The demo's manager, come in by a link. */
export async function manager(
  browser: Browser,
  townhall: RunningTownhall,
  sight?: Sight,
) {
  const opened = await openPage(browser, linkTo(townhall), sight);
  await opened.page.getByText('Signed in as Marisol').waitFor();
  return opened;
}

/** Moves on with the keyboard until this has the focus. */
export async function tabTo(page: Page, role: string, name: RegExp) {
  for (let press = 0; press < 120; press += 1) {
    await page.keyboard.press('Tab');
    const [is, called] = await page.evaluate(() => {
      let at = document.activeElement;
      while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
      const scope = at?.getRootNode() as Document | ShadowRoot; // of an element
      const label = at?.id
        ? scope.querySelector(`label[for="${CSS.escape(at.id)}"]`)
        : null;
      const words = label ?? at?.closest('label') ?? at;
      return [at?.localName ?? '', words?.textContent?.trim() ?? ''];
    });
    if (is === role && name.test(called)) return;
  }
  throw new Error(`The keyboard does not come to ${role} ${name}.`);
}

interface AxePage {
  axe: {run(options: RunOptions): Promise<AxeResults>};
}

/** What axe finds wrong with a page. */
export async function faultsOf(page: Page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setBypassCSP', {enabled: true});
  await page.evaluate(await readFile(axe, 'utf8'));
  const {violations} = await page.evaluate(() =>
    (window as unknown as AxePage).axe // axe puts itself there
      .run({resultTypes: ['violations']}),
  );
  return violations.flatMap(({id, nodes}) =>
    nodes.map(({target}) => `${id}: ${target.flat().join(' > ')}`),
  );
}

/** Looks at a screen as it is now: nothing is wrong with it, and it fits. */
export async function expectFine(page: Page, path: string, name: string) {
  await expect.poll(() => page.getByText('Loading…').count()).toBe(0);
  const folder = process.env['SCREENSHOTS'];
  if (folder) {
    await page.screenshot({path: `${folder}/${name}.png`, fullPage: true});
  }
  expect(await faultsOf(page), path).toEqual([]);
  const [widest = 0, visible = 0] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect(widest, path).toBeLessThanOrEqual(visible);
}
