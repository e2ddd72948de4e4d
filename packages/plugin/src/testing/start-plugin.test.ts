import type {CommunityEvent} from '@townhall/client';
import {expect, test} from 'vitest';
import {definePlugin, PluginError} from '../index.js';
import {startPlugin} from './index.js';

const applause = definePlugin({
  id: 'acme.applause',
  setup({contribute, log}) {
    contribute('events', 'applause', {
      consume({events}) {
        for (const event of events) {
          if (event.type !== 'idea.voted') throw new Error('What was that?');
          log.info(`${event.votes.net} net`);
        }
      },
    });
  },
});

const manifest = {
  manifestVersion: 1,
  id: 'acme.applause',
  name: 'Applause',
  api: 1,
  contributes: [{point: 'events', id: 'applause'}],
  permissions: [{name: 'ideas:read', reason: 'To clap for votes.'}],
};

const voted: CommunityEvent = {
  type: 'idea.voted',
  place: 'roadmap',
  idea: '1',
  votes: {up: 3, down: 1, net: 2},
  version: 4,
};

test('runs a plugin where a test can see what it does', async () => {
  const plugin = await startPlugin(applause, {manifest, grant: ['ideas:read']});

  await plugin.emit(voted);

  expect(plugin.said).toEqual([{level: 'info', words: ['2 net']}]);
  plugin.dispose();
  expect(plugin.state).toBe('disposed');
});

test('lets a failure of the plugin through', async () => {
  const plugin = await startPlugin(applause, {manifest});
  await expect(plugin.emit({type: 'gap'})).rejects.toThrow('What was that?');
});

test('lets a failure of its setup through', async () => {
  const start = startPlugin(applause, {
    manifest: {...manifest, contributes: []},
  });
  await expect(start).rejects.toBeInstanceOf(PluginError);
  await expect(start).rejects.toHaveProperty('code', 'undeclared');
});
