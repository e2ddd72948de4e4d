import {readFileSync} from 'node:fs';
import {expect, test, vi} from 'vitest';
import {definePlugin} from '../index.js';
import {renderPlugin} from '../testing/index.js';
import {currentPoint, pointAliases} from './aliases.js';
import {kindOf} from './point-kinds.js';

const {version} = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
) as {version: string};
const major = (one: string) => Number(one.split('.')[0]);

test.each(pointAliases)('$from is $to, until $removeIn', (alias) => {
  expect(kindOf(alias.to)).toBeDefined();
  expect(kindOf(alias.from)).toBeUndefined();
  expect(currentPoint(alias.from)).toBe(alias.to);
  // When this fails: take the alias out, its time has come.
  expect(major(version)).toBeLessThan(major(alias.removeIn));
  expect(major(alias.removeIn) - major(alias.since)).toBeGreaterThan(1);
});

test('a plugin that knows the old name goes on', async () => {
  const transform = vi.fn(() => false);
  const plugin = await renderPlugin(
    definePlugin({
      id: 'acme.old',
      setup({contribute}) {
        // As it was built when the point was called so.
        contribute('banner.visibility' as 'welcome.visibility', 'it', {
          transform,
        });
      },
    }),
    {
      manifest: {
        manifestVersion: 1,
        id: 'acme.old',
        name: 'Old',
        api: 1,
        contributes: [{point: 'banner.visibility', id: 'it'}],
        permissions: [{name: 'welcome:write', reason: 'A test.'}],
      },
    },
  );
  expect(await plugin.transform('welcome.visibility', true)).toBe(false);
  expect(plugin.reports).toEqual([]);
});
