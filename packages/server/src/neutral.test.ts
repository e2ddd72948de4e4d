import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import {describe, expect, it} from 'vitest';

/** What is bundled runs where there is no Node: in a page or a service worker. */
const imported = async (entry: string) => {
  const {metafile} = await build({
    entryPoints: [fileURLToPath(new URL(entry, import.meta.url))],
    bundle: true,
    write: false,
    metafile: true,
    platform: 'browser',
    format: 'esm',
    conditions: ['source'],
    // It brings its own for browsers, chosen while it runs.
    external: ['@electric-sql/pglite', 'node:*'],
    logLevel: 'silent',
  });
  return Object.values(metafile.inputs).flatMap(({imports}) =>
    imports.map(({path}) => path),
  );
};

describe('what has to run outside of Node', () => {
  it.each(['./index.ts', './testing/index.ts'])('%s does', async (entry) => {
    const paths = await imported(entry);

    expect(paths.length).toBeGreaterThan(20);
    expect(paths.filter((path) => path.startsWith('node:'))).toEqual([]);
  });
});
