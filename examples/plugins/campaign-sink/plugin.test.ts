import type {WidgetEvent} from '@townhall/plugin';
import {renderPlugin} from '@townhall/plugin/testing';
import {describePluginContract} from '@townhall/plugin/testing/contract';
import {expect, test, vi} from 'vitest';
import plugin from './plugin.js';
import manifest from './plugin.json' with {type: 'json'};

describePluginContract({
  plugin,
  manifest,
  entry: new URL('./plugin.ts', import.meta.url),
  fetch: async () => new Response(''),
});

const settings = {domain: 'docs.acme.example'};

const voted: WidgetEvent = {
  at: '2026-11-02T09:00:00.000Z',
  widget: 'ideas',
  type: 'idea.voted',
  idea: 'idea-1',
  viewer: 'person-1',
  campaign: {source: 'newsletter', campaign: 'autumn & winter'},
};

/** A server that keeps what it is sent. */
function aReceiver(status = () => 202) {
  const goals: Record<string, unknown>[] = [];
  const fetch = vi.fn(async (_: unknown, init?: RequestInit) => {
    goals.push(JSON.parse(String(init?.body)));
    return new Response('ok', {status: status()});
  });
  return {goals, fetch};
}

test('tells what was done, with the campaign and without the person', async () => {
  const {goals, fetch} = aReceiver();
  const sink = await renderPlugin(plugin, {manifest, settings, fetch});
  await sink.act({...voted, type: 'shown'}, voted);
  await vi.waitFor(() => expect(goals).toHaveLength(1));
  expect(goals[0]).toEqual({
    name: 'Idea voted',
    domain: 'docs.acme.example',
    url: 'https://docs.acme.example/townhall/ideas?utm_source=newsletter&utm_campaign=autumn+%26+winter',
    props: {widget: 'ideas'},
  });
  expect(JSON.stringify(goals)).not.toContain('person-1');
  expect(sink.reports).toEqual([]);
});

test('sends again what did not arrive, and goes on in order', async () => {
  let status = 503;
  const {goals, fetch} = aReceiver(() => status);
  const sink = await renderPlugin(plugin, {manifest, settings, fetch});
  await sink.act(voted);
  await vi.waitFor(() => expect(goals).toHaveLength(1));

  status = 202;
  await sink.act({...voted, type: 'idea.opened'});
  await vi.waitFor(() =>
    expect(goals.map(({name}) => name)).toEqual([
      'Idea voted',
      'Idea voted',
      'Idea opened',
    ]),
  );
});

test('sends nothing without a site, and says so once', async () => {
  const {fetch} = aReceiver();
  const sink = await renderPlugin(plugin, {
    manifest,
    settings: {domain: 'evil.example/path?'},
    fetch,
  });
  await sink.act(voted);
  await sink.act(voted);
  await vi.waitFor(() => expect(sink.said).toHaveLength(1));
  expect(fetch).not.toHaveBeenCalled();
});
