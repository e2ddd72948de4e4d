import {realpathSync} from 'node:fs';
import {createServer} from 'node:http';
import {fileURLToPath} from 'node:url';
import {siteListener} from './site/answer.mjs';
import {demoSecret} from './site/token.mjs';

/**
 * Starts the documentation site.
 *
 * @param {{port?: number, townhallUrl?: string, community?: string, secret?: string, clock?: () => Date, fetch?: typeof globalThis.fetch}} [options]
 * @returns {Promise<{url: string, close(): Promise<void>}>}
 */
export async function startSite({
  port = 4401,
  townhallUrl = 'http://localhost:4400',
  community = 'demo',
  secret = demoSecret,
  clock = () => new Date(),
  fetch,
} = {}) {
  const server = createServer(
    siteListener({
      townhallUrl: townhallUrl.replace(/\/+$/, ''),
      community,
      secret,
      clock,
      fetch,
    }),
  );
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, resolve);
  });
  const address = server.address();
  return {
    url: `http://localhost:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function main() {
  const {DEMO_PORT = '4401', TOWNHALL_URL = 'http://localhost:4400'} =
    process.env;
  const site = await startSite({
    port: Number(DEMO_PORT),
    townhallUrl: TOWNHALL_URL,
    ...(process.env.DEMO_SECRET ? {secret: process.env.DEMO_SECRET} : {}),
  }).catch((error) => {
    console.error(
      error.code === 'EADDRINUSE'
        ? `Port ${DEMO_PORT} is taken: set DEMO_PORT to another one.`
        : error,
    );
    process.exit(1);
  });
  console.log(`The documentation site is on ${site.url}`);
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => site.close());
  }
}

const started = process.argv[1];
if (started && realpathSync(started) === fileURLToPath(import.meta.url)) {
  await main();
}
