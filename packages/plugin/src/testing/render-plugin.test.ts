import {expect, test, vi} from 'vitest';
import type {Ideas} from '@townhall/client';
import {anIdea, renderPlugin} from './index.js';
import {sampleManifest, samplePlugin} from './sample-plugin.js';

const open = (more: object = {}) =>
  renderPlugin(samplePlugin, {manifest: sampleManifest, ...more});
const idea = anIdea();

test('draws a view, and again when something is pressed', async () => {
  const plugin = await open();
  const view = await plugin.view('ideas.card.footer', {idea});
  expect(view.text).toContain('Dark mode: 0');

  await view.press('More');
  await vi.waitFor(() => expect(view.text).toContain('Dark mode: 1'));
  await view.enter('Name', 'Ada');
  await vi.waitFor(() => expect(view.text).toContain('Dark mode: 1 Ada'));
  expect(plugin.reports).toEqual([]);
});

test('puts badges, pins, checks and gives fields', async () => {
  const plugin = await open();
  const items = [idea, anIdea({id: 'idea-2'})];
  const badges = await plugin.badges('ideas.card.badges', {items});
  expect(badges.get('idea-2')).toMatchObject([
    {label: 'Quick win', tone: 'neutral', pluginId: 'acme.sample'},
  ]);
  expect(await plugin.patch('ideas.list.items', {items})).toMatchObject({
    pin: ['idea-2'],
    hiddenBy: [],
  });
  const draft = {
    kind: 'idea' as const,
    place: 'roadmap',
    title: 'A',
    text: 'http://a',
    tags: [],
  };
  expect(await plugin.guard('ideas.submit.guard', {draft})).toEqual({
    pluginId: 'acme.sample',
    verdict: {verdict: 'hold', reason: 'It has links'},
  });
  expect(await plugin.provide('ideas.composer.fields', {})).toMatchObject([
    {name: 'acme.sample/impact', label: 'Impact'},
  ]);
});

test('changes of a query only what may be changed', async () => {
  const plugin = await open();
  const query = {place: 'roadmap', sort: 'top', stage: '', q: ''} as const;
  expect(await plugin.transform('ideas.list.query', query)).toEqual({
    ...query,
    sort: 'new',
  });
});

test('votes as the visitor who pressed its action', async () => {
  const vote = vi.fn(async () => ({idea}));
  const toast = vi.fn();
  const plugin = await open({
    community: {ideas: {vote} as unknown as Ideas}, // all it is asked for
    ui: {toast},
  });
  const given = {idea};
  expect(await plugin.press('ideas.card.actions', 'Vote for it', given)).toBe(
    true,
  );
  expect(vote).toHaveBeenCalledWith('idea-1', 'up', expect.anything());
  expect(toast).toHaveBeenCalledWith({
    plugin: 'acme.sample',
    text: 'Voted',
    tone: 'info',
  });
});

test('shows an action only where it belongs', async () => {
  const plugin = await open();
  const shipped = {idea: anIdea({stage: 'shipped'})};
  expect(await plugin.host.actions('ideas.card.actions', shipped)).toEqual([]);
});

test('sends what the visitor does to where it was granted', async () => {
  const send = vi.fn(async () => new Response('ok'));
  const plugin = await open({fetch: send});
  const at = '2026-11-02T09:00:00.000Z';
  await plugin.act({at, widget: 'ideas', type: 'shown'});
  expect(send).toHaveBeenCalledWith(
    new URL('https://stats.example.com/in'),
    expect.objectContaining({credentials: 'omit', redirect: 'error'}),
  );

  await plugin.revoke('net:https://stats.example.com');
  await plugin.act({at, widget: 'ideas', type: 'shown'});
  expect(send).toHaveBeenCalledTimes(1);
  expect(plugin.reports).toMatchObject([{code: 'forbidden'}]);
});

test('draws a widget with its settings and what it loads', async () => {
  const list = async () => ({items: [idea], next: null});
  const plugin = await open({
    community: {ideas: {list} as unknown as Ideas}, // all it is asked for
    settings: {greeting: 'Servus', unknown: 1},
  });
  const widget = await plugin.widget('best');
  await vi.waitFor(() => expect(widget.text).toBe('Servus en Dark mode'));
});

test('is over when it is disposed of', async () => {
  const plugin = await open();
  const view = await plugin.view('ideas.card.footer', {idea});
  await plugin.dispose();
  expect(plugin.state).toBe('disposed');
  expect(plugin.host.has('ideas.card.footer')).toBe(false);
  await view.press('More');
  expect(plugin.reports).toEqual([]);
});
