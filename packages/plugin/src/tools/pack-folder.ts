import {writeFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {strToU8, zipSync} from 'fflate';
import {buildPlugin} from '../bundle/build-plugin.js';
import {integrityOf} from '../bundle/integrity.js';

/**
 * Builds a plugin into one zip: unpacked into any folder of a static host it can
 * be installed from there. The same sources make the same bytes.
 */
export async function packFolder(folder: string, out?: string) {
  const files = await buildPlugin(folder);
  const manifest = String(files.get('plugin.json'));
  // The build has just written it.
  const {id, version = '0.0.0'} = JSON.parse(manifest) as {
    id: string;
    version?: string;
  };
  const zip = zipSync(
    Object.fromEntries(
      [...files].map(([name, content]) => [
        name,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
    {mtime: '1980-01-02T00:00:00', level: 9},
  );
  const file = out ? resolve(out) : join(folder, `${id}-${version}.zip`);
  writeFileSync(file, zip);
  return {file, integrity: await integrityOf(manifest)};
}
