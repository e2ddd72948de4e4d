import {join} from 'node:path';
import {build} from 'esbuild';
import {root} from '../internal/root.mjs';
import {Stop} from '../internal/stop.mjs';

/**
 * Throws where a module imports another one for its effect, such as an element
 * that it defines, and the package's `sideEffects` lets bundlers leave it out.
 */
export async function keepsImports({name, folder, manifest}) {
  const {warnings} = await build({
    absWorkingDir: join(root, 'packages', folder),
    entryPoints: Object.values(manifest.exports)
      .map((target) => target.default ?? target)
      .filter((target) => target.endsWith('.js')),
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    outdir: '.',
    write: false,
    logLevel: 'silent',
  });
  const left = warnings.filter(({id}) => id === 'ignored-bare-import');
  if (left.length === 0) return;
  const lines = left.map(({location, text}) => `  ${location.file}: ${text}`);
  throw new Stop(
    `"sideEffects" of ${name} leaves out what is imported for its effect:\n\n${lines.join('\n')}`,
  );
}
