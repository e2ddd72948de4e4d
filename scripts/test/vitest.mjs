import {mkdirSync, readFileSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {root} from '../internal/root.mjs';
import {runCommand, tool} from '../internal/run-command.mjs';

/**
 * Runs Vitest with a configuration, and with more arguments where a step is only
 * a part of it; counts its tests.
 */
export async function vitest(config, {env, name = config, only = []} = {}) {
  const report = join(root, '.cache/test', `${name}.json`);
  mkdirSync(join(root, '.cache/test'), {recursive: true});
  rmSync(report, {force: true});
  const {code, output} = await runCommand(
    tool('vitest'),
    [
      'run',
      `--config=${config}`,
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${report}`,
      '--passWithNoTests',
      ...only,
    ],
    {env},
  );
  return count(code, output, report);
}

function count(code, output, report) {
  try {
    const {numPassedTests, numFailedTests} = JSON.parse(
      readFileSync(report, 'utf8'),
    );
    // A file that does not load, or an error outside of a test, has no test
    // to be counted as.
    const failed = code === 0 ? 0 : Math.max(1, numFailedTests);
    return {passed: numPassedTests, failed, output};
  } catch {
    return {passed: 0, failed: 1, output};
  }
}
