import {renderPlugin} from '@townhall/plugin/testing';
import {describePluginContract} from '@townhall/plugin/testing/contract';
import {expect, test, vi} from 'vitest';
import definition from '../definition.json' with {type: 'json'};
import manifest from '../plugin.json' with {type: 'json'};
import plugin from './plugin.js';

const entry = new URL('./plugin.ts', import.meta.url);
const answering = (body: unknown) => async () => Response.json(body);

describePluginContract({
  plugin,
  manifest,
  entry,
  fetch: answering(definition.sampleData),
});

test('draws what was pushed, as the tile in Jive would', async () => {
  const shown = await renderPlugin(plugin, {
    manifest,
    fetch: answering({data: definition.sampleData}),
  });
  const tile = await shown.widget('tile');
  await vi.waitFor(() => expect(tile.text).toContain('Dark mode is here'));
  expect(tile.text).toContain('News');
});

test('says so where nothing can be read, and tries again', async () => {
  const fetch = vi.fn(async () => new Response('', {status: 503}));
  const shown = await renderPlugin(plugin, {manifest, fetch});
  const tile = await shown.widget('tile');
  await vi.waitFor(() => expect(tile.text).toContain('could not be read'));

  fetch.mockImplementation(answering(definition.sampleData));
  await tile.press('Try again');
  await vi.waitFor(() => expect(tile.text).toContain('News'));
});
