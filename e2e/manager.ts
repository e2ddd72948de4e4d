import {spawnSync} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import type {Browser, Page} from 'playwright-core';
import {expect} from 'vitest';
import {everyLook, expectFineIn} from './axe.js';
import type {Demo} from './demo.js';
import type {RunningTownhall} from './townhall.js';
import {newPage} from './visitor.js';

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
export async function openPage(browser: Browser, to: string) {
  const opened = await newPage(browser);
  await opened.page.goto(to);
  return opened;
}

/** The demo's manager at one of the screens, come in by a link. */
export async function manager(demo: Demo, path = '') {
  const {browser, townhall} = demo;
  const opened = await openPage(browser, linkTo(townhall));
  const {page} = opened;
  await page.getByText('Signed in as Marisol').waitFor();
  if (path) await page.goto(`${townhall.community}/admin${path}`);
  await page.getByText('Signed in as Marisol').waitFor();
  return opened;
}

/** Moves on, or back, with the keyboard until this has the focus. */
export async function tabTo(
  page: Page,
  role: string,
  name: RegExp,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
) {
  for (let press = 0; press < 120; press += 1) {
    await page.keyboard.press(key);
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

/** Looks at a screen as it is now, once everything of it is there. */
export async function expectFine(page: Page, looks = everyLook) {
  await expect.poll(() => page.getByText('Loading…').count()).toBe(0);
  // Some figures come one by one.
  await expect.poll(() => page.getByText('…', {exact: true}).count()).toBe(0);
  for (const look of looks) await expectFineIn(page, look);
}
