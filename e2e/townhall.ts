import {type ChildProcess, spawn} from 'node:child_process';
import {existsSync} from 'node:fs';
import {cp, mkdtemp, rm} from 'node:fs/promises';
import {createServer} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {chromium, type Browser} from 'playwright-core';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What `npm start` starts, on free ports and in a folder of its own. */
export interface RunningTownhall {
  /** Where the community lives. */
  readonly community: string;
  /** Where the community's data is. */
  readonly data: string;
  /** Where the external documentation site lives. */
  readonly site: string;
  /** Stops both as Ctrl-C would, and answers with the exit code. */
  stop(): Promise<number | null>;
  /** Starts both again on the same ports with the same data. */
  restart(): Promise<void>;
  /** The process id of the community's server alone. */
  serverPid(): Promise<number>;
  /** Stops and forgets everything. */
  dispose(): Promise<void>;
}

/**
 * Runs the same command as a person would, and waits until both sites answer.
 * It begins with a copy of the data in the folder `TOWNHALL_SEEDED`, if given.
 */
export async function startTownhall(): Promise<RunningTownhall> {
  const data = await mkdtemp(join(tmpdir(), 'townhall-e2e-'));
  const seeded = process.env['TOWNHALL_SEEDED'];
  if (seeded) await cp(seeded, join(data, 'townhall'), {recursive: true});
  const [port, demoPort] = [await freePort(), await freePort()];
  const community = `http://localhost:${port}`;
  const site = `http://localhost:${demoPort}`;
  let running: ChildProcess | undefined;

  async function start() {
    running = spawn(process.execPath, ['scripts/start.mjs'], {
      cwd: root,
      env: {
        ...process.env,
        // Lives for a minute: PostgreSQL's code need not be compiled twice.
        NODE_OPTIONS: `--import=${new URL('compile-once.mjs', import.meta.url)}`,
        PORT: String(port),
        DEMO_PORT: String(demoPort),
        TOWNHALL_DATA: join(data, 'townhall'),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    running.stdout?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    running.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    await Promise.race([
      Promise.all([answers(`${community}/readyz`), answers(site)]),
      new Promise<never>((_, reject) =>
        running?.once('exit', (code) =>
          reject(new Error(`npm start ended with ${code}:\n${said}`)),
        ),
      ),
    ]);
  }

  async function stop() {
    const child = running;
    running = undefined;
    if (!child || child.exitCode !== null) return child?.exitCode ?? null;
    const ended = new Promise<number | null>((resolve) =>
      child.once('exit', resolve),
    );
    child.kill('SIGINT');
    return ended;
  }

  await start();
  return {
    community,
    data: join(data, 'townhall'),
    site,
    stop,
    restart: start,
    async serverPid() {
      const response = await fetch(`${community}/healthz`);
      const {pid} = (await response.json()) as {pid: number};
      return pid;
    },
    async dispose() {
      await stop();
      await rm(data, {recursive: true, force: true});
    },
  };
}

/** The browser that the machine has; `npm test` finds or installs it. */
export function openBrowser(): Promise<Browser> {
  const executablePath = [
    process.env['CHROME_PATH'],
    '/usr/bin/chromium',
    '/usr/bin/google-chrome',
  ].find((path) => path !== undefined && existsSync(path));
  if (!executablePath) {
    throw new Error('No Chromium found: set CHROME_PATH to one.');
  }
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') {
    throw new Error('The machine gave no port');
  }
  return address.port;
}

async function answers(url: string) {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    const ok = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${url} did not answer within a minute`);
}
