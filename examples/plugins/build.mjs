// Makes of each plugin what is installed: a module for pages that trust it, a
// classic script for the sandbox, and the manifest with the hashes of both. It is
// what `townhall-plugin build` does for one; @townhall/plugin has to be built.
import {mkdirSync, readdirSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {buildPlugin} from '@townhall/plugin/bundle';

const here = fileURLToPath(new URL('.', import.meta.url));

/** The names of the plugins in this folder. */
export const plugins = readdirSync(here, {withFileTypes: true})
  .filter((entry) => entry.isDirectory())
  .map(({name}) => name)
  .filter((name) => readdirSync(here + name).includes('plugin.json'));

/** The files of one plugin, by name. */
export const filesOf = async (name) =>
  Object.fromEntries(await buildPlugin(here + name));

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const name of plugins) {
    mkdirSync(`${here}dist/${name}`, {recursive: true});
    for (const [file, text] of Object.entries(await filesOf(name))) {
      writeFileSync(`${here}dist/${name}/${file}`, text);
    }
    console.log(`dist/${name}`);
  }
}
