// Makes of each plugin what is installed: a module for pages that trust it, a
// classic script for the sandbox, and the manifest with the hashes of both.
import {createHash} from 'node:crypto';
import {mkdirSync, readFileSync, readdirSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';

const here = fileURLToPath(new URL('.', import.meta.url));

/** The names of the plugins in this folder. */
export const plugins = readdirSync(here, {withFileTypes: true})
  .filter((entry) => entry.isDirectory())
  .map(({name}) => name)
  .filter((name) => readdirSync(here + name).includes('plugin.json'));

/** The files of one plugin, by name. */
export async function filesOf(name) {
  const files = {
    'plugin.js': await bundle(name, {format: 'esm'}),
    'sandbox.js': await bundle(name, {
      format: 'iife',
      globalName: 'townhallPlugin',
    }),
  };
  const manifest = JSON.parse(
    readFileSync(`${here}${name}/plugin.json`, 'utf8'),
  );
  const hashes = Object.fromEntries(
    Object.entries(files).map(([file, text]) => [
      file,
      `sha384-${createHash('sha384').update(text).digest('base64')}`,
    ]),
  );
  return {
    ...files,
    'plugin.json': `${JSON.stringify({...manifest, files: hashes}, null, 2)}\n`,
  };
}

async function bundle(name, options) {
  const {outputFiles} = await build({
    entryPoints: [`${here}${name}/plugin.ts`],
    bundle: true,
    minify: true,
    write: false,
    target: 'es2022',
    conditions: ['source'],
    ...options,
  });
  return outputFiles[0].text;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const name of plugins) {
    mkdirSync(`${here}dist/${name}`, {recursive: true});
    for (const [file, text] of Object.entries(await filesOf(name))) {
      writeFileSync(`${here}dist/${name}/${file}`, text);
    }
    console.log(`dist/${name}`);
  }
}
