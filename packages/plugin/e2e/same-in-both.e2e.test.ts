import {afterAll, afterEach, beforeAll, beforeEach, expect, test} from 'vitest';
import type {Browser} from 'playwright-core';
import {manifestSchema} from '../src/manifest/index.js';
import {callAll} from '../src/testing/contract/call-all.js';
import {usualGiven} from '../src/testing/contract/sample-given.js';
import {anIdea, renderPlugin} from '../src/testing/index.js';
import {sampleManifest, samplePlugin} from '../src/testing/sample-plugin.js';
import {
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

const id = 'acme.both';
const described = manifest(id, [
  'ideas.card.badges',
  'ideas.list.query',
  'ideas.list.items',
  'ideas.composer.fields',
  'ideas.card.footer',
]);
const text = script(
  id,
  `
  ctx.contribute('ideas.card.badges', 'it', {
    badges: ({items}) => ({[items[0].id]: [{id: 'a', label: items[0].author.id}]}),
  });
  ctx.contribute('ideas.list.query', 'it', {
    transform: (query) => ({...query, sort: 'new'}),
  });
  ctx.contribute('ideas.list.items', 'it', {
    patch: ({items}) => ({pin: [items[1].id, 'foreign']}),
  });
  ctx.contribute('ideas.composer.fields', 'it', {
    provide: async () => ({fields: [{name: 'why', label: 'Why', type: 'text'}]}),
  });
  ctx.contribute('ideas.card.footer', 'it', {
    render: ({idea}, use) => {
      const [count] = use.state(3);
      return {tag: 'text', props: {value: idea.title + count}};
    },
  });`,
);

test('answers the same in the page and behind walls', async () => {
  const {page} = lab;
  const trusted = await page.evaluate(
    async ([manifest, script]) => {
      const id = await window.lab.trust(manifest, script);
      const answers = await window.lab.answers();
      await window.lab.dispose(id);
      return answers;
    },
    [described, text] as const,
  );
  const sandboxed = await page.evaluate(
    async ([manifest, script]) => {
      await window.lab.install(manifest, script);
      return window.lab.answers();
    },
    [described, text] as const,
  );

  expect(sandboxed).toEqual(trusted);
  expect(sandboxed).toMatchObject({
    badges: [['idea-1', [{label: 'someone-1'}]]],
    query: {sort: 'new'},
    patch: {pin: ['idea-2']},
    view: {tag: 'text', props: {value: 'Dark mode3'}},
  });
  expect(await page.evaluate(() => window.lab.reports)).toEqual([]);
});

test('leaves nothing of a plugin that is disposed of', async () => {
  const {page} = lab;
  const frames = () => page.locator('iframe').count();
  await page.evaluate(
    ([manifest, script]) => window.lab.install(manifest, script),
    [described, text] as const,
  );
  expect(await frames()).toBe(1);
  await page.evaluate((id) => window.lab.dispose(id), id);
  expect(await frames()).toBe(0);
  expect(page.workers()).toHaveLength(0);
});

test('refuses a frame whose walls do not stand', async () => {
  await lab.page.evaluate(
    ([manifest, script]) =>
      window.lab.install(manifest, script, '/unguarded.html'),
    [described, text] as const,
  );
  const frame = lab.page.locator('iframe');
  // What it runs in then has its policy inside.
  await expect
    .poll(() => frame.getAttribute('srcdoc'))
    .toContain('default-src');
  expect(await lab.page.evaluate(() => window.lab.stateOf('acme.both'))).toBe(
    'active',
  );
});

test('renderPlugin answers the same in all three modes', async () => {
  const entry = new URL('../src/testing/sample-plugin.ts', import.meta.url);
  const {page} = lab;
  const sample = manifestSchema.parse(sampleManifest);
  const answers = [];
  for (const mode of ['strict', 'worker', 'browser'] as const) {
    const plugin = await renderPlugin(samplePlugin, {
      manifest: sampleManifest,
      mode,
      entry,
      page,
      fetch: async () => new Response('ok'),
      grant: ['ideas:read', 'ideas:drafts', 'analytics:events'],
    });
    const view = await plugin.view('ideas.card.footer', {idea: anIdea()});
    await view.press('More');
    await view.enter('Name', 'Ada');
    const all = await callAll(plugin, sample, usualGiven);
    answers.push({all, drawn: view.text});
    await plugin.dispose();
  }
  expect(answers[0]?.drawn).toContain('Dark mode: 1 Ada');
  expect(answers[1]).toEqual(answers[0]);
  expect(answers[2]).toEqual(answers[0]);
  expect(await page.locator('iframe').count()).toBe(0);
});
