import {readdirSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {root} from '../internal/root.mjs';
import {runCommand, tool} from '../internal/run-command.mjs';
import {copyScript} from './copy-script.mjs';
import {makeElementsManifest} from './elements-manifest.mjs';
import {makePreparedDatabase} from './prepared-database.mjs';
import {transpile} from './transpile.mjs';

const packages = readdirSync(join(root, 'packages')).sort();
const sources = [
  'pnpm-lock.yaml',
  'tsconfig.base.json',
  'tsconfig.json',
  ...packages.flatMap((name) => [
    `packages/${name}/package.json`,
    `packages/${name}/tsconfig.json`,
    `packages/${name}/src`,
  ]),
];

const thePackages = {
  name: 'the packages',
  inputs: sources,
  outputs: ['client', 'jive', 'plugin', 'server'].map(
    (name) => `packages/${name}/dist/index.js`,
  ),
  make: () => runCommand(tool('tsc'), ['-b', '--pretty', 'false']),
  makeQuickly: transpile,
};

const theScriptTag = {
  name: 'the script tag',
  inputs: [...sources, 'rollup.config.mjs', 'scripts/build', 'scripts/bundle'],
  outputs: [
    'packages/embed/dist/v1/townhall.js',
    'packages/server/dist/script/v1/townhall.js',
    'packages/server/dist/script/admin/index.html',
    '.cache/sizes/client/index.js',
    '.cache/sizes/jive/index.js',
  ],
  async make() {
    // Chunks of an earlier build have other names, and would stay.
    rmSync(join(root, 'packages/embed/dist'), {recursive: true, force: true});
    const result = await runCommand(tool('rollup'), ['-c', '--silent']);
    if (result.code === 0) copyScript();
    return result;
  },
};

const theDescription = {
  name: 'the description of the elements',
  inputs: [
    'packages/elements/src',
    'scripts/build/elements-manifest.config.mjs',
    'scripts/build/elements-manifest.mjs',
  ],
  outputs: ['packages/elements/custom-elements.json'],
  make: makeElementsManifest,
  onlyToPublish: true,
};

const theDatabase = {
  name: 'the prepared database',
  inputs: [
    'pnpm-lock.yaml',
    'packages/server/src/migrations',
    'packages/server/src/database',
    'scripts/prepare-database.mjs',
  ],
  outputs: ['packages/server/dist/prepared'],
  make: makePreparedDatabase,
};

/**
 * What is built: from which files, to which, and how. A part is made again when
 * a file it is made from has changed, or what it makes is gone. The parts of a
 * stage need nothing of each other.
 */
export const stages = [
  [thePackages],
  [theScriptTag, theDescription, theDatabase],
];
