import {fileURLToPath} from 'node:url';

/** Bundles one module in the place of another, except inside of itself. */
export function inPlaceOf(name, path) {
  const own = fileURLToPath(new URL(`../../${path}`, import.meta.url));
  return {
    name: 'in-place-of',
    resolveId: (source, importer) =>
      source === name && importer !== own ? own : null,
  };
}
