import {readFileSync, readdirSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {brotliCompressSync, constants, gzipSync} from 'node:zlib';
import {root} from '../internal/root.mjs';

/**
 * The bytes of these scripts and of all that they import at once, each file
 * compressed alone as a server sends it. A name may leave its hash out.
 */
export function measure(loads) {
  const files = new Set(loads.flatMap((path) => withImports(find(path))));
  const sizes = [...files].map((file) => sizesOf(readFileSync(file)));
  const sum = (key) => sizes.reduce((total, size) => total + size[key], 0);
  return {min: sum('min'), gzip: sum('gzip'), brotli: sum('brotli')};
}

function sizesOf(source) {
  const text = source
    .toString()
    .replace(/\n\/\/# sourceMappingURL=.*\n?$/, '\n');
  const params = {[constants.BROTLI_PARAM_QUALITY]: 11};
  return {
    min: Buffer.byteLength(text),
    gzip: gzipSync(text, {level: 9}).length,
    brotli: brotliCompressSync(text, {params}).length,
  };
}

function find(path) {
  const folder = join(root, dirname(path));
  const [name] = path.split('/').slice(-1);
  const found = readdirSync(folder).find(
    (file) =>
      file === name || file.replace(/-[\da-f]{7}(?=\.js$)/, '') === name,
  );
  if (!found) throw new Error(`${path} was not built.`);
  return join(folder, found);
}

function withImports(file, seen = new Set()) {
  if (seen.has(file)) return [];
  seen.add(file);
  const source = readFileSync(file, 'utf8');
  const imported = [
    ...source.matchAll(/(?:\bfrom|\bimport)\s*"(\.\/[^"]+)"/g),
  ].map(([, name]) => join(dirname(file), name));
  return [file, ...imported.flatMap((other) => withImports(other, seen))];
}
