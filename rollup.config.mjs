// What is bundled, from what, to where. Everything else that we publish is
// built file by file with tsc.
import {readFileSync} from 'node:fs';
import {literalsHtmlCssMinifier} from '@literals/rollup-plugin-html-css-minifier';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import {adminDocument} from './scripts/bundle/admin-document.mjs';
import {sharedRuntime} from './scripts/bundle/chunks.mjs';
import {importsForEffect} from './scripts/bundle/imports-for-effect.mjs';
import {inPlaceOf} from './scripts/bundle/in-place-of.mjs';
import {minify} from './scripts/bundle/minify.mjs';
import {orderExports} from './scripts/bundle/order-exports.mjs';
import {precompress} from './scripts/bundle/precompress.mjs';
import {publishHashes} from './scripts/bundle/publish-hashes.mjs';
import {shortAddress} from './scripts/bundle/short-address.mjs';
import {staticProperties} from './scripts/bundle/static-properties.mjs';
import {typescript} from './scripts/bundle/typescript.mjs';

/** [what it is, package, entry, output, files in it, plugins of its own] */
const bundles = [
  [
    'the script tag',
    'embed',
    'townhall.ts',
    'packages/embed/dist',
    {
      entryFileNames: 'v1/[name].js',
      hashCharacters: 'hex',
      chunkFileNames: ({name, moduleIds}) =>
        `v1/${name === 'define' ? folderOf(moduleIds) : name}-[hash:7].js`,
      manualChunks: sharedRuntime,
    },
    [
      inPlaceOf('@townhall/client', 'packages/embed/src/client.ts'),
      inPlaceOf('packages/client/src/shape.ts', 'packages/embed/src/guard.ts'),
      inPlaceOf(
        'packages/client/src/event-stream.ts',
        'packages/embed/src/event-reader.ts',
      ),
      inPlaceOf(
        'packages/elements/src/idea-board/exploring/detail.ts',
        'packages/embed/src/chunks/detail.ts',
      ),
      inPlaceOf(
        'packages/elements/src/idea-moderation/client-part.ts',
        'packages/embed/src/chunks/moderation.ts',
      ),
      inPlaceOf(
        'packages/elements/src/idea-board/exploring/own-ideas.ts',
        'packages/embed/src/chunks/opened.ts',
      ),
      inPlaceOf(
        'packages/elements/src/composer/client-part.ts',
        'packages/embed/src/chunks/texts.ts',
      ),
      inPlaceOf(
        'packages/elements/src/pictures/client-part.ts',
        'packages/embed/src/chunks/images.ts',
      ),
      inPlaceOf(
        'packages/elements/src/posting/client-part.ts',
        'packages/embed/src/chunks/posting.ts',
      ),
      inPlaceOf(
        'packages/elements/src/tile/frame/part.ts',
        'packages/embed/src/chunks/tile-frame.ts',
      ),
      inPlaceOf('lit', 'packages/embed/src/lit/index.ts'),
      inPlaceOf('lit/directives/live.js', 'packages/embed/src/lit/live.ts'),
      inPlaceOf('lit/directives/repeat.js', 'packages/embed/src/lit/repeat.ts'),
      importsForEffect(),
      shortAddress('v1/townhall.js', 'townhall.js'),
      publishHashes(),
    ],
  ],
  [
    "the beginning of a plugin's worker",
    'plugin',
    'runtime/worker.ts',
    'packages/embed/dist',
    {format: 'iife', entryFileNames: 'v1/plugin-runtime.js'},
  ],
  [
    "the beginning of a tile's page",
    'plugin',
    'jive-frame/shim/shim.ts',
    'packages/embed/dist',
    {format: 'iife', entryFileNames: 'v1/tile-runtime.js'},
  ],
  [
    'the host of plugins alone, to be measured',
    'plugin',
    'host/index.ts',
    '.cache/sizes/plugin-host',
  ],
  [
    'what a plugin is made with, to be measured',
    'plugin',
    'index.ts',
    '.cache/sizes/plugin',
  ],
  [
    "the managers' screens",
    'embed',
    'admin/admin.ts',
    'packages/embed/dist',
    {
      entryFileNames: 'admin/[name]-[hash:7].js',
      hashCharacters: 'hex',
      chunkFileNames: ({name, moduleIds}) =>
        `admin/${name === 'define' ? folderOf(moduleIds) : name}-[hash:7].js`,
    },
    [
      inPlaceOf('lit', 'packages/embed/src/lit/index.ts'),
      inPlaceOf('lit/directives/live.js', 'packages/embed/src/lit/live.ts'),
      inPlaceOf('lit/directives/repeat.js', 'packages/embed/src/lit/repeat.ts'),
      adminDocument('packages/embed/src/admin/admin.html'),
    ],
  ],
  [
    'the client alone, to be measured',
    'client',
    'index.ts',
    '.cache/sizes/client',
  ],
  [
    'the client of Jive alone, to be measured',
    'jive',
    'index.ts',
    '.cache/sizes/jive',
  ],
];

/** A chunk with one element in it is called like the element. */
function folderOf(paths) {
  return paths
    .find((path) => path.endsWith('/define.ts'))
    ?.split('/')
    .at(-2);
}

const {version} = JSON.parse(
  readFileSync(new URL('packages/embed/package.json', import.meta.url), 'utf8'),
);

export default bundles.map(([, name, entry, dir, files, plugins]) => ({
  input: `packages/${name}/src/${entry}`,
  output: {dir, format: 'es', sourcemap: true, ...files},
  plugins: [
    plugins,
    typescript({define: {TOWNHALL_VERSION: JSON.stringify(version)}}),
    staticProperties(),
    nodeResolve({exportConditions: ['source', 'browser', 'production']}),
    literalsHtmlCssMinifier({
      // Without its slash, each shape of an icon would be inside the one before.
      options: {minifyOptions: {keepClosingSlash: true}},
    }),
    minify(),
    orderExports(),
    precompress(),
  ],
}));
