import type {WidgetEvent} from '@townhall/plugin';
import {renderPlugin} from '@townhall/plugin/testing';
import {describePluginContract} from '@townhall/plugin/testing/contract';
import {expect, test, vi} from 'vitest';
import manifest from '../plugin.json' with {type: 'json'};
import plugin from './plugin.js';

const entry = new URL('./plugin.ts', import.meta.url);

describePluginContract({
  plugin,
  manifest,
  entry,
  fetch: async () => new Response(''),
});

const at = '2026-11-02T09:00:00.000Z';
const seen: WidgetEvent = {at, widget: 'ideas', type: 'shown'};
const voted: WidgetEvent = {
  at,
  widget: 'ideas',
  type: 'idea.voted',
  idea: 'idea-1',
};

test('sends how often what was done, and nothing else', async () => {
  const fetch = vi.fn(
    async (_: URL | RequestInfo, _init?: RequestInit) => new Response(''),
  );
  const sink = await renderPlugin(plugin, {manifest, fetch});
  await sink.act(seen, seen, voted);
  const [url, request] = fetch.mock.calls[0] ?? [];
  expect(String(url)).toBe('https://analytics.example.com/events');
  expect(JSON.parse(String(request?.body))).toEqual({
    'ideas shown': 2,
    'ideas idea.voted': 1,
  });
});

test('says so where the server takes nothing, and goes on', async () => {
  const fetch = async () => new Response('', {status: 500});
  const sink = await renderPlugin(plugin, {manifest, fetch});
  await sink.act(seen);
  expect(sink.said).toEqual([
    {level: 'warn', words: ['The server answered 500']},
  ]);
  expect(sink.state).toBe('active');
});
