import {findBrowser, findHeadlessBrowser} from '../internal/find-browser.mjs';
import {build} from '../build.mjs';
import {check} from './check.mjs';
import {simulation} from './simulation.mjs';
import {vitest} from './vitest.mjs';
import {webTestRunner} from './web-test-runner.mjs';

const format = {
  name: 'format',
  does: 'oxfmt has nothing to change',
  run: () => check('oxfmt', ['--check', '.']),
};

const lint = {
  name: 'lint',
  does: 'oxlint has nothing to say',
  run: () => check('oxlint', ['--deny-warnings']),
};

const arrows = {
  name: 'arrows',
  does: 'packages import only what they may',
  run: () => check('node', ['scripts/check-imports.mjs']),
};

const types = {
  name: 'types',
  does: 'everything type-checks',
  run: () => check('tsc', ['-b', '--pretty', 'false']),
};

const buildStep = {
  name: 'build',
  does: 'everything that is published builds',
  run: async () => {
    await build({quiet: true});
    return {passed: 1, failed: 0, output: ''};
  },
};

const sizes = {
  name: 'sizes',
  does: 'no bundle is over its budget',
  run: () => check('node', ['scripts/size.mjs']),
};

/** What every interface must do, tried on each that does it: half of the tests. */
const interfaceFolders = [
  'packages/jive/src/',
  'packages/server/src/import/',
  'packages/server/src/jive-facade/',
  'packages/server/src/openapi/',
  'packages/server/src/relay/',
  'packages/server/src/syndication/',
  'packages/server/src/testing/',
];

const unit = {
  name: 'unit',
  does: 'client, plugin, server, embed, scripts, examples',
  run: () =>
    vitest('vitest.config.mjs', {
      only: interfaceFolders.map((folder) => `--exclude=${folder}**`),
    }),
};

const interfaces = {
  name: 'interfaces',
  does: 'communities over SQL, HTTP and Jive; routes, feeds, import',
  run: () =>
    vitest('vitest.config.mjs', {name: 'interfaces', only: interfaceFolders}),
};

const durability = {
  name: 'durability',
  does: 'a killed server loses no vote that it answered',
  run: () => vitest('vitest.durability.config.mjs'),
};

const simulationStep = {
  name: 'simulation',
  does: 'a small year of ideas is consistent',
  run: () => simulation('ideas'),
};

const supportStep = {
  name: 'support',
  does: 'a small week of questions is consistent',
  run: () => simulation('questions'),
};

/** The elements' tests, drawn by one of the two renderers. */
const browserWith = (renderer, {name, does}) => ({
  name,
  does,
  run: async () =>
    webTestRunner('packages/elements', {
      browser: await findHeadlessBrowser(),
      renderer,
    }),
});

const browser = browserWith('lit', {
  name: 'browser',
  does: 'the elements in a real browser, as in the package',
});

const bundled = browserWith('embed', {
  name: 'bundled',
  does: 'the same, drawn as in the bundle of the script tag',
});

const packages = {
  name: 'packages',
  does: 'tarballs install, type-check and build elsewhere',
  run: () => check('node', ['scripts/check-packages.mjs']),
};

const endToEnd = {
  name: 'end-to-end',
  does: 'a browser on the external site',
  run: async () => {
    const browser = await findBrowser();
    await build({quiet: true});
    return vitest('vitest.e2e.config.mjs', {env: {CHROME_PATH: browser}});
  },
};

/**
 * What `npm test` does, in the order in which steps begin: what takes longest
 * first. Tests come `after` the build, which prepares the database that they
 * start from. A step that `waits` most of its time, for the disk, runs beside
 * those that keep the processors busy, and takes the place of none.
 */
export const steps = [
  buildStep,
  {...types, after: 'build'},
  {...durability, after: 'build', waits: true},
  lint,
  arrows,
  {...unit, after: 'build'},
  {...interfaces, after: 'build'},
  {...endToEnd, after: 'build'},
  {...browser, after: 'build'},
  {...bundled, after: 'build'},
  format,
  {...packages, after: 'build'},
  {...simulationStep, after: 'build'},
  {...supportStep, after: 'build'},
  {...sizes, after: 'build'},
];
