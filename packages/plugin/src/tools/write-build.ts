import {mkdirSync, rmSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {gzipSync} from 'node:zlib';
import {buildPlugin} from '../bundle/build-plugin.js';

/** Builds a plugin into `dist/`; answers with a line for each file. */
export async function writeBuild(folder: string): Promise<string[]> {
  const files = await buildPlugin(folder);
  rmSync(join(folder, 'dist'), {recursive: true, force: true});
  return [...files].map(([name, content]) => {
    const path = join(folder, 'dist', name);
    mkdirSync(dirname(path), {recursive: true});
    writeFileSync(path, content);
    return `dist/${name}  ${gzipSync(content).length} bytes as gzip`;
  });
}
