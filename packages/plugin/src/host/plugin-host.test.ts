import type {Community, CommunityEvent} from '@townhall/client';
import {expect, test} from 'vitest';
import type {Capability} from '../capability.js';
import type {PluginContext} from '../context.js';
import {definePlugin} from '../plugin.js';
import {PluginError} from '../plugin-error.js';
import type {CallScope} from '../points/contributions.js';
import {createManualTimers} from '../testing/index.js';
import {createPluginHost} from './plugin-host.js';
import type {PluginReport} from './plugin-report.js';

const voted = (net: number): CommunityEvent => ({
  type: 'idea.voted',
  place: 'roadmap',
  idea: '1',
  votes: {up: net, down: 0, net},
  version: net,
});

/** What a plugin asks for, and what it is granted. */
interface Wishes {
  asks?: Capability;
  grant?: Capability[];
}

const manifestOf = (id: string, name: Capability = 'ideas:read') => ({
  manifestVersion: 1,
  id,
  name: 'A test',
  api: 1,
  contributes: [{point: 'events', id: 'sink'}],
  permissions: [{name, reason: 'To hear of votes.'}],
});

/** A host whose community, time and log are in the hands of the test. */
function openHost() {
  const reports: PluginReport[] = [];
  const said: unknown[] = [];
  const timers = createManualTimers();
  let listener: (event: CommunityEvent) => void = () => undefined;
  let listening: AbortSignal | undefined;
  const community: Pick<Community, 'events'> = {
    events: {
      subscribe(hear, {signal}) {
        listener = hear;
        listening = signal;
      },
    },
  };
  const host = createPluginHost({
    community,
    timers,
    onFailure: (report) => reports.push(report),
    log: (...line) => said.push(line),
  });
  const install = (
    id: string,
    consume: (events: readonly CommunityEvent[], scope: CallScope) => unknown,
    {asks = 'ideas:read', grant = ['ideas:read']}: Wishes = {},
  ) =>
    host.install({
      plugin: definePlugin({
        id,
        setup: ({contribute}) =>
          contribute('events', 'sink', {
            consume: async ({events}, scope) => {
              await consume(events, scope);
            },
          }),
      }),
      manifest: manifestOf(id, asks),
      grant,
    });
  const setUp = (id: string, setup: (context: PluginContext) => void) =>
    host.install({
      plugin: definePlugin({id, setup}),
      manifest: manifestOf(id),
      grant: ['ideas:read'],
    });
  return {
    host,
    install,
    setUp,
    reports,
    said,
    timers,
    happen: (event: CommunityEvent) => listener(event),
    isListening: () => listening?.aborted === false,
  };
}

const fail = () => {
  throw new Error('oops');
};

test('tells every plugin what happens in the community', async () => {
  const {install, happen} = openHost();
  const heard: CommunityEvent[] = [];
  await install('acme.one', (events) => void heard.push(...events));
  await install('acme.two', (events) => void heard.push(...events));

  happen(voted(1));

  await expect.poll(() => heard).toEqual([voted(1), voted(1)]);
});

test('keeps going when one plugin throws', async () => {
  const {host, install, reports} = openHost();
  const heard: CommunityEvent[] = [];
  const broken = await install('acme.broken', fail);
  await install('acme.healthy', (events) => void heard.push(...events));

  await host.emit([voted(1)]);

  expect(heard).toEqual([voted(1)]);
  expect(reports).toEqual([
    {
      pluginId: 'acme.broken',
      state: 'active',
      code: 'internal',
      contribution: 'sink',
      message: 'oops',
      cause: new PluginError('internal', 'oops'),
    },
  ]);
  expect(broken.state).toBe('active');
});

test('gives each plugin a copy of its own', async () => {
  const {host, install} = openHost();
  const heard: CommunityEvent[] = [];
  await install('acme.rude', (events) => {
    for (const event of events) Object.assign(event, {type: 'gap'});
  });
  await install('acme.next', (events) => void heard.push(...events));

  await host.emit([voted(1)]);

  expect(heard).toEqual([voted(1)]);
});

