import {expect, test} from 'vitest';
import {isCapability} from '../capability.js';
import {manifestJsonSchema, manifestSchema, wordsIn} from './index.js';

const hash = `sha384-${'a'.repeat(64)}`;
const full = {
  manifestVersion: 1,
  id: 'acme.spam-guard',
  version: '1.2.3',
  name: {en: 'Spam guard', de: 'Spamschutz'},
  api: 1,
  runtime: {modes: ['sandboxed'], sandbox: 'dist/plugin.sandbox.js'},
  contributes: [{point: 'ideas.submit.guard', id: 'links'}],
  permissions: [{name: 'net:https://*.example.com', reason: 'To ask it.'}],
  settings: {most: {type: 'number', label: 'Most links', default: 3}},
  files: {'dist/plugin.sandbox.js': hash},
};
const isValid = (change: object) =>
  manifestSchema.safeParse({...full, ...change}).success;

test('takes a manifest, and a short one', () => {
  expect(isValid({})).toBe(true);
  const {id, name} = full;
  const short = {manifestVersion: 1, id, name, api: 1};
  expect(
    manifestSchema.parse({...short, contributes: [], permissions: []}),
  ).toMatchObject({version: '0.0.0', runtime: {modes: ['trusted']}});
});

test.each([
  ['a key that nobody knows', {more: 1}],
  ['an id without a publisher', {id: 'spam'}],
  ['another API', {api: 2}],
  ['no version', {version: '1'}],
  ['a way out of the package', {files: {'../x.js': hash}}],
  ['an absolute path', {files: {'/x.js': hash}}],
  ['a backslash', {files: {'a\\b.js': hash}}],
  ['an encoded path', {files: {'%2e%2e/x.js': hash}}],
  ['a weak hash', {files: {'x.js': 'sha256-abc'}}],
  ['a page that is no https', {homepage: 'javascript:alert(1)'}],
  [
    'too many contributions',
    {
      contributes: Array.from({length: 65}, () => ({point: 'events', id: 'a'})),
    },
  ],
])('refuses %s', (_, change) => {
  expect(isValid(change)).toBe(false);
});

test.each([
  'net:https://example.com',
  'net:https://*.example.com',
  'img:https://cdn.example.com:8443',
  'ideas:read',
])('knows the capability %s', (name) => {
  expect(isCapability(name)).toBe(true);
});

test.each([
  'net:https://*',
  'net:https://*.com.',
  'net:http://example.com',
  'net:https://localhost',
  'net:https://169.254.169.254',
  'net:https://example.com/path',
  'net:https://user@example.com',
  'net:https://exa_mple.com',
  'all:https://example.com',
  'constructor',
  '*',
])('knows no capability %s', (name) => {
  expect(isCapability(name)).toBe(false);
});

test('is done quickly with a text of a million letters', () => {
  const before = performance.now();
  for (const text of ['a', 'a.', 'a-', '../', 'https://a.', '1.']) {
    const long = text.repeat(1_000_000);
    expect(isValid({id: long, version: long, files: {[long]: long}})).toBe(
      false,
    );
    expect(isCapability(`net:https://${long}`)).toBe(false);
  }
  expect(performance.now() - before).toBeLessThan(1_000);
});

test('speaks the language of the reader', () => {
  expect(wordsIn(full.name, 'de-AT')).toBe('Spamschutz');
  expect(wordsIn(full.name, 'fr')).toBe('Spam guard');
  expect(wordsIn('Plain', 'fr')).toBe('Plain');
});

test('says what a manifest is, in JSON Schema', () => {
  expect(manifestJsonSchema()).toMatchObject({
    type: 'object',
    properties: {id: {type: 'string'}, permissions: {type: 'array'}},
  });
});
