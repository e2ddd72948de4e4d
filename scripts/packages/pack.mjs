import {mkdirSync, readFileSync, readdirSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {runPnpm} from '../internal/install.mjs';
import {root} from '../internal/root.mjs';
import {Stop} from '../internal/stop.mjs';

const destination = join(root, '.cache/packages');

/** Makes a tarball of each published package: {name, folder, path, manifest}. */
export async function pack() {
  rmSync(destination, {recursive: true, force: true});
  mkdirSync(destination, {recursive: true});
  const {code, output} = await runPnpm([
    ...['--recursive', '--filter', './packages/*'],
    ...['pack', '--pack-destination', destination],
  ]);
  if (code !== 0) throw new Stop(`Packing failed:\n\n${output}`);
  return readdirSync(join(root, 'packages')).map(tarballOf);
}

function tarballOf(folder) {
  const path = join(root, 'packages', folder, 'package.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  const {name, version} = manifest;
  const file = `${name.replace('@', '').replace('/', '-')}-${version}.tgz`;
  return {name, folder, manifest, path: join(destination, file)};
}
