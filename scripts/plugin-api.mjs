// Writes down what a plugin author's code may rely on: every exported name of the
// SDK, with its signature, in packages/plugin/api-report.txt. A change of that file
// is a change of the API, and a test fails where it is not there.
import {
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join, relative} from 'node:path';
import {fileURLToPath} from 'node:url';
import {root} from './internal/root.mjs';
import {runCommand, tool} from './internal/run-command.mjs';
import {Stop} from './internal/stop.mjs';

/** Where the report is kept. */
export const reportPath = join(root, 'packages/plugin/api-report.txt');

const entries = [
  'index',
  'manifest/index',
  'testing/index',
  'bundle/index',
  'testing/contract/index',
];

/** The report as the sources have it now. */
export async function apiReport() {
  const folder = mkdtempSync(join(tmpdir(), 'plugin-api-'));
  try {
    await emitDeclarations(folder);
    const files = entries.reduce(
      (seen, entry) => reach(join(folder, `${entry}.d.ts`), seen),
      new Map(),
    );
    const parts = [...files]
      .map(([path, text]) => [relative(folder, path), text])
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, text]) => `=== ${name}\n${text.trim()}\n`);
    return parts.join('\n');
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

async function emitDeclarations(folder) {
  const {code, output} = await runCommand(tool('tsc'), [
    ...['-p', join(root, 'packages/plugin')],
    ...['--outDir', folder, '--emitDeclarationOnly', '--removeComments'],
    ...['--noCheck', '--declarationMap', 'false', '--sourceMap', 'false'],
    ...['--composite', 'false', '--incremental', 'false'],
  ]);
  if (code !== 0)
    throw new Stop(`The types of the SDK do not emit:\n${output}`);
}

/** A file of declarations, and those whose names it hands on. */
function reach(path, seen) {
  if (seen.has(path) || !existsSync(path)) return seen;
  const text = readFileSync(path, 'utf8');
  seen.set(path, text);
  for (const [, target] of text.matchAll(
    /^export .*from '(\.[^']+)\.js';$/gm,
  )) {
    reach(join(dirname(path), `${target}.d.ts`), seen);
  }
  return seen;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(reportPath, await apiReport());
  console.log(relative(root, reportPath));
}
