import {spawn} from 'node:child_process';
import {join} from 'node:path';
import {root} from './root.mjs';

const windows = process.platform === 'win32';

/** The path of a tool that the workspace has installed. */
export function tool(name, folder = root) {
  return join(folder, 'node_modules', '.bin', windows ? `${name}.cmd` : name);
}

/**
 * Runs a program to its end and answers {code, output}; it never throws for a
 * program that fails. `show` prints as it goes instead of collecting.
 */
export function runCommand(
  command,
  args,
  {cwd = root, env = {}, show = false} = {},
) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: {...process.env, ...env},
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
      shell: windows,
    });
    const chunks = [];
    child.stdout?.on('data', (chunk) => chunks.push(chunk));
    child.stderr?.on('data', (chunk) => chunks.push(chunk));
    const output = () => Buffer.concat(chunks).toString('utf8');
    child.on('error', (error) =>
      resolve({code: 127, output: `${output()}${error.message}\n`}),
    );
    child.on('close', (code, signal) =>
      resolve({
        code: code ?? 1,
        output: signal ? `${output()}Ended by ${signal}.\n` : output(),
      }),
    );
  });
}
