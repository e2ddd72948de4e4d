import {cpSync, mkdirSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {fingerprint} from '../internal/fingerprint.mjs';
import {root} from '../internal/root.mjs';
import {runCommand} from '../internal/run-command.mjs';
import {isFresh, writeStamp} from '../internal/stamp.mjs';

const wanted = fileURLToPath(new URL('peers', import.meta.url));
const folder = join(root, '.cache/bench-peers');
const stamp = '.cache/bench-peers/.installed';

/**
 * Installs what we compare with, at the versions of its own lockfile, and
 * answers with the folder. No package may run a script: what would download a
 * binary from elsewhere is left as it comes from the registry. Where they cannot
 * be installed it says so, and answers undefined: the rest is measured all the
 * same.
 */
export async function installPeers() {
  const print = fingerprint(['scripts/bench/peers'], process.version);
  if (isFresh(stamp, print)) return folder;
  console.log('Installing the peers from the npm registry (once, 320 MB)…');
  rmSync(folder, {recursive: true, force: true});
  mkdirSync(folder, {recursive: true});
  cpSync(wanted, folder, {recursive: true});
  const {code, output} = await runCommand(
    'npm',
    [
      'ci',
      '--ignore-scripts',
      '--legacy-peer-deps',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
    ],
    {cwd: folder},
  );
  if (code !== 0) {
    console.log(
      `Waline and Artalk could not be installed, and are left out:\n\n${output}`,
    );
    return undefined;
  }
  writeStamp(stamp, print);
  return folder;
}
