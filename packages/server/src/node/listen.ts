import type {Server} from 'node:http';
import type {Socket} from 'node:net';
import {createAdaptorServer} from '@hono/node-server';
import type {App} from '../app.js';
import {StartError} from './secret.js';

/** An app on a port. */
export interface Listening {
  /** Where it can be reached, such as `http://localhost:4400`. */
  url: string;
  /** Takes no more, ends event streams, and lets requests finish for a while. */
  close(): Promise<void>;
}

/** How long requests may take to finish when the server stops. */
const patienceMilliseconds = 10_000;

/** Puts an app on a port; 0 takes a free one. */
export async function listen(
  app: App,
  {port, host}: {port: number; host?: string | undefined},
): Promise<Listening> {
  // Without TLS options it is a server of node:http.
  const server = createAdaptorServer({
    fetch: (request, platform) => app.fetch(request, platform),
    overrideGlobalObjects: false,
  }) as Server;
  server.requestTimeout = 30_000;
  // Longer than proxies keep a line, so that they close it and not we.
  server.keepAliveTimeout = 65_000;

  const unused = unusedConnections(server);

  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(explained(error, port)));
    server.listen(port, host, () => resolve());
  });
  return {
    url: `http://${hostInUrl(host)}:${portOf(server)}`,
    close: () => close(server, app, unused),
  };
}

/** Browsers open lines in advance; Node does not count those as idle. */
function unusedConnections(server: Server): Set<Socket> {
  const unused = new Set<Socket>();
  server.on('connection', (socket) => {
    unused.add(socket);
    socket.once('close', () => unused.delete(socket));
  });
  server.on('request', ({socket}) => unused.delete(socket));
  return unused;
}

function close(server: Server, app: App, unused: ReadonlySet<Socket>) {
  return new Promise<void>((resolve) => {
    // A line that is kept alive becomes idle only when its request is answered.
    const idle = setInterval(() => server.closeIdleConnections(), 50);
    const giveUp = setTimeout(
      () => server.closeAllConnections(),
      patienceMilliseconds,
    );
    server.close(() => {
      clearInterval(idle);
      clearTimeout(giveUp);
      resolve();
    });
    for (const socket of unused) socket.destroy();
    app.endStreams();
  });
}

function explained(error: Error, port: number) {
  const code = 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') {
    return new StartError(
      `Port ${port} is in use. Stop what listens there, or choose another port with --port.`,
      {cause: error},
    );
  }
  if (code === 'EACCES') {
    return new StartError(
      `Port ${port} is not allowed for this user. Choose one above 1023 with --port.`,
      {cause: error},
    );
  }
  return error;
}

function portOf(server: Server) {
  const address = server.address();
  if (typeof address === 'object' && address) return address.port;
  throw new Error('The server listens on no port.');
}

/** An address that means "everywhere" is reached as localhost. */
function hostInUrl(host: string | undefined) {
  if (!host || host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
