import {execFile} from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {unzipSync} from 'fflate';
import {afterAll, beforeAll, expect, test} from 'vitest';
// Their commands, as a new project has them.
import {runCommand} from '../../plugin/src/tools/run-command.js';
import {createPlugin} from './create.js';
import {templates} from './templates.js';
import {followTutorial} from './testing/tutorial.js';

const run = promisify(execFile);
const names = Object.keys(templates);
const root = fileURLToPath(new URL('../../../', import.meta.url));
let folder: string;
/** What is left to do when the tutorial's files are written. */
let tutorialCommands: string[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'plugin-templates-'));
  // What `npm install` would bring, from this repository: one for all of them.
  link('node_modules/vitest');
  link('node_modules/esbuild');
  link('node_modules/@types/node');
  link('packages/plugin', 'node_modules/@townhall/plugin');
  link('packages/client', 'node_modules/@townhall/client');
  writeFileSync(
    join(folder, 'vitest.config.mjs'),
    `export default {
      resolve: {conditions: ['source']},
      ssr: {resolve: {conditions: ['source']}},
      test: {testTimeout: 60_000, isolate: false, fileParallelism: false},
    };`,
  );
  for (const template of names) {
    createPlugin({
      folder: join(folder, template),
      name: template,
      publisher: 'acme',
      template,
    });
  }
  tutorialCommands = await followTutorial(folder);
});
afterAll(() => rmSync(folder, {recursive: true, force: true}));

function link(from: string, to = from) {
  const path = join(folder, to);
  mkdirSync(dirname(path), {recursive: true});
  symlinkSync(join(root, from), path);
}

const command = async (template: string, ...args: string[]) => {
  const lines: string[] = [];
  const say = (line: string) => void lines.push(line);
  const place = {folder: join(folder, template), say, complain: say};
  return {code: await runCommand(args, place), lines};
};

test('the tests of every new plugin pass at once, and the tutorial’s', async () => {
  const {stdout} = await run(
    process.execPath,
    [join(folder, 'node_modules/vitest/vitest.mjs'), 'run', '--no-color'],
    {cwd: folder, env: {...process.env, VITEST: '', NODE_ENV: ''}},
  ).catch((failure: {stdout: string; stderr: string}) => {
    throw new Error(failure.stdout + failure.stderr);
  });
  expect(stdout).toMatch(/Test Files\s+7 passed \(7\)/);
  expect(stdout).not.toMatch(/failed|skipped/);
});

test('every new plugin has types without a mistake', async () => {
  const settings = {
    extends: join(
      root,
      'packages/create-plugin/templates/shared/tsconfig.json',
    ),
    compilerOptions: {
      customConditions: ['source'],
      typeRoots: [join(root, 'node_modules/@types')],
    },
    include: [...names, 'nearly-there'].flatMap((name) => [
      `${name}/src`,
      `${name}/plugin.json`,
    ]),
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(settings));
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const {stdout} = await run(process.execPath, [tsc, '-p', folder]).catch(
    (failure: {stdout: string}) => failure,
  );
  expect(stdout).toBe('');
});

test.each(names)(
  '%s is checked without a word, and built',
  async (template) => {
    expect(await command(template, 'check')).toEqual({
      code: 0,
      lines: ['The plugin can be installed.'],
    });
    expect(await command(template, 'build')).toMatchObject({code: 0});
    const built = join(folder, template, 'dist');
    expect(readdirSync(built)).toEqual(
      expect.arrayContaining(['plugin.js', 'plugin.json', 'sandbox.js']),
    );
    const manifest: unknown = JSON.parse(
      readFileSync(join(built, 'plugin.json'), 'utf8'),
    );
    expect(manifest).toMatchObject({
      version: '0.1.0',
      files: {'sandbox.js': expect.stringMatching(/^sha384-/)},
    });
  },
);

test('the tutorial comes to a plugin that can be handed over', async () => {
  // The first and the last need a network and a person; the tests ran above.
  expect(tutorialCommands).toEqual([
    'npm install',
    'npm test',
    'npm run types',
    'npm run dev',
    'npm run check',
    'npm run build',
    'npm run pack',
  ]);
  expect(await command('nearly-there', 'check')).toEqual({
    code: 0,
    lines: ['The plugin can be installed.'],
  });
  expect(await command('nearly-there', 'build')).toMatchObject({code: 0});
  const {code, lines} = await command('nearly-there', 'pack');
  expect(code).toBe(0);
  expect(lines[0]).toMatch(/acme\.nearly-there-0\.1\.0\.zip$/);
  const zip = unzipSync(readFileSync(lines[0] ?? ''));
  expect(Object.keys(zip).sort()).toEqual([
    'plugin.js',
    'plugin.json',
    'sandbox.js',
  ]);
  const again = await command('nearly-there', 'pack');
  expect(again.lines).toEqual(lines);
});
