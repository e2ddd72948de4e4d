import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {integrityOf} from '../src/bundle/index.js';

/** A web server of somebody who offers plugins to other sites. */
export interface PluginShop {
  readonly origin: string;
  /** What was asked for. */
  readonly asked: readonly string[];
  /** Offers a plugin with the hash of its code; answers its manifest's address. */
  offer(name: string, manifest: object, script: string): Promise<string>;
  /** Puts a file in the place of another, and tells nobody. */
  replace(path: string, text: string): void;
  close(): void;
}

/** Opens a shop on a port of its own. */
export async function openShop(): Promise<PluginShop> {
  const files = new Map<string, string>();
  const asked: string[] = [];
  const server: Server = createServer(({url = ''}, answer) => {
    asked.push(url);
    const file = files.get(url);
    answer.writeHead(file === undefined ? 404 : 200, {
      'access-control-allow-origin': '*',
      'cache-control': 'no-store',
    });
    answer.end(file);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  // A server on a port has an address with a port.
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    asked,
    async offer(name, manifest, script) {
      const written = {
        ...manifest,
        runtime: {modes: ['sandboxed'], sandbox: 'sandbox.js'},
        files: {'sandbox.js': await integrityOf(script)},
      };
      files.set(`/${name}/plugin.json`, JSON.stringify(written));
      files.set(`/${name}/sandbox.js`, script);
      return `${origin}/${name}/plugin.json`;
    },
    replace: (path, text) => void files.set(path, text),
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
