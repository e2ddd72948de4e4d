import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {manifestSchema, type Manifest} from '../manifest/manifest.js';
import {bundlePlugin} from './bundle-plugin.js';
import {integrityOf} from './integrity.js';
import {FolderError, readPluginFolder} from './plugin-folder.js';

/** What is installed: files by name; `plugin.json` has the hashes of the others. */
export type BuiltPlugin = ReadonlyMap<string, string | Uint8Array>;

/**
 * Makes of a folder with sources what is installed: a module for pages that trust
 * the plugin, a classic script for the sandbox, the files that the manifest
 * names, and the manifest with the version and the hashes of all of them.
 */
export async function buildPlugin(folder: string): Promise<BuiltPlugin> {
  const {entry, manifest: written, version} = readPluginFolder(folder);
  const wanted = {
    ...written,
    ...(version !== undefined && {version}),
    files: {},
  };
  const manifest = readManifest(wanted);
  const {esm = 'plugin.js', sandbox = 'sandbox.js', modes} = manifest.runtime;
  const files = new Map<string, string | Uint8Array>();
  const bundled = await bundlePlugin(entry);
  if (modes.includes('trusted')) files.set(esm, bundled.esm);
  if (modes.includes('sandboxed')) files.set(sandbox, bundled.sandbox);
  for (const file of named(manifest)) {
    files.set(file, readNamed(folder, file));
  }
  const hashes: Record<string, string> = {};
  for (const [file, content] of files) {
    hashes[file] = await integrityOf(content);
  }
  const runtime = {
    ...Object(written['runtime']),
    ...(modes.includes('trusted') && {esm}),
    ...(modes.includes('sandboxed') && {sandbox}),
    modes,
  };
  const built = {...wanted, runtime, files: hashes};
  files.set('plugin.json', `${JSON.stringify(built, null, 2)}\n`);
  return files;
}

/** The manifest, or a sentence for each thing that is wrong with it. */
function readManifest(written: unknown): Manifest {
  const parsed = manifestSchema.safeParse(written);
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map(
    ({path, message}) => `${path.join('.') || 'It'}: ${message}`,
  );
  throw new FolderError(
    `plugin.json is not a manifest:\n${wrong.map((line) => `  ${line}`).join('\n')}`,
  );
}

/** The files that are neither code nor made by the build. */
const named = ({icon, runtime, compat}: Manifest) =>
  [
    icon,
    compat?.jiveTile?.definition,
    ...Object.values(runtime.frames).map(({html}) => html),
  ].filter((file) => file !== undefined);

function readNamed(folder: string, file: string) {
  try {
    return readFileSync(join(folder, file));
  } catch (error) {
    throw new FolderError(
      `plugin.json names ${file}, and there is no such file.`,
      {cause: error},
    );
  }
}
