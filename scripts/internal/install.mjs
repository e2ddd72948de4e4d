import {readdirSync} from 'node:fs';
import {join} from 'node:path';
import {fingerprint} from './fingerprint.mjs';
import {root} from './root.mjs';
import {runCommand} from './run-command.mjs';
import {isFresh, writeStamp} from './stamp.mjs';
import {Stop} from './stop.mjs';

const pnpm = 'pnpm@12.21.0';
const stamp = 'node_modules/.townhall-installed';
const unreachable =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|fetch failed|META_FETCH_FAIL|error sending request|EIDLETIMEOUT/i;

/** Runs pnpm, at the version this workspace is pinned to, through npx. */
export function runPnpm(args, options) {
  return runCommand('npx', ['--yes', pnpm, ...args], {
    ...options,
    // A workspace's own settings must not depend on who calls.
    env: {CI: 'true', npm_config_loglevel: 'error', ...options?.env},
  });
}

/** Installs the dependencies unless they are what the lockfile says already. */
export async function install() {
  const wanted = fingerprint(
    ['pnpm-lock.yaml', 'pnpm-workspace.yaml', '.npmrc', ...manifests()],
    pnpm,
    process.platform,
    process.arch,
  );
  if (isFresh(stamp, wanted)) return;

  console.log('Installing dependencies (only when they changed)…');
  const {code, output} = await runPnpm(['install', '--frozen-lockfile']);
  if (code !== 0) throw new Stop(sentenceFor(output));
  writeStamp(stamp, wanted);
}

function manifests() {
  const folders = ['packages', 'examples'].flatMap((parent) => {
    try {
      return readdirSync(join(root, parent)).map((name) => `${parent}/${name}`);
    } catch {
      return [];
    }
  });
  return ['.', 'docs', ...folders].map((folder) => `${folder}/package.json`);
}

function sentenceFor(output) {
  if (/OUTDATED_LOCKFILE|frozen-lockfile/i.test(output)) {
    return (
      'pnpm-lock.yaml does not match a package.json. Run ' +
      `"npx ${pnpm} install" and commit the lockfile.\n\n${output}`
    );
  }
  if (unreachable.test(output)) {
    return (
      'The npm registry could not be reached, and the dependencies are not installed yet.\n' +
      'Connect to the network, or point npm at your mirror with "npm config set registry <url>", and run the command again.\n\n' +
      lastLines(output)
    );
  }
  if (/ENOSPC/.test(output)) {
    return `The disk is full: the dependencies need about 600 MB.\n\n${lastLines(output)}`;
  }
  return `Installing the dependencies failed:\n\n${output}`;
}

const lastLines = (output) => output.trim().split('\n').slice(-5).join('\n');
