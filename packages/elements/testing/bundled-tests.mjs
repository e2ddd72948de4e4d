import {readdirSync} from 'node:fs';
import {join, relative, sep} from 'node:path';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const source = join(root, 'packages/elements/src');

/**
 * Serves every test, and the page's own script, out of one bundle that is made
 * when the run begins: a test file asks for a few dozen scripts instead of many
 * hundred modules. What loads on demand still does. `embed` draws with what the
 * script tag has in the place of Lit, and leaves out axe: it looks at each state
 * once, drawn by Lit, and at whole pages with the script tag end to end.
 */
export function bundledTests(renderer) {
  let bundled;
  return {
    name: 'bundled-tests',
    serverStart() {
      bundled = bundle(renderer);
      // Whoever asks for a script hears of it.
      bundled.catch(() => {});
    },
    async serve({path}) {
      if (!path.startsWith('/packages/elements/src/')) return undefined;
      const body = (await bundled).get(path.replace(/\.ts$/, '.js'));
      const type = path.endsWith('.map') ? 'json' : 'js';
      if (body === undefined) return undefined;
      return {type, body, headers: {'cache-control': 'max-age=3600'}};
    },
    // The file is TypeScript by its name, and a script by what is served.
    resolveMimeType: ({path}) => (path.endsWith('.ts') ? 'js' : undefined),
  };
}

async function bundle(renderer) {
  const {outputFiles} = await build({
    absWorkingDir: root,
    entryPoints: [
      ...readdirSync(source, {recursive: true})
        .filter((file) => file.endsWith('.test.ts'))
        .map((file) => join(source, file)),
      join(source, 'internal/testing/strict-page.ts'),
    ],
    outbase: '.',
    outdir: '.',
    write: false,
    bundle: true,
    ignoreAnnotations: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['source'],
    chunkNames: 'packages/elements/src/chunk-[hash]',
    sourcemap: 'linked',
    tsconfig: 'packages/elements/tsconfig.json',
    plugins: renderer === 'embed' ? [embedRenderer(), checkedOnce()] : [],
  });
  return new Map(
    outputFiles.map(({path, text}) => [
      `/${relative(root, path).split(sep).join('/')}`,
      text,
    ]),
  );
}

/** Puts what the script tag draws with in the place of Lit, as its bundle does. */
function embedRenderer() {
  const folder = join(root, 'packages/embed/src/lit');
  return {
    name: 'embed-renderer',
    setup({onResolve}) {
      onResolve(
        {filter: /^lit(?:\/(?:directives\/)?(\w+)\.js)?$/},
        ({path, importer}) => {
          // The tests' own helpers go on with Lit.
          if (!importer.startsWith(source)) return undefined;
          const file = /(\w+)\.js$/.exec(path)?.[1] ?? 'index';
          return {path: join(folder, `${file}.ts`)};
        },
      );
    },
  };
}

/** Has every state pass that axe looks at in the other run. */
function checkedOnce() {
  return {
    name: 'checked-once',
    setup({onResolve, onLoad}) {
      onResolve({filter: /^chai-a11y-axe$/}, ({path}) => ({
        path,
        namespace: 'checked-once',
      }));
      onLoad({filter: /.*/, namespace: 'checked-once'}, () => ({
        contents: `export const chaiA11yAxe = (chai, {addMethod}) =>
          addMethod(chai.Assertion.prototype, 'accessible', () => Promise.resolve());`,
      }));
    },
  };
}
