import {mkdirSync, readFileSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {root} from '../internal/root.mjs';
import {runCommand, tool} from '../internal/run-command.mjs';

/**
 * Runs a package's tests in the browser, drawn by `lit` or, as in the script
 * tag, by what the bundle has in its place (`embed`). Its configuration writes
 * how many passed and failed, as JSON, to the file that `TOWNHALL_TEST_SUMMARY`
 * names.
 */
export async function webTestRunner(folder, {browser, renderer}) {
  const summary = join(root, `.cache/test/browser-${renderer}.json`);
  mkdirSync(join(root, '.cache/test'), {recursive: true});
  rmSync(summary, {force: true});
  const cwd = join(root, folder);
  const {code, output} = await runCommand(tool('wtr', cwd), [], {
    cwd,
    env: {
      CHROME_PATH: browser,
      TOWNHALL_RENDERER: renderer,
      TOWNHALL_TEST_SUMMARY: summary,
    },
  });
  try {
    const {passed, failed} = JSON.parse(readFileSync(summary, 'utf8'));
    return {passed, failed: code === 0 ? 0 : Math.max(1, failed), output};
  } catch {
    return {passed: 0, failed: 1, output};
  }
}
