import {createHash} from 'node:crypto';
import {readFileSync, readdirSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {root} from './root.mjs';

const skipped = new Set(['node_modules', 'dist', '.git', '.cache']);

/** Every file under these paths (relative to the repository), sorted. */
export function filesIn(paths) {
  return paths.flatMap((path) => {
    const stats = statSync(join(root, path), {throwIfNoEntry: false});
    if (!stats) return [];
    if (stats.isFile()) return [path];
    return readdirSync(join(root, path))
      .filter((name) => !skipped.has(name))
      .sort()
      .flatMap((name) => filesIn([`${path}/${name}`]));
  });
}

/** One hash over the contents of the files: the same hash, nothing to do. */
export function fingerprint(paths, ...more) {
  const hash = createHash('sha256').update(JSON.stringify(more));
  for (const path of filesIn(paths)) {
    hash.update(`\0${path}\0`).update(readFileSync(join(root, path)));
  }
  return hash.digest('hex');
}
