import {rmSync} from 'node:fs';
import {join} from 'node:path';
import {filesIn} from '../internal/fingerprint.mjs';
import {root} from '../internal/root.mjs';

/** What the server is made of; the widgets are bundled from their sources. */
const packages = ['client', 'jive', 'plugin', 'server'];

/**
 * Takes the types off and checks nothing, in a second instead of twenty: for
 * running the server, never for publishing it.
 */
export async function transpile() {
  const {build} = await import('esbuild');
  try {
    await Promise.all(
      packages.map((name) => build(optionsFor(join('packages', name)))),
    );
    return {code: 0, output: ''};
  } catch (error) {
    return {code: 1, output: error.message};
  }
}

function optionsFor(folder) {
  // tsc must not believe that what it emitted before is still there.
  for (const place of [folder, join(folder, 'dist')]) {
    rmSync(join(root, place, 'tsconfig.tsbuildinfo'), {force: true});
  }
  return {
    absWorkingDir: root,
    entryPoints: filesIn([`${folder}/src`]).filter(
      (path) => path.endsWith('.ts') && !/\.(test|d)\.ts$/.test(path),
    ),
    outbase: join(folder, 'src'),
    outdir: join(folder, 'dist'),
    format: 'esm',
    target: 'es2022',
    sourcemap: true,
    logLevel: 'silent',
    tsconfigRaw: {compilerOptions: {verbatimModuleSyntax: true}},
  };
}
