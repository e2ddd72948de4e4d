// What is bundled, from what, to where. Everything else that we publish is
// built file by file with tsc.
import {readFileSync} from 'node:fs';
import {literalsHtmlCssMinifier} from '@literals/rollup-plugin-html-css-minifier';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import {minify} from './scripts/bundle/minify.mjs';
import {precompress} from './scripts/bundle/precompress.mjs';
import {publishHashes} from './scripts/bundle/publish-hashes.mjs';
import {shortAddress} from './scripts/bundle/short-address.mjs';
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
      chunkFileNames: 'v1/[name]-[hash].js',
      manualChunks: chunkOf,
    },
    [shortAddress('v1/townhall.js', 'townhall.js'), publishHashes()],
  ],
  [
    'the client alone, to be measured',
    'client',
    'index.ts',
    '.cache/sizes/client',
  ],
];

/** Which chunk of the script tag a module goes to; the rest is the runtime. */
const chunks = [
  [undefined, /packages\/embed\/src\/[^/]+$/],
  ['ideas', /chunks\/ideas|elements\/src\/(idea-|messages\/ideas)/],
  [
    'questions',
    /chunks\/questions|elements\/src\/(question-|messages\/questions)/,
  ],
  ['welcome', /chunks\/welcome|elements\/src\/(welcome|messages\/welcome)/],
  ['plugins', /plugin\/src\//],
  ['runtime', /./],
];

function chunkOf(id) {
  return chunks.find(([, pattern]) => pattern.test(id))[0];
}

const {version} = JSON.parse(
  readFileSync(new URL('packages/embed/package.json', import.meta.url), 'utf8'),
);

export default bundles.map(([, name, entry, dir, files, plugins]) => ({
  input: `packages/${name}/src/${entry}`,
  output: {dir, format: 'es', sourcemap: true, ...files},
  plugins: [
    typescript({define: {TOWNHALL_VERSION: JSON.stringify(version)}}),
    nodeResolve({exportConditions: ['source', 'browser', 'production']}),
    literalsHtmlCssMinifier(),
    minify(),
    plugins,
    precompress(),
  ],
}));
