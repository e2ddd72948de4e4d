import {
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {runPnpm} from '../internal/install.mjs';
import {root} from '../internal/root.mjs';
import {runCommand, tool} from '../internal/run-command.mjs';
import {Stop} from '../internal/stop.mjs';

/** Installs tarballs into a fresh Vite app, type-checks it and builds it. */
export async function buildAppWith(packed) {
  const folder = mkdtempSync(join(tmpdir(), 'townhall-app-'));
  try {
    cpSync(join(root, 'scripts/fixtures/vite-app'), folder, {recursive: true});
    useTarballs(folder, packed);
    // What the workspace has fetched already is not fetched again.
    await expectSuccess('Installing', () =>
      runPnpm(['install', '--prefer-offline', '--no-frozen-lockfile'], {
        cwd: folder,
      }),
    );
    await expectSuccess('Type-checking', () =>
      runCommand(tool('tsc', folder), [], {cwd: folder}),
    );
    await expectSuccess('Building', () =>
      runCommand(tool('vite', folder), ['build'], {cwd: folder}),
    );
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

function useTarballs(folder, packed) {
  const path = join(folder, 'package.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  for (const {name, path: tarball} of packed) {
    for (const kind of ['dependencies', 'devDependencies']) {
      if (manifest[kind][name]) manifest[kind][name] = `file:${tarball}`;
    }
  }
  writeFileSync(path, JSON.stringify(manifest, null, 2));
  // The packages name each other by version, and that is not on a registry.
  const overrides = packed.map(
    ({name, path: tarball}) => `  '${name}': 'file:${tarball}'`,
  );
  writeFileSync(
    join(folder, 'pnpm-workspace.yaml'),
    [
      'packages:',
      '  - .',
      'allowBuilds:',
      '  msw: false',
      'overrides:',
      ...overrides,
      '',
    ].join('\n'),
  );
}

async function expectSuccess(doing, run) {
  const {code, output} = await run();
  if (code !== 0) {
    throw new Stop(
      `${doing} an app with the packed packages failed:\n\n${output}`,
    );
  }
}
