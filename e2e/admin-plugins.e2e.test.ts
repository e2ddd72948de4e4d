import {fileURLToPath} from 'node:url';
import type {Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {openShop, type PluginShop} from '../packages/plugin/e2e/plugin-shop.js';
import {buildPlugin} from '../packages/plugin/src/bundle/index.js';
import {ownDemo} from './demo.js';
import {expectFine, manager, tabTo} from './manager.js';

const demo = ownDemo();
let shop: PluginShop;
let address = '';

beforeAll(async () => {
  shop = await openShop();
  address = await offer('spam-guard');
});
afterAll(() => shop.close());

async function offer(name: string, different: object = {}) {
  const folder = new URL(`../examples/plugins/${name}`, import.meta.url);
  const files = await buildPlugin(fileURLToPath(folder));
  const manifest: unknown = JSON.parse(String(files.get('plugin.json')));
  const written = {...Object(manifest), ...different};
  return shop.offer(name, written, String(files.get('sandbox.js')));
}

/** What pages are told to run. */
async function running() {
  const {community} = demo.townhall;
  const answer = await fetch(`${community}/communities/demo/api/v1/plugins`);
  const {items} = await answer.json();
  return items as {
    id: string;
    version: string;
    grant: string[];
    settings: Record<string, unknown>;
  }[];
}

/** What was done with plugins, as it stands there; without when. */
const history = (page: Page) =>
  page
    .getByRole('list', {name: 'What was done with plugins'})
    .getByRole('listitem')
    .evaluateAll((items) =>
      items.map((item) =>
        [...item.querySelectorAll('span')]
          .map(({textContent}) => textContent)
          .join(' '),
      ),
    );

describe('plugins', () => {
  it('are looked at, installed, changed, switched off and removed by keyboard', async () => {
    const {page, complaints, leave} = await manager(demo, '/plugins');
    const {keyboard} = page;
    await page.getByText('There are no plugins yet.').waitFor();
    await expectFine(page);

    await tabTo(page, 'input', /^Address of its plugin\.json$/);
    await keyboard.type(`${shop.origin}/nowhere/plugin.json`);
    await keyboard.press('Enter');
    await page.getByText(/^Nothing was changed\. .*404/).waitFor();
    // The focus is where something is wrong.
    await keyboard.press('Control+A');
    await keyboard.type(address);
    await keyboard.press('Enter');
    await page.getByRole('heading', {name: /^Spam guard, version/}).waitFor();
    await page.getByLabel('Read what somebody is about to suggest').waitFor();
    await page.getByText(/^Hash of what you see: sha384-/).waitFor();
    await expectFine(page);
    expect(await running()).toEqual([]);

    await tabTo(page, 'input', /^Keep something in the visitor’s browser$/);
    await keyboard.press('Space');
    await tabTo(page, 'button', /^Install it$/);
    await keyboard.press('Enter');
    await page.getByText('Spam guard is installed.').waitFor();
    await page.getByText('No page has told of it yet.').waitFor();
    const [first] = await running();
    expect(first?.grant).toContain('ideas:drafts');

    await tabTo(page, 'summary', /^Grants and settings of Spam guard$/);
    await keyboard.press('Enter');
    await expectFine(page);
    await tabTo(page, 'input', /^Read what somebody is about to ask/);
    await keyboard.press('Space');
    await tabTo(page, 'button', /^Save$/);
    await keyboard.press('Enter');
    await page.getByText('Spam guard is changed.').waitFor();
    expect((await running())[0]?.grant).toEqual(
      first?.grant.filter((name) => name !== 'qa:drafts'),
    );

    await tabTo(page, 'button', /^Switch off$/);
    await keyboard.press('Enter');
    await page.getByText(/^Switched off\. Granted/).waitFor();
    expect(await running()).toEqual([]);
    await tabTo(page, 'button', /^Remove$/);
    await keyboard.press('Enter');
    await page.getByText(/^Remove Spam guard\?/).waitFor();
    await keyboard.press('Enter');
    await page.getByText(/^Remove Spam guard\?/).waitFor({state: 'detached'});
    await keyboard.press('Enter');
    await tabTo(page, 'button', /^Remove it$/);
    await keyboard.press('Enter');
    await page.getByText('Spam guard is removed.').waitFor();
    await page.getByText('There are no plugins yet.').waitFor();
    // The latest first; one that is gone is called by its id.
    expect(await history(page)).toEqual([
      'Marisol Vega removed townhall-examples.spam-guard.',
      'Marisol Vega changed townhall-examples.spam-guard. Switched off.',
      expect.stringMatching(
        /guard\. Taken away: Read what somebody is about to ask/,
      ),
      expect.stringMatching(
        / installed .*, version 1\.0\.0\. Granted: .*suggest/,
      ),
    ]);
    await expectFine(page);
    // A browser tells its console of every refusal.
    expect(complaints.filter((one) => !one.includes('status of 4'))).toEqual(
      [],
    );
    await leave();
  });

  it('have settings, health, and another version that is looked at first', async () => {
    const {page, leave} = await manager(demo, '/plugins');
    await page
      .getByLabel('Address of its plugin.json')
      .fill(await offer('effort-badge'));
    await page.getByRole('button', {name: 'Look at it'}).click();
    const votes = page.getByLabel(/^Net votes from which/);
    expect(await votes.inputValue()).toBe('20');
    await votes.fill('0');
    await votes.blur();
    await page.getByRole('button', {name: 'Install it', exact: true}).click();
    await page.getByText(/^Nothing was changed\./).waitFor();
    await page.getByText('It must be at least 1.', {exact: true}).waitFor();
    expect(await votes.getAttribute('aria-invalid')).toBe('true');
    await votes.fill('7');
    await votes.blur();
    await page.getByRole('button', {name: 'Install it', exact: true}).click();
    await page.getByText('Effort badge is installed.').waitFor();
    expect((await running())[0]?.settings).toEqual({
      quickWinVotes: 7,
      asksForNeed: true,
    });

    const {community} = demo.townhall;
    const id = 'townhall-examples.effort-badge';
    await fetch(`${community}/communities/demo/api/v1/plugins/${id}/news`, {
      method: 'POST',
      headers: {'content-type': 'application/json'},
      body: JSON.stringify({
        version: '1.0.0',
        started: true,
        failures: 1,
        deadlines: 0,
        quarantines: 0,
        trouble: 'integrity',
      }),
    });
    await page.reload();
    await page
      .getByText(/its file is not the one that you installed/)
      .waitFor();
    await expectFine(page);

    // What is being changed stays while something else is done.
    await page.locator('summary', {hasText: 'Effort badge'}).click();
    await votes.fill('9');
    await votes.blur();
    await page.getByRole('button', {name: 'Switch off'}).click();
    await page.getByRole('button', {name: 'Switch on'}).click();
    await page.getByRole('button', {name: 'Switch off'}).waitFor();
    expect(await votes.inputValue()).toBe('9');
    await page.locator('summary', {hasText: 'Effort badge'}).click();

    await offer('effort-badge', {version: '2.0.0'});
    await page.getByRole('button', {name: 'Look for another version'}).click();
    await page
      .getByRole('button', {name: 'Install it in place of version 1.0.0'})
      .click();
    await page.getByText('Effort badge is installed.').waitFor();
    const [now] = await running();
    expect([now?.version, now?.settings]).toEqual([
      '2.0.0',
      {quickWinVotes: 7, asksForNeed: true},
    ]);
    await page.getByText('No page has told of it yet.').waitFor();

    const [last, ...earlier] = await history(page);
    expect(last).toMatch(/ installed Effort badge, version 2\.0\.0\.$/);
    expect(earlier).toHaveLength(4);
    await tabTo(page, 'summary', /^Before that: [1-9]/);
    await page.keyboard.press('Enter');
    await page.getByText(/ removed townhall-examples\.spam-guard\.$/).waitFor();
    await expectFine(page);
    await leave();
  });
});
