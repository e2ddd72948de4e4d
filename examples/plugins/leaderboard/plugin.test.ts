import type {Community} from '@townhall/client';
import {anIdea, renderPlugin} from '@townhall/plugin/testing';
import {describePluginContract} from '@townhall/plugin/testing/contract';
import {expect, test, vi} from 'vitest';
import plugin from './plugin.js';
import manifest from './plugin.json' with {type: 'json'};

describePluginContract({
  plugin,
  manifest,
  entry: new URL('./plugin.ts', import.meta.url),
});

const first = anIdea({
  id: 'a',
  title: 'Dark mode',
  votes: {up: 1_300, down: 66, net: 1_234},
});
const second = anIdea({id: 'b', title: 'Bulk export', author: null});

/** A community in which nothing but a list of ideas is ever asked for. */
function aCommunity(list: () => Promise<unknown>) {
  const ideas = {list: vi.fn(list)};
  return {ideas, community: {ideas} as unknown as Partial<Community>}; // all it is asked for
}

const items = [first, second];
const answered = async () => ({items, next: null});

test('shows who leads, with names where they may be read', async () => {
  const {ideas, community} = aCommunity(answered);
  const leaders = await renderPlugin(plugin, {
    manifest,
    community,
    settings: {place: 'roadmap', count: 2},
  });
  const tile = await leaders.widget('top-ideas');
  await vi.waitFor(() => expect(tile.text).toContain('1,234'));
  expect(tile.text).toContain('Ada Lovelace');
  expect(tile.text).toContain('Former member');
  expect(ideas.list).toHaveBeenCalledWith(
    expect.objectContaining({place: 'roadmap', sort: 'top', limit: 2}),
    expect.anything(),
  );
});

test('names nobody where that is not granted', async () => {
  const {community} = aCommunity(answered);
  const leaders = await renderPlugin(plugin, {
    manifest,
    community,
    grant: ['ideas:read'],
  });
  const tile = await leaders.widget('top-ideas');
  await vi.waitFor(() => expect(tile.text).toContain('Dark mode'));
  expect(tile.text).not.toContain('Ada');
  expect(leaders.reports).toEqual([]);
});

test('says that there is nothing yet, and tries again after a failure', async () => {
  const {ideas, community} = aCommunity(() => Promise.reject(new Error('Off')));
  const leaders = await renderPlugin(plugin, {manifest, community});
  const tile = await leaders.widget('top-ideas');
  await vi.waitFor(() => expect(tile.text).toContain('could not be read'));

  ideas.list.mockImplementation(async () => ({items: [], next: null}));
  await tile.press('Try again');
  await vi.waitFor(() => expect(tile.text).toContain('No idea has been'));
});
