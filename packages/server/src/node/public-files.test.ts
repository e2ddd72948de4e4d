import {createServer, type RequestListener, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {afterEach, describe, expect, it} from 'vitest';
import {nodePublicFiles, type PublicFilesOptions} from './public-files.js';

const open: Server[] = [];
afterEach(() => {
  for (const server of open.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function host(listener: RequestListener) {
  const server = createServer(listener);
  open.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server that listens on a port has an address of this kind.
  return (server.address() as AddressInfo).port;
}

const own: PublicFilesOptions = {
  allowPrivate: true,
  resolve: async () => ['127.0.0.1'],
};

describe('a public file', () => {
  it('is fetched as it is', async () => {
    const port = await host((_, response) => response.end('{"id": 1}'));
    const url = `http://files.test:${port}/plugin.json`;
    const bytes = await nodePublicFiles(own).read(url, 100);
    expect(new TextDecoder().decode(bytes)).toBe('{"id": 1}');
  });

  it('is never one of the own network, whatever its name', async () => {
    let calls = 0;
    const port = await host((_, response) => {
      calls += 1;
      response.end();
    });
    for (const resolve of [
      async () => ['127.0.0.1'],
      async () => ['93.184.215.14', '10.0.0.1'],
    ]) {
      await expect(
        nodePublicFiles({resolve}).read(`https://files.test:${port}/`, 100),
      ).rejects.toThrow('not an address that everybody can reach');
    }
    await expect(
      nodePublicFiles().read(`https://127.0.0.1:${port}/`, 100),
    ).rejects.toThrow('everybody can reach');
    await expect(
      nodePublicFiles().read(`http://files.test:${port}/`, 100),
    ).rejects.toThrow('must be an https: address');
    expect(calls).toBe(0);
  });

  it('is neither long, nor slow, nor somewhere else', async () => {
    const port = await host(({url}, response) => {
      if (url === '/long') response.end('x'.repeat(101));
      if (url === '/moved') response.writeHead(302, {location: '/'}).end();
    });
    const files = nodePublicFiles({...own, timeoutMilliseconds: 300});
    const read = (path: string) =>
      files.read(`http://files.test:${port}${path}`, 100);
    await expect(read('/long')).rejects.toThrow('longer than 100 bytes');
    await expect(read('/moved')).rejects.toThrow('It answered 302.');
    await expect(read('/slow')).rejects.toThrow('longer than 300 ms');
  });
});
