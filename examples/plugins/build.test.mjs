import {createHash} from 'node:crypto';
import {runInNewContext} from 'node:vm';
import {manifestSchema} from '@townhall/plugin/manifest';
import {expect, test} from 'vitest';
import {filesOf, plugins} from './build.mjs';

test('there are five', () => {
  expect(plugins).toEqual([
    'campaign-sink',
    'effort-badge',
    'github-issue',
    'leaderboard',
    'spam-guard',
  ]);
});

test.each(plugins)('%s is built as its manifest says', async (name) => {
  const files = await filesOf(name);
  const manifest = manifestSchema.parse(JSON.parse(files['plugin.json']));
  const {esm, sandbox} = manifest.runtime;
  expect(Object.keys(manifest.files).sort()).toEqual([esm, sandbox]);
  for (const [file, integrity] of Object.entries(manifest.files)) {
    const hash = createHash('sha384').update(files[file]).digest('base64');
    expect(integrity).toBe(`sha384-${hash}`);
  }
  // Nothing of Townhall is in it: `definePlugin` and `h` are all it needs.
  expect(files[sandbox].length).toBeLessThan(6_000);

  // A classic script that needs nothing around it, and leaves the plugin.
  const realm = {};
  runInNewContext(
    `${files[sandbox]};this.left = townhallPlugin.default`,
    realm,
  );
  expect(realm.left.id).toBe(manifest.id);
  expect(realm.left.setup).toBeTypeOf('function');
});
