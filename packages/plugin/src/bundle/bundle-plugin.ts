import type {BuildFailure, BuildOptions} from 'esbuild';

/** The two shapes in which a plugin is handed over. */
export interface PluginBundle {
  /** A module whose default export is the plugin, for pages that trust it. */
  readonly esm: string;
  /** A classic script that leaves the plugin in `townhallPlugin`. */
  readonly sandbox: string;
}

/** A plugin did not become one file; the message says where, and why. */
export class BundleError extends Error {
  override name = 'BundleError' as const;
}

/** Makes one file of a plugin and all that it imports, in both shapes. */
export async function bundlePlugin(entry: string): Promise<PluginBundle> {
  const [esm, sandbox] = await Promise.all([
    bundle(entry, {format: 'esm'}),
    bundle(entry, {format: 'iife', globalName: 'townhallPlugin'}),
  ]);
  return {esm, sandbox};
}

/** Makes one text of a module and all that it imports. */
export async function bundle(
  entry: string,
  options: BuildOptions,
): Promise<string> {
  // Only who builds or tests in a worker needs it.
  const {build} = await import('esbuild');
  try {
    const {outputFiles = []} = await build({
      entryPoints: [entry],
      bundle: true,
      minify: true,
      target: 'es2022',
      logLevel: 'silent',
      conditions: import.meta.url.endsWith('.ts') ? ['source'] : [],
      ...options,
      write: false,
    });
    return outputFiles[0]?.text ?? '';
  } catch (error) {
    throw new BundleError(sentenceOf(error), {cause: error});
  }
}

function sentenceOf(error: unknown) {
  // What esbuild throws; anything else has no `errors`.
  const {errors = []} = Object(error) as Partial<BuildFailure>;
  if (errors.length === 0) return String(error);
  return errors
    .map(({text, location}) =>
      location ? `${location.file}:${location.line}: ${text}` : text,
    )
    .join('\n');
}
