import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import * as z from 'zod/mini';

const packageDirectory = fileURLToPath(new URL('../..', import.meta.url));
const manifest = z.object({dependencies: z.record(z.string(), z.string())});

/** The server as one program that starts in half the time of its source. */
export async function bundleServer() {
  // Where its dependencies and the prepared database are found, and not in what
  // another test may be packing.
  const installed = path.join(packageDirectory, 'node_modules');
  const directory = mkdtempSync(path.join(installed, '.killed-'));
  await build({
    absWorkingDir: path.join(packageDirectory, 'src'),
    entryPoints: {
      'townhall-server': './bin/townhall-server.ts',
      worker: './database/embedded/worker.ts',
    },
    outdir: directory,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    conditions: ['source'],
    external: installedPackages(),
  });
  return {
    program: path.join(directory, 'townhall-server.js'),
    remove: () => rmSync(directory, {recursive: true, force: true}),
  };
}

function installedPackages() {
  const text = readFileSync(
    path.join(packageDirectory, 'package.json'),
    'utf8',
  );
  const {dependencies} = manifest.parse(JSON.parse(text));
  return Object.keys(dependencies).filter(
    (name) => !name.startsWith('@townhall/'),
  );
}
