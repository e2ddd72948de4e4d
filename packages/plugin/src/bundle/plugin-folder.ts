import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';

/** A folder with a plugin's sources is not as it has to be. */
export class FolderError extends Error {
  override name = 'FolderError' as const;
}

/** The manifest as its author wrote it, and where the code begins. */
export interface PluginFolder {
  readonly folder: string;
  /** The module with the plugin. */
  readonly entry: string;
  /** Checked by nobody yet. */
  readonly manifest: Readonly<Record<string, unknown>>;
  /** The version in `package.json`, which is the one that counts. */
  readonly version: string | undefined;
}

/** Looks at a folder that holds `plugin.json` and `src/plugin.ts` or `plugin.ts`. */
export function readPluginFolder(folder: string): PluginFolder {
  const entry = [
    'src/plugin.ts',
    'src/plugin.js',
    'plugin.ts',
    'plugin.js',
  ].find((file) => existsSync(join(folder, file)));
  if (!entry) {
    throw new FolderError(
      `There is no src/plugin.ts in ${folder}. It has to export the plugin as its default.`,
    );
  }
  const manifest = readJson(join(folder, 'plugin.json'));
  const described = existsSync(join(folder, 'package.json'))
    ? readJson(join(folder, 'package.json'))
    : {};
  const {version} = described;
  return {
    folder,
    entry: join(folder, entry),
    manifest,
    version: typeof version === 'string' ? version : undefined,
  };
}

function readJson(path: string): Readonly<Record<string, unknown>> {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new FolderError(`${path} cannot be read.`, {cause: error});
  }
  try {
    const read: unknown = JSON.parse(text);
    // Every object of JSON has names for its values.
    return Object(read) as Readonly<Record<string, unknown>>;
  } catch (error) {
    throw new FolderError(`${path} is not JSON: ${String(error)}`, {
      cause: error,
    });
  }
}
