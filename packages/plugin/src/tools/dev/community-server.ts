import {spawn, type ChildProcess} from 'node:child_process';
import {existsSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {createServer} from 'node:net';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {FolderError} from '../../bundle/plugin-folder.js';
import {issuer, secret} from './host-token.js';

/** A real community beside the page, which is gone when it ends. */
export interface CommunityServer {
  readonly url: string;
  stop(): void;
}

/** Starts the server that the project has installed, with its fixtures. */
export async function startCommunity(
  folder: string,
  origin: string,
  say: (line: string) => void,
): Promise<CommunityServer> {
  const program = programOf(folder);
  const data = mkdtempSync(join(tmpdir(), 'townhall-plugin-'));
  const config = join(data, 'config.json');
  writeFileSync(config, JSON.stringify(configFor(origin)));
  const fixtures = join(folder, 'dev/fixtures.jsonl');
  const port = await freePort();
  const child = spawn(
    process.execPath,
    [
      program,
      ...['--port', String(port), '--host', '127.0.0.1'],
      ...['--data', join(data, 'community'), '--config', config],
      ...(existsSync(fixtures) ? ['--seed', fixtures] : []),
    ],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: {...process.env, TOWNHALL_RATE_LIMITS: 'off'},
    },
  );
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    for (const line of text.split('\n')) {
      if (line.includes('import.line-skipped')) say(line);
    }
  });
  // It writes to its data as long as it runs.
  child.once('exit', () => rmSync(data, {recursive: true, force: true}));
  const stop = () => void child.kill();
  const url = `http://127.0.0.1:${port}`;
  try {
    await untilReady(url, child);
  } catch (error) {
    stop();
    throw error;
  }
  return {url, stop};
}

function programOf(folder: string) {
  const require = createRequire(join(folder, 'package.json'));
  try {
    const server = dirname(require.resolve('@townhall/server'));
    return join(server, 'bin/townhall-server.js');
  } catch (error) {
    throw new FolderError(
      'The page needs a community to show: npm install --save-dev @townhall/server',
      {cause: error},
    );
  }
}

const configFor = (origin: string) => ({
  communities: [
    {
      id: 'dev',
      name: 'A community to try a plugin in',
      default: true,
      origins: [origin],
      issuers: [{issuer, algorithm: 'HS256', secret}],
      staff: [{issuer, subject: 'stan'}],
    },
  ],
});

function freePort() {
  return new Promise<number>((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' ? address?.port : undefined;
      server.close(() => resolve(port ?? 0));
    });
  });
}

async function untilReady(url: string, child: ChildProcess) {
  for (let time = 0; time < 1_200; time++) {
    if (child.exitCode !== null) break;
    const isReady = await fetch(`${url}/readyz`).then(
      ({ok}) => ok,
      () => false,
    );
    if (isReady) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new FolderError(
    'The community did not start; what its server said is above.',
  );
}