test('tells only what was asked for and granted', async () => {
  const {host, install} = openHost();
  const heard: (readonly [string, CommunityEvent])[] = [];
  const noteFor = (name: string) => (events: readonly CommunityEvent[]) =>
    heard.push(...events.map((event) => [name, event] as const));
  await install('acme.denied', noteFor('denied'), {grant: []});
  await install('acme.silent', noteFor('silent'), {
    asks: 'qa:read',
    grant: ['ideas:read'],
  });

  await host.emit([voted(1), {type: 'gap'}]);

  expect(heard).toEqual([
    ['denied', {type: 'gap'}],
    ['silent', {type: 'gap'}],
  ]);
});

test('brings a busy sink one batch at a time, in order', async () => {
  const {host, install} = openHost();
  const batches: number[][] = [];
  let release: () => void = () => undefined;
  await install('acme.slow', async (events) => {
    batches.push(
      events.map((event) => ('version' in event ? event.version : 0)),
    );
    await new Promise<void>((resolve) => (release = resolve));
  });

  const first = host.emit([voted(1)]);
  await expect.poll(() => batches).toEqual([[1]]);
  void host.emit([voted(2)]);
  void host.emit([voted(3)]);
  release();
  await expect.poll(() => batches).toEqual([[1], [2, 3]]);
  release();
  await first;
});

test('says gap to a sink that fell a thousand events behind', async () => {
  const {host, install} = openHost();
  let heard: readonly CommunityEvent[] = [];
  await install('acme.one', (events) => void (heard = events));

  await host.emit(Array.from({length: 1_500}, (_, index) => voted(index)));

  expect(heard).toHaveLength(1_000);
  expect(heard[0]).toEqual({type: 'gap'});
  expect(heard.at(-1)).toEqual(voted(1_499));
});

test('gives up on a sink after two seconds, and says so to it', async () => {
  const {host, install, reports, timers} = openHost();
  const scopes: CallScope[] = [];
  await install('acme.stuck', (_, scope) => {
    scopes.push(scope);
    return new Promise(() => undefined);
  });

  const told = host.emit([voted(1)]);
  await expect.poll(() => scopes).toHaveLength(1);
  timers.pass(1_999);
  expect(scopes[0]?.signal.aborted).toBe(false);
  timers.pass(1);
  await told;

  expect(scopes[0]?.signal.aborted).toBe(true);
  expect(reports).toMatchObject([{code: 'timeout', contribution: 'sink'}]);
});

test('leaves a sink alone after five errors in a minute', async () => {
  const {host, install, reports} = openHost();
  let calls = 0;
  const plugin = await install('acme.broken', () => {
    calls += 1;
    fail();
  });

  for (let times = 0; times < 7; times += 1) await host.emit([voted(times)]);

  expect(calls).toBe(5);
  expect(plugin.state).toBe('degraded');
  expect(reports.map(({state}) => state)).toEqual([
    'active',
    'active',
    'active',
    'active',
    'degraded',
  ]);
});

test('forgives errors that are a minute apart', async () => {
  const {host, install, timers} = openHost();
  const plugin = await install('acme.shaky', fail);
  for (let times = 0; times < 10; times += 1) {
    await host.emit([voted(times)]);
    timers.pass(15_001);
  }
  expect(plugin.state).toBe('active');
});

test('refuses a contribution that the manifest does not declare', async () => {
  const {setUp, reports} = openHost();
  const plugin = await setUp('acme.sly', ({contribute}) => {
    contribute('events', 'spy', {consume: () => undefined});
  });

  expect(plugin.state).toBe('disposed');
  expect(reports).toMatchObject([
    {
      pluginId: 'acme.sly',
      code: 'undeclared',
      state: 'disposed',
      message: 'The manifest declares no contribution "spy" to "events"',
    },
  ]);
});

