import {readFileSync} from 'node:fs';
import {dirname, join, relative} from 'node:path';
import {root} from '../internal/root.mjs';
import {runCommand} from '../internal/run-command.mjs';
import {Stop} from '../internal/stop.mjs';

/** Throws where a tarball carries what only our own tests use. */
export async function noTests({name, folder, path, manifest}) {
  const {code, output} = await runCommand('tar', ['-tzf', path]);
  if (code !== 0) throw new Stop(`${path} cannot be read:\n\n${output}`);
  const left = forTestsOnly({
    files: output.split('\n').map((line) => line.replace(/^package\//, '')),
    used: reachedFrom(join(root, 'packages', folder), manifest),
  });
  if (left.length === 0) return;
  throw new Stop(
    `"files" of ${name} takes along what only tests use:\n\n${left.map((file) => `  ${file}`).join('\n')}`,
  );
}

/** Modules that are called like a test's, and that nothing published reaches. */
export const forTestsOnly = ({files, used}) =>
  files.filter(
    (file) =>
      file.endsWith('.js') &&
      !used.has(file) &&
      (/(^|\/)(testing|durability)\//.test(file) ||
        /(\.test|(^|\/)test-[^/]+|\/temporary-directory)\.js$/.test(file)),
  );

/** What the entry points and programs of a package load, however far away. */
function reachedFrom(folder, {exports: entries = {}, bin = {}}) {
  const programs = typeof bin === 'string' ? [bin] : Object.values(bin);
  const targets = Object.values(entries).map(
    (target) => target.default ?? target,
  );
  const used = new Set();
  const visit = (file) => {
    const name = relative(folder, file);
    if (used.has(name)) return;
    let source;
    try {
      source = readFileSync(file, 'utf8');
    } catch {
      // A word that looks like a path.
      return;
    }
    used.add(name);
    for (const [, path] of source.matchAll(modulePath)) {
      visit(join(dirname(file), path));
    }
  };
  for (const target of [...targets, ...programs]) {
    if (target.endsWith('.js')) visit(join(folder, target));
  }
  return used;
}

/** Imports, and the files of workers, which are addresses. */
const modulePath = /['"](\.{1,2}\/[^'"\s]+\.js)['"]/g;
