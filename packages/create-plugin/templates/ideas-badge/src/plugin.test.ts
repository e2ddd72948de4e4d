import {anIdea, renderPlugin} from '@townhall/plugin/testing';
import {describePluginContract} from '@townhall/plugin/testing/contract';
import {expect, test, vi} from 'vitest';
import manifest from '../plugin.json' with {type: 'json'};
import plugin from './plugin.js';

const entry = new URL('./plugin.ts', import.meta.url);

describePluginContract({plugin, manifest, entry});

const items = [
  anIdea({id: 'loved', votes: {up: 30, down: 5, net: 25}}),
  anIdea({id: 'new', votes: {up: 1, down: 0, net: 1}}),
];

test('says which ideas many want, as the admin set it', async () => {
  const usual = await renderPlugin(plugin, {manifest});
  const badges = await usual.badges('ideas.card.badges', {items});
  expect([...badges.keys()]).toEqual(['loved']);
  expect(badges.get('loved')).toMatchObject([{label: 'Much wanted'}]);

  const strict = await renderPlugin(plugin, {manifest, settings: {votes: 26}});
  expect((await strict.badges('ideas.card.badges', {items})).size).toBe(0);
});

test('copies the title when it is asked to', async () => {
  const copy = vi.fn(async () => {});
  const shown = await renderPlugin(plugin, {manifest, ui: {copy}});
  const idea = anIdea({title: 'Dark mode'});
  expect(
    await shown.press('ideas.card.actions', 'Copy the title', {idea}),
  ).toBe(true);
  expect(copy).toHaveBeenCalledWith('Dark mode');
});
