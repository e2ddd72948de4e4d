import {fork} from 'node:child_process';
import {fileURLToPath} from 'node:url';

/**
 * Starts a program of this folder in a process of its own and waits until it
 * says where it listens. It ends when it is told to, or when we are gone.
 */
export async function startProgram(name, options, env = {}) {
  const path = fileURLToPath(new URL(`${name}.mjs`, import.meta.url));
  const child = fork(path, [JSON.stringify(options)], {
    env: {...process.env, ...env},
    execArgv: [],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  // Only the last words matter, and only if it fails.
  let said = '';
  const listen = (chunk) => {
    said = `${said}${chunk}`.slice(-4_000);
  };
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);

  const ended = new Promise((resolve) => child.once('exit', resolve));
  const url = await new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(message.url));
    child.once('exit', (code) =>
      reject(new Error(`${name} ended with ${code}:\n${said}`)),
    );
  });
  return {
    url,
    async stop() {
      if (child.connected) child.disconnect();
      await ended;
    },
  };
}
