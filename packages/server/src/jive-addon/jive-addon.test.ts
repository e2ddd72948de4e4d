import {runInNewContext} from 'node:vm';
import {inflateSync} from 'node:zlib';
import {strFromU8, unzipSync} from 'fflate';
import {describe, expect, it} from 'vitest';
import * as z from 'zod/mini';
import {jiveAddon} from './jive-addon.js';

const made = (server = 'https://talk.example.com') =>
  jiveAddon({
    server,
    community: 'demo',
    version: '1.2.3',
    at: new Date('2026-11-22T12:00:00Z'),
  });
const opened = async (server?: string) => {
  const files = unzipSync(await made(server));
  const text = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  return {files, text, names: Object.keys(files).toSorted()};
};

/** What Jive's documents say of the two files; more may be said. */
const metaSchema = z.object({
  package_version: z.string().check(z.regex(/^\d+(\.\d+){0,3}$/)),
  id: z.uuid(),
  type: z.literal('client-app'),
  name: z.string().check(z.minLength(1)),
  description: z.string().check(z.maxLength(255)),
  minimum_version: z.string().check(z.regex(/^\d{10}$/)),
  icon_16: z.string(),
  icon_48: z.string(),
  icon_128: z.string(),
  released_on: z
    .string()
    .check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+0000$/)),
});
const tileSchema = z.object({
  name: z.string().check(z.regex(/^[a-z][a-z0-9-]*$/)),
  displayName: z.string(),
  description: z.string(),
  style: z.enum([
    'LIST',
    'TABLE',
    'GAUGE',
    'CALENDAR',
    'ACTIVITY',
    'GALLERY',
    'CAROUSEL',
    'SECTIONLIST',
    'CUSTOM_VIEW',
  ]),
  icons: z.object({16: z.string(), 48: z.string(), 128: z.string()}),
  view: z.string().check(z.startsWith('/public/')),
  config: z.string(),
  dataProviderKey: z.literal('internal'),
  displayWidth: z.literal('ALL'),
  pageTypes: z.array(z.enum(['PLACE', 'USER', 'MOBILE', 'NEWS'])),
});
const definitionSchema = z.object({
  integrationUser: z.object({systemAdmin: z.literal(false)}),
  tiles: z.array(tileSchema).check(z.minLength(1)),
  templates: z.array(z.unknown()),
  osapps: z.array(z.unknown()),
  storageDefinitions: z.array(z.unknown()),
});

describe('the package for Jive', () => {
  it('says what it is, as Jive wants it said', async () => {
    const {text, names} = await opened();
    const meta = metaSchema.parse(JSON.parse(text('meta.json')));
    for (const icon of [meta.icon_16, meta.icon_48, meta.icon_128]) {
      expect(names).toContain(`data/${icon}`);
    }
    definitionSchema.parse(JSON.parse(text('definition.json')));
  });

  it('holds every file that it speaks of', async () => {
    const {text, names} = await opened();
    const {tiles} = definitionSchema.parse(JSON.parse(text('definition.json')));
    for (const tile of tiles) {
      const pages = [tile.view, tile.config].filter(
        (one) => one !== '__jive_none__',
      );
      for (const address of [...pages, ...Object.values(tile.icons)]) {
        const {pathname} = new URL(address, 'https://jive.test');
        expect(names).toContain(pathname.slice(1));
        const page = text(pathname.slice(1));
        for (const [, ref] of page.matchAll(/(?:href|src)="(\.\.[^"]+)"/g)) {
          const there = new URL(ref ?? '', `https://jive.test${pathname}`);
          expect(names).toContain(there.pathname.slice(1));
        }
      }
      for (const language of ['en', 'de']) {
        const words = text(`i18n/${language}.properties`);
        expect(words).toContain(`${tile.displayName}=`);
        expect(words).toContain(`${tile.description}=`);
        expect(words).toMatch(/^[\x20-\x7E\n]*$/);
      }
    }
  });

  it('is the same for the same community, and another for another', async () => {
    expect(await made()).toEqual(await made());
    const id = async (server: string) => {
      const {text} = await opened(server);
      return metaSchema.parse(JSON.parse(text('meta.json'))).id;
    };
    expect(await id('https://a.example')).not.toBe(
      await id('https://b.example'),
    );
  });

  it('puts nothing into its pages that is not meant there', async () => {
    const {text} = await opened(
      'https://a.example/"><script>alert(1)</script>',
    );
    expect(text('public/tiles/townhall-ideas/view.html')).not.toContain(
      '<script>alert',
    );
  });

  it.each([16, 48, 128])('has an icon of %i pixels', async (size) => {
    const {files} = await opened();
    const png = Buffer.from(files[`data/icon_${size}.png`] ?? []);
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
    const length = png.readUInt32BE(33);
    const pixels = inflateSync(png.subarray(41, 41 + length));
    expect(pixels).toHaveLength(size * (size * 4 + 1));
    expect(new Set(pixels).size).toBeGreaterThan(3);
  });
});

