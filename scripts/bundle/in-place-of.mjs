import {fileURLToPath} from 'node:url';

const pathOf = (path) =>
  fileURLToPath(new URL(`../../${path}`, import.meta.url));

/**
 * Bundles one module in the place of another, except inside of itself. The other
 * is the name of a package, or a source such as `packages/client/src/shape.ts`.
 */
export function inPlaceOf(name, path) {
  const own = pathOf(path);
  const isSource = name.endsWith('.ts');
  const file = name.split('/').at(-1).replace(/ts$/, 'js');
  return {
    name: 'in-place-of',
    async resolveId(source, importer, options) {
      if (importer === own) return null;
      if (!isSource) return source === name ? own : null;
      if (source.split('/').at(-1) !== file) return null;
      const resolved = await this.resolve(source, importer, options);
      return resolved?.id === pathOf(name) ? own : null;
    },
  };
}
