import {readdirSync} from 'node:fs';
import {join} from 'node:path';
import {root} from '../internal/root.mjs';
import {runCommand, tool} from '../internal/run-command.mjs';
import {copyScript} from './copy-script.mjs';
import {makeElementsManifest} from './elements-manifest.mjs';
import {makePreparedDatabase} from './prepared-database.mjs';

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

/**
 * What is built, in this order: from which files, to which, and how. A part is
 * made again when a file it is made from has changed, or what it makes is gone.
 */
export const parts = [
  {
    name: 'the packages',
    inputs: sources,
    outputs: ['client', 'plugin', 'elements', 'server'].map(
      (name) => `packages/${name}/dist/index.js`,
    ),
    make: () => runCommand(tool('tsc'), ['-b', '--pretty', 'false']),
  },
  {
    name: 'the script tag',
    inputs: [
      ...sources,
      'rollup.config.mjs',
      'scripts/build',
      'scripts/bundle',
    ],
    outputs: [
      'packages/embed/dist/v1/townhall.js',
      'packages/server/dist/script/v1/townhall.js',
    ],
    async make() {
      const result = await runCommand(tool('rollup'), ['-c', '--silent']);
      if (result.code === 0) copyScript();
      return result;
    },
  },
  {
    name: 'the description of the elements',
    inputs: ['packages/elements/src', 'scripts/build/elements-manifest.mjs'],
    outputs: ['packages/elements/custom-elements.json'],
    make: makeElementsManifest,
  },
  {
    name: 'the empty database',
    inputs: [
      'pnpm-lock.yaml',
      'packages/server/src/migrations',
      'packages/server/src/database',
      'scripts/prepare-database.mjs',
    ],
    outputs: ['packages/server/dist/prepared'],
    make: makePreparedDatabase,
  },
];
