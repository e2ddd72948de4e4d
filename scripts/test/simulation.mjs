import {mkdirSync, readFileSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {root} from '../internal/root.mjs';
import {runCommand} from '../internal/run-command.mjs';

/** Lives through a small simulation, and counts what it proves. */
export async function simulation(subject) {
  const report = join(root, `.cache/test/simulation-${subject}.json`);
  mkdirSync(join(root, '.cache/test'), {recursive: true});
  rmSync(report, {force: true});
  const {code, output} = await runCommand(process.execPath, [
    `scripts/simulate-${subject}.mjs`,
    '--quick',
    '--json',
    report,
  ]);
  try {
    const {passed, failed} = JSON.parse(readFileSync(report, 'utf8'));
    return {passed, failed: code === 0 ? 0 : Math.max(1, failed), output};
  } catch {
    return {passed: 0, failed: 1, output};
  }
}
