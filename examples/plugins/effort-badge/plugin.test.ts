import {anIdea, renderPlugin} from '@townhall/plugin/testing';
import {describePluginContract} from '@townhall/plugin/testing/contract';
import {expect, test} from 'vitest';
import plugin from './plugin.js';
import manifest from './plugin.json' with {type: 'json'};

describePluginContract({
  plugin,
  manifest,
  entry: new URL('./plugin.ts', import.meta.url),
});

const items = [
  anIdea({id: 'small', tags: ['effort-s'], votes: {up: 30, down: 5, net: 25}}),
  anIdea({id: 'large', tags: ['mobile', 'effort-l']}),
  anIdea({id: 'unknown', tags: ['constructor']}),
  anIdea({
    id: 'closed',
    stage: 'shipped',
    tags: ['effort-s'],
    votes: {up: 90, down: 0, net: 90},
  }),
];

test('says how much work an idea is, where staff has said so', async () => {
  const effort = await renderPlugin(plugin, {manifest});
  const badges = await effort.badges('ideas.card.badges', {items});
  expect(badges.get('small')).toMatchObject([
    {label: 'Small effort', tone: 'success'},
  ]);
  expect(badges.get('large')).toMatchObject([{label: 'Large effort'}]);
  expect(badges.has('unknown')).toBe(false);
  expect(effort.reports).toEqual([]);
});

test('asks how often an idea is needed, unless the admin does not want it', async () => {
  const asked = async (settings = {}) =>
    (await renderPlugin(plugin, {manifest, settings})).provide(
      'ideas.composer.fields',
      {},
    );
  expect(await asked()).toMatchObject([
    {label: 'How often would you use it?', type: 'select', required: false},
  ]);
  expect(await asked({asksForNeed: false})).toEqual([]);
});

test('calls out what many want and is little work, as the admin set it', async () => {
  const noted = async (quickWinVotes?: number) => {
    const effort = await renderPlugin(plugin, {
      manifest,
      ...(quickWinVotes && {settings: {quickWinVotes}}),
    });
    const {annotate} = await effort.patch('ideas.list.items', {items});
    return Object.keys(annotate ?? {});
  };
  expect(await noted()).toEqual(['small']);
  expect(await noted(26)).toEqual([]);
});
