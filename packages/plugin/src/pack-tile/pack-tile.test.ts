import {
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {readPackedTile} from '../jive-frame/packed-tile.js';
import {integrityOf} from '../bundle/integrity.js';
import {packTile} from './pack-tile.js';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'tile-'));
});
afterEach(() => rmSync(root, {recursive: true}));

/** Writes a tile's folder, as the tools of Jive's developers laid it out. */
function tile(files: Record<string, string>, definition: object = {}) {
  const folder = join(root, 'tiles', 'one');
  const all = {
    'tiles/one/definition.json': JSON.stringify({
      name: 'one',
      displayName: 'One',
      style: 'CUSTOM_VIEW',
      view: '/one/view.html?features=tile',
      ...definition,
    }),
    ...files,
  };
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(dirname(join(root, path)), {recursive: true});
    writeFileSync(join(root, path), text);
  }
  return folder;
}

const view = (html: string) => ({'tiles/one/public/view.html': html});
const packed = async (folder: string, without: string[] = []) => {
  const {text, integrity, warnings} = await packTile(folder, {without});
  expect(integrity).toBe(await integrityOf(text));
  const {pages, libraries, assets} = readPackedTile(text);
  return {html: pages.view ?? '', libraries, assets, warnings, pages};
};

test('puts into a page what it loads, by every kind of address', async () => {
  const folder = tile({
    ...view(
      `<link rel=stylesheet href="/one/css/a.css?ts=7"><script src='/__public__/b.js'></script><script src="js/c.js"></script><img src="/public/tiles/one/d.png">`,
    ),
    'tiles/one/public/css/a.css': 'p { background: url("../d.png") }',
    'public/b.js': 'b = "</script>";',
    'tiles/one/public/js/c.js': 'c = 1;',
    'tiles/one/public/d.png': 'picture',
  });
  const {html, assets, warnings, libraries} = await packed(folder);
  const data = `data:image/png;base64,${btoa('picture')}`;
  expect(html).toBe(
    `<style>p { background: url("${data}") }</style><script>b = "\\x3c/script>";</script><script>c = 1;</script><img src="${data}">`,
  );
  expect(assets).toEqual({'/one/d.png': data, '/public/tiles/one/d.png': data});
  expect(warnings).toEqual([]);
  expect(libraries).toEqual([]);
});

test('packs the same bytes again', async () => {
  const folder = tile(view('<p>Hello'));
  expect(await packTile(folder)).toEqual(await packTile(folder));
});

test('has jQuery in front of a page that speaks to it, with a tag or without', async () => {
  const without = await packed(
    tile(view('<script>$(document).ready(x)</script>')),
  );
  expect(without.libraries.join()).toContain('jQuery');
  const address = 'https://code.jquery.com/jquery-2.2.4.min.js';
  const tag = `<script src="${address}" integrity="sha256-x" crossorigin></script>`;
  const withTag = await packed(tile(view(tag)));
  expect(withTag.html).toBe('<script></script>');
  expect(withTag.libraries).toEqual(without.libraries);
  expect(withTag.warnings.join()).toContain(address);
  const none = await packed(
    tile(view('<script>money = "$ (7)"; cash$(1)</script>')),
  );
  expect(none.libraries).toHaveLength(1);
});

test.each([
  '<script src="https://cdn.example/x.js"></script>',
  '<script src="//cdn.example/x.js"></script>',
  '<link rel="stylesheet" href="http://cdn.example/x.css">',
])('refuses what others serve: %s', async (html) => {
  const folder = tile(view(html));
  await expect(packTile(folder)).rejects.toThrow(/loads nothing from others/);
  const {html: left} = await packed(folder, [
    'https://cdn.example',
    '//cdn.example',
    'http://cdn.example',
  ]);
  expect(left).not.toContain('cdn.example');
});

test('leaves out, with a word, what is not in the folder', async () => {
  const {html, warnings} = await packed(
    tile(
      view(
        '<link rel="stylesheet" href="/8.0/jive.css"><link rel="prefetch" href="https://evil.example"><base href="https://evil.example"><img src="https://evil.example/a.png" srcset="b.png">',
      ),
    ),
  );
  expect(html).toBe('<img src="data:,">');
  expect(warnings).toHaveLength(2);
});

test('loads nothing for what is commented out, or said in a script', async () => {
  const html =
    '<!-- <script src="https://cdn.example/x.js"></script> --><script>a = \'<img src="https://b.example/">\';</script>';
  expect((await packed(tile(view(html)))).html).toBe(html);
});

test('stays in the folder, whatever path or link leads out', async () => {
  writeFileSync(join(root, '..', 'tile-secret.js'), 'secret');
  const folder = tile(
    view(
      '<script src="/../../../../tile-secret.js"></script><script src="/one/link.js"></script>',
    ),
  );
  symlinkSync(
    join(root, '..', 'tile-secret.js'),
    join(folder, 'public', 'link.js'),
  );
  const {html, warnings} = await packed(folder);
  expect(html).not.toContain('secret');
  expect(warnings).toHaveLength(2);
  rmSync(join(root, '..', 'tile-secret.js'));
});

test('reads an add-on that was unpacked, and asks which of its tiles', async () => {
  tile({});
  writeFileSync(
    join(root, 'definition.json'),
    JSON.stringify({
      tiles: ['one', 'two'].map((name) => ({
        name,
        style: 'CUSTOM_VIEW',
        view: `/public/tiles/${name}/view.html?ts=1`,
      })),
    }),
  );
  mkdirSync(join(root, 'public/tiles/two'), {recursive: true});
  writeFileSync(join(root, 'public/tiles/two/view.html'), 'Two');
  await expect(packTile(root)).rejects.toThrow(/--tile: one, two/);
  const {text} = await packTile(root, {tile: 'two'});
  expect(readPackedTile(text)).toMatchObject({
    name: 'two',
    pages: {view: 'Two'},
  });
});

test.each([
  [{style: 'LIST'}, /no tile of the style CUSTOM_VIEW/],
  [{view: undefined}, /names no view/],
  [{view: '/one/nowhere.html'}, /it is not there/],
])('says what is wrong with %j', async (definition, words) => {
  const folder = tile(view('x'), definition);
  await expect(packTile(folder)).rejects.toThrow(words);
});
