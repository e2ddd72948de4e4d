import {renderPlugin} from '@townhall/plugin/testing';
import {describePluginContract} from '@townhall/plugin/testing/contract';
import {expect, test} from 'vitest';
import manifest from '../plugin.json' with {type: 'json'};
import plugin from './plugin.js';

const entry = new URL('./plugin.ts', import.meta.url);

describePluginContract({plugin, manifest, entry});

test('shows the welcome as often as the admin said', async () => {
  const shown = await renderPlugin(plugin, {manifest, settings: {times: 2}});
  const isShown = () => shown.transform('welcome.visibility', true);
  expect([await isShown(), await isShown(), await isShown()]).toEqual([
    true,
    true,
    false,
  ]);
});

test('never shows what the page has hidden', async () => {
  const shown = await renderPlugin(plugin, {manifest});
  expect(await shown.transform('welcome.visibility', false)).toBe(false);
});

test('tells a guest what signing in is good for', async () => {
  const shown = await renderPlugin(plugin, {manifest});
  const view = await shown.view('welcome.after', {});
  expect(view.text).toBe('Sign in to vote and to ask.');
});
