import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {type RunningServer, startServer} from './node.js';
import {aPlace} from './testing/records.js';

let directory = '';
let server: RunningServer;
const logged: string[] = [];

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'townhall-server-'));
  await mkdir(join(directory, 'script', 'v1'), {recursive: true});
  await writeFile(join(directory, 'script', 'townhall.js'), 'export {};');
  await writeFile(
    join(directory, 'seed.jsonl'),
    `${JSON.stringify(aPlace({id: 'roadmap', name: 'Roadmap'}))}\n`,
  );
  server = await start();
}, 120_000);
afterAll(async () => {
  await server.close();
  await rm(directory, {recursive: true});
});

const start = () =>
  startServer({
    port: 0,
    host: '127.0.0.1',
    dataDirectory: join(directory, 'data'),
    scriptDirectory: join(directory, 'script'),
    seed: join(directory, 'seed.jsonl'),
    config: {
      communities: [
        {id: 'first', name: 'First'},
        {id: 'demo', name: 'Demo', default: true},
      ],
    },
    log: (event) => logged.push(event),
  });
const ask = (path: string, init?: RequestInit) =>
  fetch(`${server.url}${path}`, init);

describe('a server', () => {
  it('hosts the communities of its configuration, with their seed', async () => {
    expect(await (await ask('/api/v1')).json()).toMatchObject({id: 'demo'});
    expect(await (await ask('/communities/first/api/v1')).json()).toMatchObject(
      {id: 'first'},
    );
    expect(await (await ask('/api/v1/places')).json()).toMatchObject({
      items: [{id: 'roadmap'}],
    });
  });

  it('says that it is alive, ready, and how it is doing', async () => {
    expect(await (await ask('/healthz')).text()).toBe('alive\n');
    expect(await (await ask('/readyz')).text()).toBe('ready\n');

    await ask('/api/v1/ideas/one');
    const metrics = await (await ask('/metrics')).text();

    expect(metrics).toMatch(
      /^townhall_requests_total\{route="ideas",status="404"\} \d+$/m,
    );
    expect(metrics).toMatch(/^townhall_event_streams 0$/m);
    expect(metrics).not.toContain('/ideas/one');
  });

  it('explains itself at its root, under a strict policy', async () => {
    const page = await ask('/');

    expect(page.headers.get('content-type')).toContain('text/html');
    expect(page.headers.get('content-security-policy')).toContain(
      "default-src 'none'",
    );
    expect(await page.text()).toContain('href="/api/v1/openapi.json"');
    expect((await ask('/', {method: 'POST'})).status).toBe(405);
  });

  it('serves the script tag', async () => {
    const script = await ask('/townhall.js');

    expect(script.headers.get('content-type')).toContain('text/javascript');
    expect(await script.text()).toBe('export {};');
  });

  it('remembers after a restart, and seeds once', async () => {
    await server.close();
    logged.length = 0;
    server = await start();

    expect(logged).toEqual(['server.started']);
    expect(await (await ask('/api/v1/places')).json()).toMatchObject({
      items: [{id: 'roadmap'}],
    });
  });

  it('does not start on a configuration that cannot be meant', async () => {
    await expect(
      startServer({config: {communities: []}, dataDirectory: directory}),
    ).rejects.toThrow('At least one community');
  });

  it('does not start with PostgreSQL and no secret', async () => {
    await expect(
      startServer({databaseUrl: 'postgres://nobody@localhost:1/none'}),
    ).rejects.toThrow('set TOWNHALL_SECRET');
  });
});

describe('the command', () => {
  const program = fileURLToPath(
    new URL('bin/townhall-server.ts', import.meta.url),
  );

  /** Runs the command from its sources, as the built one runs. */
  const run = (...args: string[]) => {
    const child = spawn(
      process.execPath,
      ['--conditions=source', '--import=tsx', program, ...args],
      {env: {...process.env, PORT: '', DATABASE_URL: ''}},
    );
    const output = {out: '', error: ''};
    child.stdout.on('data', (data) => (output.out += String(data)));
    child.stderr.on('data', (data) => (output.error += String(data)));
    return {child, output};
  };

  it('explains itself', async () => {
    const {child, output} = run('--help');
    const [code] = await once(child, 'exit');

    expect([code, output.error]).toEqual([0, '']);
    expect(output.out).toContain('Usage: townhall-server');
  });

  it('ends with a sentence where it cannot start', async () => {
    const {child, output} = run('--config', join(directory, 'nothing.json'));
    const [code] = await once(child, 'exit');

    expect(code).toBe(1);
    expect(output.error).toBe(
      `The configuration ${join(directory, 'nothing.json')} cannot be read.\n`,
    );
  });

  it('serves until it is told to stop', async () => {
    const {child, output} = run(
      '--port',
      '0',
      '--data',
      join(directory, 'other'),
    );
    await expect
      .poll(() => output.out, {timeout: 60_000})
      .toContain('server.started');

    child.kill('SIGTERM');
    const [code] = await once(child, 'exit');

    expect([code, output.error]).toEqual([0, '']);
    expect(output.out).toContain('server.stopped');
  }, 90_000);
});