describe('the pages of the package', () => {
  /** A page, as little of it as the scripts need. */
  async function open(script: string, config: unknown) {
    const {text} = await opened();
    const log: unknown[] = [];
    let onOpen: (config: unknown) => void = () => {};
    let submit: (event: {preventDefault(): void}) => void = () => {};
    let resized = () => {};
    let height = 120.4;
    const input = {value: 'ideas'};
    const attributes = new Map([['data-tag', 'townhall-idea-board']]);
    const element = (name: string) => ({
      setAttribute: (key: string, value: string) =>
        log.push(['set', name, key, value]),
    });
    runInNewContext(text(`public/townhall/${script}.js`), {
      jive: {
        tile: {
          onOpen: (callback: typeof onOpen) => {
            onOpen = callback;
          },
          close: (closed: unknown) => log.push(['close', closed]),
        },
      },
      gadgets: {
        window: {adjustHeight: (to: number) => log.push(['height', to])},
      },
      ResizeObserver: class {
        constructor(callback: () => void) {
          resized = callback;
        }
        observe() {}
      },
      document: {
        createElement: element,
        getElementById: (id: string) =>
          id === 'place'
            ? input
            : {
                getAttribute: (name: string) => attributes.get(name),
                getBoundingClientRect: () => ({height}),
                replaceChildren: () => log.push(['shown']),
                addEventListener: (_: string, listener: typeof submit) => {
                  submit = listener;
                },
              },
      },
    });
    onOpen(config);
    return {
      log,
      input,
      submit: () => submit({preventDefault: () => log.push(['kept'])}),
      resize: (to: number) => {
        height = to;
        resized();
      },
    };
  }

  it.each([
    ['an object', {place: 'roadmap'}],
    ['an object in another', {data: {place: 'roadmap'}}],
    ['a text', '{"place":"roadmap"}'],
    ['a text of a text', JSON.stringify('{"data":{"place":"roadmap"}}')],
  ])('show the place that %s says', async (_, config) => {
    const {log} = await open('view', config);
    expect(log).toEqual([
      ['set', 'townhall-idea-board', 'place', 'roadmap'],
      ['shown'],
    ]);
  });

  it.each([undefined, null, {}, '', 'rubbish', {data: undefined}])(
    'show the widget where nothing is said: %j',
    async (config) => {
      expect((await open('view', config)).log).toEqual([['shown']]);
    },
  );

  it('tell their height when it changes, and not again', async () => {
    const {log, resize} = await open('view', {});
    log.length = 0;
    for (const height of [300.2, 300.9, 0, 301.5, 500]) resize(height);
    expect(log).toEqual([
      ['height', 301],
      ['height', 500],
    ]);
  });

  it('keep what somebody chose', async () => {
    const {input, log, submit} = await open('settings', {data: undefined});
    expect(input.value).toBe('ideas');
    input.value = 'roadmap';
    submit();
    expect(log).toContainEqual(['kept']);
    expect(log).toContainEqual(['close', {data: {place: 'roadmap'}}]);
    expect((await open('settings', {data: {place: 'x'}})).input.value).toBe(
      'x',
    );
  });
});
