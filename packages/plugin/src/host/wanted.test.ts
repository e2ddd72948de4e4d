import {expect, test} from 'vitest';
import {definePlugin} from '../plugin.js';
import type {PointId} from '../points/points.js';
import {createManualTimers} from '../testing/index.js';
import {createPluginHost} from './plugin-host.js';
import {wait} from '../testing/settle.js';

/** A host that starts what is wanted, and what it has started so far. */
function openHost() {
  const timers = createManualTimers();
  const started: string[] = [];
  const host = createPluginHost({
    community: {events: {subscribe: () => {}}},
    timers,
    onFailure: ({message}) => expect.unreachable(message),
    startsWhenWanted: true,
  });
  const install = (id: string, point: PointId) =>
    host.install({
      plugin: definePlugin({
        id,
        setup({contribute, signal}) {
          started.push(id);
          signal.addEventListener('abort', () => started.push(`${id} ends`));
          if (point === 'qa.feed.header') {
            contribute(point, 'one', {render: () => 'Here'});
          }
        },
      }),
      manifest: {
        manifestVersion: 1,
        id,
        name: 'A test',
        api: 1,
        contributes: [{point, id: 'one'}],
        permissions: [{name: 'qa:read', reason: 'To stand above questions.'}],
      },
      grant: ['qa:read'],
      onStart: () => started.push(`${id} is heard of`),
    });
  return {host, timers, started, install};
}

test('a plugin starts when a widget has a point of it, and ends half a minute after the last', async () => {
  const {host, timers, started, install} = openHost();
  const plugin = await install('acme.qa', 'qa.feed.header');
  expect(plugin.state).toBe('waiting');

  const leaveBoard = host.want(['ideas', 'author']);
  await wait();
  expect(started).toEqual([]);

  const leaveFeed = host.want(['qa']);
  const leaveCard = host.want(['qa']);
  await expect.poll(() => plugin.state).toBe('active');
  expect(started).toEqual(['acme.qa', 'acme.qa is heard of']);
  expect(host.has('qa.feed.header')).toBe(true);

  leaveFeed();
  leaveFeed();
  leaveBoard();
  timers.pass(30_000);
  await wait();
  expect(plugin.state).toBe('active');

  leaveCard();
  timers.pass(29_999);
  expect(plugin.state).toBe('active');
  timers.pass(1);
  expect(plugin.state).toBe('waiting');
  expect(host.has('qa.feed.header')).toBe(false);
  timers.pass(1_000);
  await expect.poll(() => started.at(-1)).toBe('acme.qa ends');

  host.want(['qa']);
  await expect.poll(() => plugin.state).toBe('active');
  expect(host.has('qa.feed.header')).toBe(true);
  // Told once, however often it starts.
  expect(started.filter((one) => one.endsWith('heard of'))).toHaveLength(1);
});

test('a widget that is moved does not end its plugins', async () => {
  const {host, timers, started, install} = openHost();
  const plugin = await install('acme.qa', 'qa.feed.header');
  const leave = host.want(['qa']);
  await expect.poll(() => plugin.state).toBe('active');

  leave();
  timers.pass(10_000);
  host.want(['qa']);
  timers.pass(30_000);
  await wait();

  expect(plugin.state).toBe('active');
  expect(started.filter((one) => one === 'acme.qa')).toHaveLength(1);
});

test.each(['ideas.submit.guard', 'ideas.vote.before', 'events', 'activity'])(
  'whatever contributes to %s runs without a widget, and does not end',
  async (point) => {
    const {host, timers, install} = openHost();
    const plugin = await install('acme.always', point as PointId);
    expect(plugin.state).toBe('active');

    host.want(['ideas'])();
    timers.pass(60_000);
    await wait();
    expect(plugin.state).toBe('active');
  },
);

test('one that waits may be switched off, and is not woken any more', async () => {
  const {host, started, install} = openHost();
  const plugin = await install('acme.qa', 'qa.feed.header');

  await plugin.dispose();
  host.want(['qa']);
  await wait();

  expect(plugin.state).toBe('disposed');
  expect(started).toEqual([]);
});
