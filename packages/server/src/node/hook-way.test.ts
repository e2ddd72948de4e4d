import {createServer, type RequestListener, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {afterEach, describe, expect, it} from 'vitest';
import {nodeHookWay, type HookWayOptions} from './hook-way.js';
import {isPublicAddress} from './public-address.js';

const open: Server[] = [];
afterEach(() => {
  for (const server of open.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function receiver(listener: RequestListener) {
  const server = createServer(listener);
  open.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server that listens on a port has an address of this kind.
  return (server.address() as AddressInfo).port;
}

const {signal} = new AbortController();
const to = (url: string, options: HookWayOptions = {}) =>
  nodeHookWay(options).send(
    {url, headers: {'content-type': 'application/json'}, body: '[{"a":1}]'},
    signal,
  );
const own: HookWayOptions = {
  allowPrivate: true,
  resolve: async () => ['127.0.0.1'],
};

describe('the way of a webhook', () => {
  it('leads to the receiver, as it was sent', async () => {
    let heard = '';
    const port = await receiver((request, response) => {
      request.on('data', (chunk: Buffer) => (heard += chunk.toString()));
      request.on('end', () => {
        heard += ` ${request.method} ${request.headers.host} ${request.headers['content-type']}`;
        response.writeHead(204).end();
      });
    });
    expect(await to(`http://receiver.test:${port}/hook`, own)).toBe(204);
    expect(heard).toBe(`[{"a":1}] POST receiver.test:${port} application/json`);
  });

  it('leads to no address of this network, whatever its name', async () => {
    let calls = 0;
    const port = await receiver((_, response) => {
      calls += 1;
      response.end();
    });
    for (const addresses of [
      ['127.0.0.1'],
      ['93.184.215.14', '10.0.0.1'],
      ['::1'],
      ['fd00::1'],
      [],
    ]) {
      await expect(
        to(`https://inside.test:${port}/`, {resolve: async () => addresses}),
      ).rejects.toThrow(/inside\.test/);
    }
    expect(calls).toBe(0);
  });

  it('asks for a name once: no second answer leads elsewhere', async () => {
    let asked = 0;
    const port = await receiver((_, response) => response.end());
    const answers = [['127.0.0.1'], ['10.0.0.1']];
    const resolve = async () => {
      asked += 1;
      return answers.shift() ?? [];
    };
    expect(
      await to(`http://twice.test:${port}/`, {allowPrivate: true, resolve}),
    ).toBe(200);
    expect(asked).toBe(1);
  });

  it('follows no redirect', async () => {
    let calls = 0;
    const inside = await receiver((_, response) => {
      calls += 1;
      response.end();
    });
    const port = await receiver((_, response) =>
      response.writeHead(302, {location: `http://127.0.0.1:${inside}/`}).end(),
    );
    expect(await to(`http://receiver.test:${port}/`, own)).toBe(302);
    expect(calls).toBe(0);
  });

  it('waits no longer than it has time', async () => {
    const port = await receiver((_, response) => {
      response.writeHead(200);
      response.write('.');
    });
    await expect(
      to(`http://receiver.test:${port}/`, {...own, timeoutMilliseconds: 100}),
    ).rejects.toThrow('longer than 100 ms');
  });

  it('reads no more of an answer than it needs', async () => {
    let written = 0;
    const port = await receiver((_, response) => {
      const more = () => {
        while (written < 50_000_000) {
          written += 16_384;
          if (!response.write('x'.repeat(16_384))) {
            response.once('drain', more);
            return;
          }
        }
        response.end();
      };
      more();
    });
    expect(await to(`http://receiver.test:${port}/`, own)).toBe(200);
    expect(written).toBeLessThan(20_000_000);
  });

  it.each([
    ['http://receiver.example/', 'https'],
    ['ftp://receiver.example/', 'https'],
    ['receiver.example', 'no web address'],
    ['https://user:word@receiver.example/', 'no user name'],
    ['https://127.0.0.1/', 'everybody'],
    ['https://2130706433/', 'everybody'],
    ['https://0x7f.1/', 'everybody'],
    ['https://[::1]/', 'everybody'],
    ['https://[::ffff:127.0.0.1]/', 'everybody'],
    ['https://169.254.169.254/latest/meta-data', 'everybody'],
  ])('is refused from the first: %s', (url, words) => {
    expect(nodeHookWay().refusal(url)).toContain(words);
  });

  it('is open to a receiver of the world', () => {
    expect(nodeHookWay().refusal('https://receiver.example/hook')).toBe(
      undefined,
    );
    expect(nodeHookWay().refusal('https://93.184.215.14/')).toBe(undefined);
    expect(
      nodeHookWay({allowPrivate: true}).refusal('http://127.0.0.1:8080/'),
    ).toBe(undefined);
  });
});

it('tells addresses of the world from all others', () => {
  for (const one of ['8.8.8.8', '1.1.1.1', '2606:4700::1111', '2a00:1450::']) {
    expect([one, isPublicAddress(one)]).toEqual([one, true]);
  }
  for (const one of [
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '127.9.9.9',
    '169.254.169.254',
    '172.31.255.255',
    '192.168.1.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:8.8.8.8',
    '64:ff9b::808:808',
    'fe80::1%eth0',
    'fc00::1',
    'ff02::1',
    '2001:db8::1',
    '2002:7f00:1::',
    'rubbish',
  ]) {
    expect([one, isPublicAddress(one)]).toEqual([one, false]);
  }
});
