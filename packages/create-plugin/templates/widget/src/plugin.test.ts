import {
  anIdea,
  renderPlugin,
  type RenderPluginOptions,
} from '@townhall/plugin/testing';
import {describePluginContract} from '@townhall/plugin/testing/contract';
import {expect, test, vi} from 'vitest';
import manifest from '../plugin.json' with {type: 'json'};
import plugin from './plugin.js';

const entry = new URL('./plugin.ts', import.meta.url);

describePluginContract({plugin, manifest, entry});

/** A community of which nothing but a list of ideas is asked. */
const listing = (list: () => Promise<unknown>) =>
  // The widget asks for nothing else, so the rest is left out.
  ({ideas: {list}}) as unknown as RenderPluginOptions['community'];

test('shows who leads', async () => {
  const community = listing(async () => ({items: [anIdea()], next: null}));
  const shown = await renderPlugin(plugin, {manifest, community});
  const tile = await shown.widget('leaders');
  await vi.waitFor(() => expect(tile.text).toBe('Dark mode (10)'));
});

test('says so where nobody answers, and tries again', async () => {
  const list = vi.fn(async (): Promise<unknown> => {
    throw new Error('Not now');
  });
  const community = listing(list);
  const shown = await renderPlugin(plugin, {manifest, community});
  const tile = await shown.widget('leaders');
  await vi.waitFor(() => expect(tile.text).toContain('could not be read'));

  list.mockImplementation(async () => ({items: [], next: null}));
  await tile.press('Try again');
  await vi.waitFor(() => expect(tile.text).toContain('No idea has been'));
});
