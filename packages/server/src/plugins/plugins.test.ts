import type {PluginInstallDraft} from '@townhall/client';
import {afterAll, beforeAll, beforeEach, describe, expect, it} from 'vitest';
import {
  createTestTownhall,
  type TestCommunity,
  type TestTownhall,
} from '../testing/index.js';

const manifestUrl = 'https://acme.example/effort/plugin.json';
const scriptUrl = 'https://acme.example/effort/sandbox.js';
const code = 'var townhallPlugin = {};';

const files = new Map<string, string>();
let townhall: TestTownhall;
let home: TestCommunity;
beforeAll(async () => {
  townhall = await createTestTownhall({
    now: '2026-11-18T12:00:00.000Z',
    publicFiles: {
      refusal: (url) =>
        url.startsWith('https://') ? undefined : 'It must be https.',
      read: async (url, mostBytes) => {
        const file = files.get(url);
        if (file === undefined) throw new Error('It answered 404.');
        if (file.length > mostBytes) throw new Error('It is too long.');
        return new TextEncoder().encode(file);
      },
    },
  });
});
afterAll(() => townhall.close());

async function integrityOf(text: string) {
  const bytes = new TextEncoder().encode(text);
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-384', bytes));
  return `sha384-${btoa(String.fromCharCode(...hash))}`;
}

/** Puts a manifest on the web; answers its hash. */
async function publish(different: object = {}, script = code) {
  const manifest = JSON.stringify({
    manifestVersion: 1,
    id: 'acme.effort',
    version: '1.0.0',
    name: {en: 'Effort', de: 'Aufwand'},
    api: 1,
    runtime: {modes: ['sandboxed'], sandbox: 'sandbox.js'},
    contributes: [{point: 'ideas.card.footer', id: 'effort'}],
    permissions: [
      {name: 'ideas:read', reason: 'To show it on ideas.'},
      {name: 'people:read', reason: 'To name people.', optional: true},
    ],
    settings: {most: {type: 'number', label: 'Most', max: 5}},
    files: {'sandbox.js': await integrityOf(script)},
    ...different,
  });
  files.set(manifestUrl, manifest);
  files.set(scriptUrl, script);
  return integrityOf(manifest);
}

const install = async (draft: Partial<PluginInstallDraft> = {}) =>
  (await home.as('stan')).plugins.install({
    manifestUrl,
    integrity: await integrityOf(files.get(manifestUrl) ?? ''),
    grant: ['ideas:read'],
    ...draft,
  });
const running = async () =>
  (await (await home.as(null)).plugins.running()).items;

beforeEach(async () => {
  files.clear();
  home = await townhall.community();
});

