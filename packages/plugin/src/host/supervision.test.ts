import {expect, test} from 'vitest';
import {createManualTimers} from '../testing/manual-timers.js';
import {portPair, type Port} from '../wire/port.js';
import {createPluginHost} from './plugin-host.js';
import type {PluginReport} from './plugin-report.js';

const manifest = {
  manifestVersion: 1,
  id: 'acme.boxed',
  name: 'Boxed',
  api: 1,
  contributes: [{point: 'ideas.card.badges', id: 'it'}],
  permissions: [{name: 'ideas:read', reason: 'A test.'}],
};

/** A host whose sandboxes are in the hands of the test. */
async function openBox(
  live: (say: (message: object) => void, port: Port) => void,
) {
  const timers = createManualTimers();
  const reports: PluginReport[] = [];
  let opened = 0;
  let killed = 0;
  const host = createPluginHost({
    community: {events: {subscribe: () => {}}},
    timers,
    onFailure: (report) => reports.push(report),
    sandbox: async () => {
      opened++;
      const [mine, its] = portPair();
      queueMicrotask(() =>
        live((message) => its.send(JSON.stringify(message)), its),
      );
      return {port: mine, kill: () => void killed++};
    },
  });
  const installed = host.install({manifest, script: '', grant: ['ideas:read']});
  const pass = async (milliseconds: number) => {
    for (let turn = 0; turn < 10; turn++) await Promise.resolve();
    timers.pass(milliseconds);
    for (let turn = 0; turn < 50; turn++) await Promise.resolve();
  };
  return {
    host,
    installed,
    reports,
    pass,
    get opened() {
      return opened;
    },
    get killed() {
      return killed;
    },
  };
}

test('starts again after 1, 5 and 30 seconds, and then no more', async () => {
  // Says nothing at all.
  const box = await openBox(() => {});
  await expect.poll(() => box.opened).toBe(1);
  await box.pass(5_000);
  const plugin = await box.installed;
  for (const wait of [1_000, 5_000, 30_000]) {
    expect(plugin.state).toBe('suspended');
    const before = box.opened;
    await box.pass(wait - 1);
    expect(box.opened).toBe(before);
    await box.pass(1);
    await expect.poll(() => box.opened).toBe(before + 1);
    await box.pass(5_000);
  }
  expect(plugin.state).toBe('quarantined');
  expect(box.killed).toBe(4);
  expect(box.reports.map(({code}) => code)).toEqual(
    Array.from({length: 4}, () => 'boot-timeout'),
  );
});

test('ends one that greets under another name', async () => {
  const box = await openBox((say) =>
    say({t: 'hello', v: 1, plugin: 'acme.other'}),
  );
  const plugin = await box.installed;
  expect(plugin.state).toBe('quarantined');
  expect(box.killed).toBe(1);
  expect(box.reports).toMatchObject([{code: 'bad-message'}]);
});

test('refuses what is not granted, and a method that there is not', async () => {
  const answers: unknown[] = [];
  const box = await openBox((say, port) => {
    port.receive((text) => {
      const message = JSON.parse(String(text)) as {t: string};
      if (message.t === 'init') {
        say({
          t: 'call',
          id: 1,
          m: 'net.fetch',
          p: {url: 'https://a.example'},
          dl: 1,
        });
        say({t: 'call', id: 2, m: 'ideas.vote', p: {}, dl: 1});
        say({t: 'call', id: 3, m: 'constructor', p: {}, dl: 1});
        // No gesture is asked for here, only the grant.
        say({t: 'call', id: 4, m: 'storage.keys', p: {}, dl: 1});
        say({t: 'ready'});
      } else answers.push(message);
    });
    say({t: 'hello', v: 1, plugin: manifest.id});
  });
  await box.installed;
  await expect.poll(() => answers).toHaveLength(4);
  expect(answers).toMatchObject(
    expect.arrayContaining([
      expect.objectContaining({id: 1, code: 'forbidden'}),
      expect.objectContaining({id: 2, code: 'forbidden'}),
      expect.objectContaining({id: 3, code: 'not-found'}),
      expect.objectContaining({id: 4, code: 'forbidden'}),
    ]),
  );
  expect(box.reports).toEqual([]);
});

/** A plugin that is there, and answers no call; whether it answers to a ping. */
const mute =
  (isAlive: () => boolean) => (say: (message: object) => void, port: Port) => {
    say({t: 'hello', v: 1, plugin: manifest.id});
    port.receive((data) => {
      const message = JSON.parse(String(data));
      if (message.t === 'init') {
        const contribution = {point: 'ideas.card.badges', id: 'it', facts: {}};
        say({t: 'add', contribution});
        say({t: 'ready'});
      } else if (message.t === 'ping' && isAlive()) {
        say({t: 'pong', n: message.n});
      }
    });
  };

test('ends one that never comes back from a call that nobody waits for now', async () => {
  let isAlive = true;
  const box = await openBox(mute(() => isAlive));
  const plugin = await box.installed;
  expect(plugin.state).toBe('active');
  const ask = async () => {
    const badges = box.host.points.badges('ideas.card.badges', {items: []});
    await box.pass(250);
    await badges;
  };

  // Late is not dead.
  await ask();
  for (let beat = 0; beat < 4; beat++) await box.pass(2_000);
  expect(box.killed).toBe(0);

  isAlive = false;
  await ask();
  for (let beat = 0; beat < 2; beat++) await box.pass(2_000);
  expect(box.killed).toBe(1);
  expect(plugin.state).toBe('suspended');
  expect(box.reports.map(({code}) => code)).toEqual([
    'timeout',
    'timeout',
    'heartbeat',
  ]);
});
