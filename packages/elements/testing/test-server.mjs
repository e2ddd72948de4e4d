import {spawn} from 'node:child_process';
import {createInterface} from 'node:readline';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/**
 * Runs the real server in memory beside the tests, and tells them where it is
 * at `/townhall-test-server.json`.
 */
export function testServer() {
  let server;
  let address;
  return {
    name: 'townhall-test-server',
    serverStart() {
      server = spawn(
        process.execPath,
        [
          '--import',
          'tsx',
          '--conditions=source',
          'packages/server/src/testing/serve.ts',
        ],
        {cwd: root, stdio: ['pipe', 'pipe', 'inherit']},
      );
      address = addressOf(server);
      // Whoever asks hears of it; nobody asking must not end the process.
      address.catch(() => {});
    },
    async serve({path}) {
      if (path !== '/townhall-test-server.json') return undefined;
      return {type: 'json', body: JSON.stringify({url: await address})};
    },
    serverStop() {
      server?.kill();
    },
  };
}

/** The address is in the first line that the server prints. */
async function addressOf(server) {
  for await (const line of createInterface({input: server.stdout})) {
    return JSON.parse(line).url;
  }
  throw new Error('The test server ended before it said where it is.');
}
