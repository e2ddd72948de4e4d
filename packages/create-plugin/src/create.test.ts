import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {runCreate} from './run-create.js';
import {templates} from './templates.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'create-plugin-'));
});
afterAll(() => rmSync(folder, {recursive: true, force: true}));

const create = async (
  args: readonly string[],
  ask?: (question: string, usual: string) => Promise<string>,
) => {
  const said: string[] = [];
  const complained: string[] = [];
  const code = await runCreate(args, {
    folder,
    say: (line) => said.push(line),
    complain: (line) => complained.push(line),
    ask,
  });
  return {code, said: said.join('\n'), complained: complained.join('\n')};
};

test('says what there is', async () => {
  const {code, said} = await create(['--help']);
  expect(code).toBe(0);
  for (const name of Object.keys(templates)) expect(said).toContain(name);
});

test('writes a plugin under its own name, and says how to go on', async () => {
  const {code, said} = await create([
    'spam-guard',
    ...['--template', 'qa-moderation', '--publisher', 'acme', '--yes'],
  ]);
  expect(code).toBe(0);
  expect(said).toContain('cd spam-guard');
  const read = (file: string) =>
    readFileSync(join(folder, 'spam-guard', file), 'utf8');
  expect(JSON.parse(read('plugin.json'))).toMatchObject({
    id: 'acme.spam-guard',
    name: 'Spam guard',
  });
  expect(JSON.parse(read('package.json'))).toMatchObject({name: 'spam-guard'});
  expect(read('src/plugin.ts')).toContain("id: 'acme.spam-guard'");
  expect(read('.gitignore')).toContain('node_modules');
  expect(read('README.md')).not.toContain('__');
});

test('asks somebody at a terminal for what was not said', async () => {
  const answers: Record<string, string> = {Template: 'widget'};
  const asked: string[] = [];
  const {code} = await create(['asked'], async (question, usual) => {
    asked.push(question);
    return answers[question] ?? usual;
  });
  expect(code).toBe(0);
  expect(asked).toEqual(['Name', 'Publisher', 'Template']);
  const manifest = readFileSync(join(folder, 'asked/plugin.json'), 'utf8');
  expect(manifest).toContain('"example.asked"');
  expect(manifest).toContain('"widgets"');
});

test('writes nothing where something is', async () => {
  const full = join(folder, 'full');
  mkdirSync(full);
  writeFileSync(join(full, 'thesis.txt'), 'Years of work');
  expect(await create(['full', '--yes'])).toMatchObject({
    code: 1,
    complained: expect.stringContaining('not empty (there is thesis.txt)'),
  });
  writeFileSync(join(folder, 'file'), '');
  expect((await create(['file', '--yes'])).complained).toContain('is a file');
});

test.each([
  ['a bad name', ['My Plugin', '--yes'], /"My Plugin" cannot be the name/],
  ['a way out', ['a', '--name', '../a', '--yes'], /cannot be the name/],
  ['a bad publisher', ['a', '--publisher', 'A!', '--yes'], /the publisher/],
  ['no such template', ['a', '--template', 'constructor'], /There are: ideas-/],
  ['no such option', ['a', '--colour', 'red'], /--colour/],
])('refuses %s in a sentence', async (_, args, expected) => {
  const {code, complained} = await create(args);
  expect(code).toBe(1);
  expect(complained).toMatch(expected);
});