test('lets a plugin live with a refusal that it catches', async () => {
  const {setUp} = openHost();
  let refusal: unknown;
  const plugin = await setUp('acme.polite', ({contribute}) => {
    contribute('events', 'sink', {consume: () => undefined});
    try {
      contribute('events', 'sink', {consume: () => undefined});
    } catch (error) {
      refusal = error;
    }
  });
  expect(refusal).toBeInstanceOf(PluginError);
  expect(refusal).toHaveProperty('code', 'conflict');
  expect(plugin.state).toBe('active');
});

test('switches a plugin off for good', async () => {
  const {host, reports} = openHost();
  const trace: string[] = [];
  let context: PluginContext | undefined;
  const plugin = await host.install({
    plugin: definePlugin({
      id: 'acme.one',
      setup(given) {
        context = given;
        given.signal.addEventListener('abort', () => trace.push('signal'));
        given.contribute('events', 'sink', {
          consume: () => void trace.push('event'),
        });
        return () => trace.push('cleanup');
      },
    }),
    manifest: manifestOf('acme.one'),
    grant: ['ideas:read'],
  });

  await plugin.dispose();
  await plugin.dispose();
  await host.emit([voted(1)]);

  expect(trace).toEqual(['signal', 'cleanup']);
  expect(plugin.state).toBe('disposed');
  expect(host.plugins).toEqual([]);
  expect(reports).toEqual([]);
  expect(() =>
    context?.contribute('events', 'sink', {consume: () => undefined}),
  ).toThrow(expect.objectContaining({code: 'disposed'}));
});

test('cleans up after a plugin that was switched off in its setup', async () => {
  const {host, timers, reports} = openHost();
  let finish: ((cleanup: () => void) => void) | undefined;
  let isClean = false;
  const installed = host.install({
    plugin: definePlugin({
      id: 'acme.slow',
      setup: () => new Promise<() => void>((resolve) => (finish = resolve)),
    }),
    manifest: manifestOf('acme.slow'),
    grant: [],
  });
  await expect.poll(() => finish).toBeDefined();
  timers.pass(5_000);
  const plugin = await installed;

  expect(plugin.state).toBe('disposed');
  expect(reports).toMatchObject([
    {code: 'boot-timeout', contribution: undefined},
  ]);
  finish?.(() => (isClean = true));
  await expect.poll(() => isClean).toBe(true);
});

test('ends its plugins and its listening with itself', async () => {
  const {host, install, isListening} = openHost();
  const plugin = await install('acme.one', () => undefined);
  expect(isListening()).toBe(true);

  host.dispose();

  expect(isListening()).toBe(false);
  expect(plugin.state).toBe('disposed');
  await expect(install('acme.two', () => undefined)).rejects.toHaveProperty(
    'code',
    'disposed',
  );
});

test('passes on what a plugin says', async () => {
  const {setUp, said} = openHost();
  await setUp('acme.chatty', ({log, plugin}) => log.warn(plugin.id, 1));
  expect(said).toEqual([['acme.chatty', 'warn', ['acme.chatty', 1]]]);
});

test.each([
  ['is none', {}, 'not valid'],
  [
    'has an id without a publisher',
    {...manifestOf('acme.one'), id: 'one'},
    'not valid',
  ],
  [
    'asks for what there is not',
    {...manifestOf('acme.one'), permissions: [{name: 'all', reason: 'x'}]},
    'not valid',
  ],
  ['belongs to another', manifestOf('acme.two'), 'is for acme.two'],
])('refuses a manifest that %s', async (_, manifest, message) => {
  const {host} = openHost();
  const plugin = definePlugin({id: 'acme.one', setup: () => undefined});
  const call = host.install({plugin, manifest, grant: []});
  await expect(call).rejects.toMatchObject({
    name: 'PluginError',
    code: 'invalid-argument',
    message: expect.stringContaining(message),
  });
  expect(host.plugins).toEqual([]);
});

test('refuses a second plugin of one id', async () => {
  const {install} = openHost();
  await install('acme.one', () => undefined);
  await expect(install('acme.one', () => undefined)).rejects.toHaveProperty(
    'code',
    'conflict',
  );
});
