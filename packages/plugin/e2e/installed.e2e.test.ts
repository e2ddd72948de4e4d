import {fileURLToPath} from 'node:url';
import {createClient, type Community} from '@townhall/client';
import type {Page} from 'playwright-core';
import {afterAll, afterEach, beforeAll, describe, expect, it} from 'vitest';
import {ownDemo} from '../../../e2e/demo.js';
import {manager} from '../../../e2e/manager.js';
import {newPage} from '../../../e2e/visitor.js';
import {buildPlugin} from '../src/bundle/index.js';
import {hostilePlugin} from '../src/testing/index.js';
import {openShop, type PluginShop} from './plugin-shop.js';

const demo = ownDemo();
const hostileId = hostilePlugin('no-json').manifest.id;
let shop: PluginShop;
let staff: Community;

beforeAll(async () => {
  shop = await openShop();
  const {site, community} = demo.townhall;
  const cookie = 'wrenfield_person=marisol';
  staff = createClient({
    baseUrl: community,
    community: 'demo',
    token: async () =>
      (await fetch(`${site}/townhall-token`, {headers: {cookie}})).text(),
  });
});
afterEach(async () => {
  const {items} = await staff.plugins.managed();
  for (const {id} of items) await staff.plugins.remove(id);
});
afterAll(() => shop.close());

/** Installs what is offered there, with all that it asks for. */
async function install(manifestUrl: string) {
  const {id, asks, integrity} = await staff.plugins.inspect({manifestUrl});
  const grant = asks.map(({name}) => name);
  await staff.plugins.install({manifestUrl, integrity, grant});
  return id;
}

async function offerExample(name: string) {
  const folder = new URL(`../../../examples/plugins/${name}`, import.meta.url);
  const files = await buildPlugin(fileURLToPath(folder));
  const manifest: unknown = JSON.parse(String(files.get('plugin.json')));
  return shop.offer(name, Object(manifest), String(files.get('sandbox.js')));
}

const offerHostile = (name: Parameters<typeof hostilePlugin>[0]) => {
  const {manifest, script} = hostilePlugin(name);
  return shop.offer(name, Object(manifest), script);
};

const tag = '<townhall-plugins></townhall-plugins>';
const board =
  '<townhall-idea-board place="ideas" sort="new"></townhall-idea-board>';

/** A page of the site that has this in it, under rules as the docs say them. */
async function open(body: string, person?: string) {
  const {community, site} = demo.townhall;
  const visitor = await newPage(demo.browser);
  const {page, context} = visitor;
  if (person) {
    await context.addCookies([
      {name: 'wrenfield_person', value: person, url: site},
    ]);
  }
  // What a test answers itself counts as a page from outside this machine.
  await context.grantPermissions(['local-network-access'], {origin: site});
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const answered: string[] = [];
  page.on('requestfinished', (request) =>
    answered.push(request.url().replace(/.*\/api\/v1/, '')),
  );
  await page.addInitScript('Math.random = () => 0');
  await page.route(`${site}/made-for-this`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      headers: {
        'content-security-policy': [
          "default-src 'none'",
          `script-src ${community}`,
          `connect-src 'self' ${community} ${shop.origin}`,
          `frame-src ${community}`,
          "require-trusted-types-for 'script'",
          'trusted-types lit-html',
        ].join('; '),
      },
      body: `<!doctype html><html lang="en"><title>Plugins</title>
        <script type="module" src="${community}/v1/townhall.js"
          data-community="demo" data-token-url="/townhall-token"></script><main>${body}</main>`,
    }),
  );
  await page.goto(`${site}/made-for-this`);
  await page.locator('townhall-idea-card').first().waitFor();
  return {...visitor, asked, answered};
}

const healthOf = async (id: string) => {
  const {items} = await staff.plugins.managed();
  return items.find((one) => one.id === id)?.health;
};

/** Waits until a page has done what it does after it is painted. */
const isCalm = (page: Page) =>
  page.evaluate(async () => {
    for (let turn = 0; turn < 3; turn += 1) {
      await new Promise((resolve) => requestIdleCallback(resolve));
      await new Promise((resolve) => setTimeout(resolve));
    }
  });

