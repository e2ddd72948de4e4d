import {expect, test} from 'vitest';
import {definePlugin} from '../../index.js';
import {describePluginContract} from './index.js';
import {PluginSubject} from './open-plugin.js';
import {statements} from './statements.js';

const manifest = {
  manifestVersion: 1,
  id: 'acme.test',
  name: 'Test',
  api: 1,
  contributes: [{point: 'ideas.card.badges', id: 'it'}],
  permissions: [{name: 'ideas:read', reason: 'A test.'}],
};
type Setup = Parameters<typeof definePlugin>[0]['setup'];
const honest: Setup = ({contribute}) =>
  void contribute('ideas.card.badges', 'it', {badges: () => ({})});

/** What the suite says of a plugin with this `setup`, or nothing. */
const verdict = async (setup: Setup, id = 'acme.test') => {
  const subject = new PluginSubject({
    plugin: definePlugin({id, setup}),
    manifest,
  });
  const said: string[] = [];
  for (const {check} of statements) {
    await check(subject).catch((error: Error) => said.push(error.message));
  }
  return said.join('\n');
};

describePluginContract({
  plugin: definePlugin({id: 'acme.test', setup: honest}),
  manifest,
});

test('has nothing to say of an honest plugin', async () => {
  expect(await verdict(honest)).toBe('');
});

test.each<[string, Setup, RegExp]>([
  [
    'fails at once',
    () => Promise.reject(new Error('Oh')),
    /it is disposed: .*Oh/,
  ],
  [
    'contributes less than it declares',
    () => {},
    /declares "it" at ideas\.card/,
  ],
  [
    'answers what is no badge',
    ({contribute}) =>
      void contribute('ideas.card.badges', 'it', {badges: () => 7 as never}),
    /failed while answering/,
  ],
  [
    'looks for an author who may be gone',
    ({contribute}) =>
      void contribute('ideas.card.badges', 'it', {
        badges: ({items}) =>
          Object.fromEntries(
            items.map(({id, author}) => [
              id,
              [{id: 'a', label: (author as {id: string}).id.slice(0, 9)}],
            ]),
          ),
      }),
    /failed while being told of odd things/,
  ],
  [
    'asks before it is granted',
    async (context) => {
      honest(context);
      await context.data.ideas.list();
    },
    /With nothing granted it is disposed: forbidden/,
  ],
  [
    'leaves an interval',
    (context) => {
      honest(context);
      setInterval(() => {}, 1_000_000);
    },
    /leaves 1 setInterval running/,
  ],
])('says so of one that %s', async (_, setup, expected) => {
  expect(await verdict(setup)).toMatch(expected);
});

test('says so of another’s manifest', async () => {
  expect(await verdict(honest, 'acme.other')).toMatch(
    /for acme\.test, the plugin is acme\.other/,
  );
});
