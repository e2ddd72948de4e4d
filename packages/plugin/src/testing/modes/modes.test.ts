import {expect, test, vi} from 'vitest';
import type {Ideas} from '@townhall/client';
import {usualGiven} from '../contract/sample-given.js';
import {callAll} from '../contract/call-all.js';
import {anIdea, hostilePlugin, renderPlugin} from '../index.js';
import {manifestSchema} from '../../manifest/manifest.js';
import {sampleManifest, samplePlugin} from '../sample-plugin.js';

const entry = new URL('../sample-plugin.ts', import.meta.url);
const manifest = manifestSchema.parse(sampleManifest);
const open = (mode: 'strict' | 'worker', more: object = {}) =>
  renderPlugin(samplePlugin, {
    manifest,
    mode,
    entry,
    community: {
      ideas: {
        list: async () => ({items: [anIdea()], next: null}),
        vote: async () => ({idea: anIdea()}),
      } as unknown as Ideas, // all it is asked for
    },
    fetch: async () => new Response('ok'),
    ...more,
  });

test('a plugin answers the same in a thread of its own', async () => {
  const answers = [];
  for (const mode of ['strict', 'worker'] as const) {
    const plugin = await open(mode);
    answers.push(await callAll(plugin, manifest, usualGiven));
    expect(plugin.reports).toEqual([]);
    await plugin.dispose();
    expect(plugin.state).toBe('disposed');
  }
  expect(answers[1]).toEqual(answers[0]);
  expect(answers[1]).toMatchObject({
    'ideas.card.actions': [[['Vote for it', true]]],
  });
});

test('a view there is pressed and written into', async () => {
  const plugin = await open('worker');
  const view = await plugin.view('ideas.card.footer', {idea: anIdea()});
  await view.press('More');
  await view.enter('Name', 'Ada');
  expect(view.text).toContain('Dark mode: 1 Ada');
  await plugin.dispose();
});

test('nothing of Node is there, and no text becomes code', async () => {
  const script = `var townhallPlugin = {id: 'acme.sample', setup(ctx) {
    const found = ['process', 'require', 'Buffer', 'fetch', 'Worker'].filter(
      (name) => typeof globalThis[name] !== 'undefined');
    let ran = 'ran';
    try { eval('1'); } catch (error) { ran = error.name; }
    ctx.log.info(found, ran);
  }}`;
  const plugin = await open('worker', {
    script,
    manifest: {...sampleManifest, contributes: []},
  });
  await vi.waitFor(() =>
    expect(plugin.said).toEqual([{level: 'info', words: [[], 'EvalError']}]),
  );
  await plugin.dispose();
});

test('one that never comes back is ended', async () => {
  const {manifest, script} = hostilePlugin('endless-loop');
  const plugin = await renderPlugin(samplePlugin, {
    mode: 'worker',
    manifest,
    script,
  });
  const badges = await plugin.badges('ideas.card.badges', {items: [anIdea()]});
  expect(badges.size).toBe(0);
  expect(plugin.reports).toMatchObject([{code: 'timeout'}]);
  await plugin.dispose();
});

test('says what it needs for that', async () => {
  const opening = renderPlugin(samplePlugin, {manifest, mode: 'worker'});
  await expect(opening).rejects.toThrow(/needs its code: say `entry/);
});
