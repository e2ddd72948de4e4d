import {createServer} from 'node:http';
import {FolderError} from '../../bundle/plugin-folder.js';
import {startCommunity} from './community-server.js';
import {DevPages} from './dev-pages.js';
import {LatestBuild} from './latest-build.js';

/** What the page of a plugin takes. */
export interface DevOptions {
  readonly folder: string;
  /** 0 takes a free one. */
  readonly port: number;
  readonly say: (line: string) => void;
}

/** A page that shows a plugin in the real widgets, until it is stopped. */
export interface Dev {
  readonly url: string;
  readonly ended: Promise<void>;
  stop(): void;
}

/** Serves a page with the plugin in the real widgets of a real community. */
export async function startDev({folder, port, say}: DevOptions): Promise<Dev> {
  const pages = new DevPages(() => build.state);
  const build: LatestBuild = new LatestBuild(folder, (state) => {
    say(state.isBuilt ? 'Built.' : state.message);
    pages.tell();
  });
  const server = createServer((request, response) =>
    pages.answer(request, response),
  );
  const url = await listen(server, port);
  try {
    say('Starting a community…');
    const community = await startCommunity(folder, url, say);
    pages.community = community.url;
    await build.start();
    const ended = new Promise<void>((resolve) => server.on('close', resolve));
    const stop = () => {
      build.stop();
      community.stop();
      server.closeAllConnections();
      server.close();
    };
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, stop);
    }
    return {url, ended, stop};
  } catch (error) {
    server.close();
    throw error;
  }
}

function listen(server: ReturnType<typeof createServer>, port: number) {
  return new Promise<string>((resolve, reject) => {
    server.once('error', (cause) =>
      reject(
        new FolderError(
          `Port ${port} cannot be used. Choose another one with --port.`,
          {cause},
        ),
      ),
    );
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      const used = typeof address === 'object' ? address?.port : port;
      resolve(`http://localhost:${used}`);
    });
  });
}
