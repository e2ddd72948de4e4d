import {once} from 'node:events';
import {connect} from 'node:net';
import {afterEach, describe, expect, it} from 'vitest';
import {createApp} from '../app.js';
import type {HostedCommunity} from '../hosting.js';
import {
  communityOf,
  stubCommunity,
  stubHosting,
} from '../testing/stub-hosting.js';
import {nodeStream} from './event-stream.js';
import {listen, type Listening} from './listen.js';

const open: Listening[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((listening) => listening.close()));
});

async function aServer(demo: HostedCommunity = stubCommunity('demo')) {
  const app = createApp({
    hosting: stubHosting(demo),
    settings: () => undefined,
    secret: 'a secret that is long enough for a test',
    clock: () => new Date(),
    openStream: nodeStream,
    limits: {eventBufferBytes: 4_096},
  });
  const listening = await listen(app, {port: 0, host: '127.0.0.1'});
  open.push(listening);
  return {app, ...listening};
}

describe('a server on a port', () => {
  it('answers', async () => {
    const {url} = await aServer();

    const response = await fetch(`${url}/api/v1`);

    expect(await response.json()).toMatchObject({id: 'demo'});
  });

  it('says in a sentence that the port is taken', async () => {
    const {url, app} = await aServer();
    const port = Number(new URL(url).port);

    await expect(listen(app, {port, host: '127.0.0.1'})).rejects.toThrow(
      `Port ${port} is in use.`,
    );
  });

  it('refuses ten megabytes and goes on', async () => {
    const {url} = await aServer();

    const response = await fetch(`${url}/api/v1/sessions`, {
      method: 'POST',
      headers: {'content-type': 'application/json'},
      body: new Uint8Array(10 * 1_024 * 1_024),
    });

    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({code: 'body_too_large'});
    expect((await fetch(`${url}/api/v1`)).status).toBe(200);
  });

  it('refuses a chunked body that never ends', async () => {
    const {url} = await aServer();
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    let answer = '';
    socket.on('data', (data) => (answer += data.toString()));
    socket.on('error', () => {});
    socket.write(
      'POST /api/v1/sessions HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n',
    );
    const chunk = `10000\r\n${' '.repeat(65_536)}\r\n`;
    for (let sent = 0; sent < 20 && !answer; sent += 1) {
      if (!socket.write(chunk)) {
        await Promise.race([once(socket, 'drain'), once(socket, 'data')]);
      }
    }
    if (!answer) await once(socket, 'data');
    socket.destroy();

    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(answer).toContain('body_too_large');
  });

  it('answers rubbish without breaking', async () => {
    const {url} = await aServer();
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.end('GET /%ff HTTP/1.1\r\nhost: a b\r\n\r\n');
    const [data] = await once(socket, 'data');

    expect(String(data)).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect((await fetch(`${url}/api/v1`)).status).toBe(200);
  });
});

describe('an event stream on Node', () => {
  it('tells what happens as soon as it happens, with all headers', async () => {
    const demo = stubCommunity('demo');
    const {url} = await aServer(demo);

    const response = await fetch(`${url}/api/v1/events`);
    const reader = response.body?.getReader();
    await reader?.read();
    demo.tell({
      id: '01930000-0000-7000-8000-000000000001',
      event: {type: 'gap'},
    });
    const chunk = await reader?.read();

    expect(new TextDecoder().decode(chunk?.value)).toContain('event: gap');
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    expect(response.headers.get('vary')).toBe('Origin');
    expect(response.headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/);
    await reader?.cancel();
  });

  it('is forgotten when its reader is gone', async () => {
    const demo = stubCommunity('demo');
    const {url, app} = await aServer(demo);
    const leaving = new AbortController();
    const response = await fetch(`${url}/api/v1/events`, {
      signal: leaving.signal,
    });
    expect(app.openStreams).toBe(1);

    leaving.abort();
    await response.text().catch(() => {});

    await expect.poll(() => app.openStreams).toBe(0);
    expect(demo.listeners).toBe(0);
  });

  it('lets go of a reader who does not read', async () => {
    const demo = stubCommunity('demo');
    const {url, app} = await aServer(demo);
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.on('error', () => {});
    socket.write('GET /api/v1/events HTTP/1.1\r\nhost: a\r\n\r\n');
    await once(socket, 'readable');
    await expect.poll(() => app.openStreams).toBe(1);
    socket.pause();

    const title = 'x'.repeat(100_000);
    await expect
      .poll(
        () => {
          demo.tell({
            id: crypto.randomUUID(),
            // Large enough to fill what the network itself holds.
            event: {type: 'gap', title} as {type: 'gap'},
          });
          return app.openStreams;
        },
        {interval: 5, timeout: 10_000},
      )
      .toBe(0);
    socket.destroy();
  });
});

describe('a server that stops', () => {
  it('does not wait for a line that was opened and never used', async () => {
    const {url, close} = await aServer();
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    await once(socket, 'connect');
    await fetch(`${url}/api/v1`);

    await close();

    await expect.poll(() => socket.closed).toBe(true);
  }, 5_000);

  it('ends event streams at once and lets requests finish', async () => {
    let answer = () => {};
    const answered = new Promise<void>((resolve) => {
      answer = resolve;
    });
    let asked = () => {};
    const isAsked = new Promise<void>((resolve) => {
      asked = resolve;
    });
    const demo: HostedCommunity = {
      ...stubCommunity('demo'),
      as: () =>
        communityOf({
          about: async () => {
            asked();
            await answered;
            return {id: 'demo', name: '', apiVersions: [], capabilities: []};
          },
        }),
    };
    const {url, close} = await aServer(demo);
    const stream = await fetch(`${url}/api/v1/events`);
    const slow = fetch(`${url}/api/v1`);
    await isAsked;

    const closing = close();
    expect(await stream.text()).toBe('retry: 3000\n\n');
    await expect(fetch(`${url}/api/v1`)).rejects.toThrow();
    answer();

    expect((await slow).status).toBe(200);
    await closing;
  });
});
