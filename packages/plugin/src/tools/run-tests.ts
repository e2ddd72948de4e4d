import {spawn} from 'node:child_process';
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';
import {FolderError} from '../bundle/plugin-folder.js';

/** Runs the Vitest of the plugin's own project; answers with its exit code. */
export function runTests(folder: string, args: readonly string[]) {
  const program = vitestOf(folder);
  return new Promise<number>((resolve, reject) => {
    spawn(process.execPath, [program, 'run', ...args], {
      cwd: folder,
      stdio: 'inherit',
    })
      .on('error', reject)
      .on('exit', (code) => resolve(code ?? 1));
  });
}

function vitestOf(folder: string) {
  const require = createRequire(join(folder, 'package.json'));
  try {
    return join(dirname(require.resolve('vitest/package.json')), 'vitest.mjs');
  } catch (error) {
    throw new FolderError(
      'Vitest is not installed here: npm install --save-dev vitest',
      {cause: error},
    );
  }
}