describe('the plugins that staff installed', () => {
  it('run on a page that has the tag, behind walls, and tell how they do', async () => {
    const id = await install(await offerExample('effort-badge'));
    await staff.ideas.suggest({
      place: 'ideas',
      title: `Less to click before a quiz begins ${Date.now()}`,
      text: 'One button instead of three.',
      tags: ['effort-s'],
      area: 'quizzes',
      audience: 'Teachers',
      kind: 'new',
    });
    const {page, complaints, leave} = await open(board + tag);
    await page.getByText('Small effort').first().waitFor();
    await expect.poll(async () => (await healthOf(id))?.starts).toBe(1);
    expect((await healthOf(id))?.lastTrouble).toBeNull();
    // The frame tries out its own walls before it runs anything.
    const others = complaints.filter((one) => !/data:,|'webrtc'/.test(one));
    expect(others).toEqual([]);
    await leave();

    await staff.plugins.change(id, {grant: []});
    const without = await open(board + tag);
    await expect.poll(async () => (await healthOf(id))?.starts).toBe(2);
    expect(await without.page.getByText('Small effort').count()).toBe(0);
    await without.leave();
  });

  it('ask in the form, and what is answered stands in the idea', async () => {
    await install(await offerExample('effort-badge'));
    const {page, leave} = await open(board + tag, 'robin');
    await page.getByRole('button', {name: 'Suggest an idea'}).click();
    const title = `Leave a quiz and come back to it ${Date.now()}`;
    await page.getByLabel('Title').fill(title);
    await page
      .getByLabel('How often would you use it?')
      .selectOption('Every week');
    await page.getByLabel('Something new').check();
    await page.getByLabel('Who is it for?').selectOption('Teachers');
    await page.getByLabel('What is it about?').selectOption({index: 1});
    await page.getByRole('button', {name: 'Suggest this idea'}).click();
    await page.getByRole('heading', {name: 'Thank you for'}).waitFor();
    const {items} = await staff.ideas.list({place: 'ideas', sort: 'new'});
    const idea = items.find((one) => one.title === title);
    expect(JSON.stringify(idea?.body)).toMatch(
      /How often would you use it\?:.*Every week/,
    );
    await leave();
  });

  it('run inside the community around the tag', async () => {
    await install(await offerExample('leaderboard'));
    const {community} = demo.townhall;
    const {page, leave} = await open(
      `<townhall-community base-url="${community}" community="demo">${board}${tag}
        <townhall-plugin-widget plugin="townhall-examples.leaderboard" widget="top-ideas">
        </townhall-plugin-widget></townhall-community>`,
    );
    await page
      .locator('townhall-plugin-widget')
      .getByText('via Leaderboard')
      .waitFor();
    await leave();
  });

  it('are not run where their file has changed, which staff reads', async () => {
    const id = await install(await offerExample('effort-badge'));
    shop.replace('/effort-badge/sandbox.js', 'document.title = "taken over"');
    const {page, complaints, asked, leave} = await open(board + tag);
    await expect
      .poll(async () => (await healthOf(id))?.lastTrouble)
      .toBe('integrity');
    const health = await healthOf(id);
    expect([health?.starts, health?.failures]).toEqual([0, 1]);
    expect(complaints.join()).toContain('is not the file that was installed');
    expect(asked.filter((url) => url.includes('sandbox.html'))).toEqual([]);
    expect(await page.locator('townhall-idea-card').count()).toBeGreaterThan(1);
    await leave();
  });

  it('that are not there any more are refused, too', async () => {
    const id = await install(await offerExample('effort-badge'));
    await shop.offer('effort-badge', {}, '');
    shop.close();
    shop = await openShop();
    const {leave} = await open(board + tag);
    await expect
      .poll(async () => (await healthOf(id))?.lastTrouble)
      .toBe('network');
    await leave();
  });

  it('take nothing down with them when they attack', async () => {
    await install(await offerHostile('no-json'));
    await install(await offerExample('leaderboard'));
    const widget =
      '<townhall-plugin-widget plugin="townhall-examples.leaderboard" widget="top-ideas"></townhall-plugin-widget>';
    const {page, leave} = await open(board + widget + tag);
    await expect
      .poll(async () => (await healthOf(hostileId))?.lastTrouble)
      .toBe('bad-message');
    expect((await healthOf(hostileId))?.quarantines).toBe(1);
    await expect
      .poll(
        async () => (await healthOf('townhall-examples.leaderboard'))?.starts,
      )
      .toBe(1);
    await page.locator('townhall-idea-card').first().waitFor();
    await leave();
  });

  it('are ended when one never comes back; the page goes on, and staff reads it', async () => {
    await install(await offerHostile('endless-loop'));
    await install(await offerExample('effort-badge'));
    const {page, leave} = await open(board + tag);
    await page.evaluate(() => {
      const counted = {frames: 0};
      const count = () => {
        counted.frames += 1;
        requestAnimationFrame(count);
      };
      count();
      Object.assign(window, {counted});
    });
    const frames = () =>
      page.evaluate(() => Number(Reflect.get(window, 'counted').frames));

    const before = await frames();
    await expect
      .poll(async () => (await healthOf(hostileId))?.lastTrouble)
      .toBe('heartbeat');
    expect((await healthOf(hostileId))?.deadlines).toBeGreaterThan(0);
    expect(await frames()).toBeGreaterThan(before + 30);

    // The other one answers for what has only come now.
    const title = `Fewer steps until a course can begin ${Date.now()}`;
    await staff.ideas.suggest({
      place: 'ideas',
      title,
      text: 'One step instead of three.',
      tags: ['effort-s'],
      area: 'quizzes',
      audience: 'Teachers',
      kind: 'new',
    });
    await page.evaluate((q) => {
      Object.assign(document.querySelector('townhall-idea-board')!, {q});
    }, title);
    const card = page.locator('townhall-idea-card', {hasText: title});
    await card.getByText('Small effort').waitFor();
    await leave();

    const admin = await manager(demo, '/plugins');
    const section = admin.page.locator('section', {
      has: admin.page.getByRole('heading', {name: /^Hostile, version/}),
    });
    await section.getByText(/it hung, and was ended\.$/).waitFor();
    await section.getByText(/Too slow: [1-9]/).waitFor();
    await admin.leave();
  });

  it('cost nothing where they are switched off, or there are none', async () => {
    const id = await install(await offerExample('effort-badge'));
    await staff.plugins.change(id, {on: false});
    const before = shop.asked.length;
    const off = await open(board + tag);
    await expect.poll(() => off.answered).toContain('/plugins');
    await isCalm(off.page);
    const more = off.asked.filter((url) =>
      /sandbox|plugin-runtime|installed-runs|start-host/.test(url),
    );
    expect(more).toEqual([]);
    expect(shop.asked.length).toBe(before);
    await off.leave();

    const without = await open(board);
    await isCalm(without.page);
    expect(without.asked.filter((url) => /plugin/.test(url))).toEqual([]);
    await without.leave();
  });
});