describe('installing a plugin', () => {
  it('says what it asks for and why, before anything is installed', async () => {
    const integrity = await publish();
    const staff = await home.as('stan');

    const found = await staff.plugins.inspect({manifestUrl});

    expect(found).toMatchObject({
      id: 'acme.effort',
      name: 'Effort',
      integrity,
      installed: null,
      points: ['ideas.card.footer'],
      modes: ['sandboxed'],
    });
    expect(found.asks).toEqual([
      {name: 'ideas:read', reason: 'To show it on ideas.', optional: false},
      {name: 'people:read', reason: 'To name people.', optional: true},
    ]);
    expect(await running()).toEqual([]);
  });

  it('keeps what was granted, and tells every page of it', async () => {
    await publish();
    const record = await install({settings: {most: 3}});

    expect(await running()).toEqual([
      {
        id: 'acme.effort',
        version: '1.0.0',
        mode: 'sandboxed',
        script: scriptUrl,
        integrity: await integrityOf(code),
        base: 'https://acme.example/effort/',
        grant: ['ideas:read'],
        guardTimeout: 'hold',
        manifest: record.manifest,
        settings: {most: 3},
      },
    ]);
    const away = await (await townhall.community()).as(null);
    expect((await away.plugins.running()).items).toEqual([]);
  });

  it('refuses another manifest than the one that was looked at', async () => {
    const integrity = await publish();
    await publish({permissions: [{name: 'qa:read', reason: 'More.'}]});
    await expect(install({integrity, grant: []})).rejects.toThrow(
      /not the one that was looked at/,
    );
    expect(await running()).toEqual([]);
  });

  it('refuses changed code with an old hash', async () => {
    await publish();
    files.set(scriptUrl, `${code} steal();`);
    await expect(install()).rejects.toThrow(/not the code/);
    expect(await running()).toEqual([]);
  });

  it.each([
    ['what is not asked for', {grant: ['qa:read']}, /does not ask for/],
    ['a setting there is not', {settings: {least: 1}}, /no such setting/],
    ['a setting out of bounds', {settings: {most: 6}}, /at most 5/],
    ['a mode without code', {mode: 'trusted'}, /no code for the mode/],
    ['a closed address', {manifestUrl: 'http://10.0.0.1/'}, /must be https/],
    ['a page that is gone', {manifestUrl: 'https://gone.example/'}, /404/],
  ] as const)('refuses %s', async (_name, draft, sentence) => {
    await publish();
    const {grant = ['ideas:read'], ...other} = {grant: undefined, ...draft};
    await expect(install({...other, grant: [...grant]})).rejects.toThrow(
      sentence,
    );
    expect(await running()).toEqual([]);
  });

  it.each([
    ['no JSON', '<!doctype html>', /not JSON/],
    ['no manifest', '{"id": 7}', /id/],
  ])('refuses what is %s', async (_name, text, sentence) => {
    files.set(manifestUrl, text);
    const staff = await home.as('stan');
    await expect(staff.plugins.inspect({manifestUrl})).rejects.toThrow(
      sentence,
    );
  });
});

describe('an installed plugin', () => {
  it('is granted, revoked, switched off and removed, and that is written down', async () => {
    await publish();
    await install();
    const staff = await home.as('stan');
    const id = 'acme.effort';
    await staff.plugins.change(id, {grant: ['ideas:read', 'people:read']});
    await staff.plugins.change(id, {grant: []});
    expect((await running())[0]?.grant).toEqual([]);
    await expect(
      staff.plugins.change(id, {grant: ['host:dom']}),
    ).rejects.toThrow(/does not ask for/);
    await staff.plugins.change(id, {on: false});
    expect(await running()).toEqual([]);
    await staff.plugins.remove(id);

    const {items} = await staff.plugins.steps();
    expect(items.map(({what, on, grant}) => [what, on, grant])).toEqual([
      ['removed', false, []],
      ['changed', false, []],
      ['changed', true, []],
      ['changed', true, ['ideas:read', 'people:read']],
      ['installed', true, ['ideas:read']],
    ]);
    const {person} = await staff.viewer();
    expect(items.map(({by, name}) => [by, name])).toEqual(
      items.map(() => [person?.id, person?.name]),
    );
  });

  it('is doing as pages say, and begins anew with another version', async () => {
    await publish();
    await install();
    const guest = await home.as(null);
    const staff = await home.as('stan');
    const news = {version: '1.0.0', started: true, deadlines: 1};
    const rest = {failures: 2, quarantines: 1, trouble: 'timeout'};
    await guest.plugins.tell('acme.effort', {...news, ...rest});
    await guest.plugins.tell('acme.effort', {
      ...news,
      ...{failures: 0, quarantines: 0, trouble: null},
    });
    const at = '2026-11-18T12:00:00.000Z';
    expect((await staff.plugins.managed()).items[0]?.health).toEqual({
      starts: 2,
      failures: 2,
      deadlines: 2,
      quarantines: 1,
      lastStartAt: at,
      lastTroubleAt: at,
      lastTrouble: 'timeout',
    });

    await publish({version: '1.1.0'});
    const {health} = await install();
    expect(health).toMatchObject({starts: 0, lastTrouble: null});
    await expect(
      guest.plugins.tell('acme.effort', {...news, ...rest}),
    ).rejects.toMatchObject({code: 'not_found'});
  });
});
