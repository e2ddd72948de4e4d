import {
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {runCommand} from './run-command.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plugin-check-'));
  mkdirSync(join(folder, 'node_modules/@townhall'), {recursive: true});
  symlinkSync(
    fileURLToPath(new URL('../../', import.meta.url)),
    join(folder, 'node_modules/@townhall/plugin'),
  );
});
afterAll(() => rmSync(folder, {recursive: true, force: true}));

const manifest = {
  manifestVersion: 1,
  id: 'acme.test',
  name: 'Test',
  api: 1,
  runtime: {modes: ['sandboxed', 'trusted']},
  contributes: [{point: 'ideas.card.badges', id: 'it'}],
  permissions: [{name: 'ideas:read', reason: 'A test.'}],
};

const command = async (name: string, setup: string, change: object = {}) => {
  const body = `export default {id: 'acme.test', setup(context) {${setup}}};`;
  writeFileSync(join(folder, 'plugin.ts'), body);
  const text = JSON.stringify({...manifest, ...change});
  writeFileSync(join(folder, 'plugin.json'), text);
  const lines: string[] = [];
  const say = (line: string) => void lines.push(line);
  const code = await runCommand([name], {folder, say, complain: say});
  return {code, said: lines.join('\n')};
};

const honest = `context.contribute('ideas.card.badges', 'it', {badges: () => ({})});`;

test('has nothing to say of what is right', async () => {
  expect(await command('check', honest)).toEqual({
    code: 0,
    said: 'The plugin can be installed.',
  });
});

test.each<[string, string, object, RegExp]>([
  ['a mistake in the code', 'let = ;', {}, /plugin\.ts:1: /],
  ['no manifest', honest, {api: 2}, /is not a manifest:\n {2}api: /],
  [
    'a point that there is not',
    honest,
    {contributes: [{point: 'ideas.roof', id: 'it'}]},
    /no point "ideas\.roof"/,
  ],
  [
    'a point without its grant',
    honest,
    {permissions: []},
    /"it" at ideas\.card\.badges is called only with ideas:read/,
  ],
  [
    'what is declared twice',
    honest,
    {contributes: [...manifest.contributes, ...manifest.contributes]},
    /twice/,
  ],
  [
    'the page',
    `${honest} document.title = 'mine';`,
    {},
    /uses document, .*Draw with h/,
  ],
  [
    'the network',
    `${honest} fetch('https://a.example');`,
    {},
    /uses fetch, .*net\.fetch/,
  ],
  [
    'what fails at once',
    `throw new Error('Oh');`,
    {},
    /fails \(internal\): Oh/,
  ],
  ['what contributes nothing', '', {}, /the code contributes nothing there/],
  [
    'what votes and does not say so',
    `${honest} context.data.ideas.vote('a', 'up').catch(() => {});`,
    {},
    /needs ideas:vote, and does not ask/,
  ],
  [
    'what is much too long',
    `${honest} context.log.debug(${JSON.stringify(Array.from({length: 40_000}, (_, n) => (n * 7_919) % 65_537).join(' '))});`,
    {},
    /65536 is the most/,
  ],
  [
    'a file that is not there',
    honest,
    {icon: 'icon.svg'},
    /names icon\.svg, and there is no such file/,
  ],
])('says so of %s', async (_, setup, change, expected) => {
  const {code, said} = await command('check', setup, change);
  expect(said).toMatch(expected);
  expect(code).toBe(1);
});

test('asks about what it asks for in vain, and what has another name now', async () => {
  const permissions = [
    ...manifest.permissions,
    {name: 'clipboard:write', reason: 'Who knows.'},
  ];
  const vain = await command('check', honest, {permissions});
  expect(vain).toMatchObject({code: 0});
  expect(vain.said).toMatch(/asks for clipboard:write, and does not seem/);

  const old = await command(
    'check',
    `context.contribute('banner.before', 'it', {render: () => null});`,
    {
      contributes: [{point: 'banner.before', id: 'it'}],
      permissions: [{name: 'welcome:read', reason: 'A test.'}],
    },
  );
  expect(old.said).toMatch(
    /banner\.before is not known .* Call it welcome\.before/,
  );
  expect(old.code).toBe(0);
});

test('knows its commands', async () => {
  expect((await command('help', honest)).said).toContain('Usage:');
  expect(await command('bake', honest)).toMatchObject({
    code: 1,
    said: expect.stringContaining('no command "bake"'),
  });
});
