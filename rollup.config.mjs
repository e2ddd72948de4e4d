// What is bundled, from what, to where. Everything else that we publish is
// built file by file with tsc.
import {readFileSync} from 'node:fs';
import {literalsHtmlCssMinifier as minifyTemplates} from '@literals/rollup-plugin-html-css-minifier';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import {minify} from './scripts/bundle/minify.mjs';
import {precompress} from './scripts/bundle/precompress.mjs';
import {publishHashes} from './scripts/bundle/publish.mjs';
import {typescript} from './scripts/bundle/typescript.mjs';

/** [what it is, package, entry, output, more plugins] */
const bundles = [
  ['the script tag', 'embed', 'townhall.ts', 'packages/embed/dist/v1'],
  ['measured: the client alone', 'client', 'index.ts', '.cache/sizes/client'],
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

const {version} = JSON.parse(
  readFileSync(new URL('packages/embed/package.json', import.meta.url), 'utf8'),
);

export default bundles.map(([, name, entry, dir]) => ({
  input: `packages/${name}/src/${entry}`,
  output: {
    dir,
    format: 'es',
    sourcemap: true,
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
    manualChunks: name === 'embed' ? chunkOf : undefined,
    hoistTransitiveImports: false,
  },
  plugins: [
    typescript({define: {TOWNHALL_VERSION: JSON.stringify(version)}}),
    nodeResolve({exportConditions: ['source', 'browser', 'production']}),
    minifyTemplates(),
    minify(),
    publishHashes(),
    precompress(),
  ],
}));

function chunkOf(id) {
  return chunks.find(([, pattern]) => pattern.test(id))[0];
}
