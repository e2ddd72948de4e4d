import {readFile} from 'node:fs/promises';
import {createServer, type IncomingMessage, type Server} from 'node:http';
import {fileURLToPath} from 'node:url';

/** Answers a request, or leaves it to the next. */
export type Answering = (
  request: Request,
) => Response | undefined | Promise<Response | undefined>;

/** A server on a port of its own, and so an origin of its own. */
export interface Origin {
  readonly url: string;
  /** Paths that were asked for since `forget()`. */
  readonly asked: string[];
  close(): Promise<void>;
}

/** Opens an origin that asks these in turn, and answers 404 in the end. */
export async function openOrigin(...answering: Answering[]): Promise<Origin> {
  const asked: string[] = [];
  const server = createServer(async (incoming, outgoing) => {
    const request = await requestOf(incoming);
    asked.push(new URL(request.url).pathname);
    let response: Response | undefined;
    for (const answer of answering) response ??= await answer(request.clone());
    response ??= new Response(null, {status: 404});
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    outgoing.end(Buffer.from(await response.arrayBuffer()));
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  return {
    url: `http://localhost:${portOf(server)}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The built files, as any static host would serve them. */
export const builtFiles: Answering = async (request) => {
  const {pathname} = new URL(request.url);
  if (!/^\/(v1\/)?[\w.-]+\.js$/.test(pathname)) return undefined;
  const path = new URL(`../dist${pathname}`, import.meta.url);
  const bytes = await readFile(fileURLToPath(path)).catch(() => undefined);
  return (
    bytes &&
    new Response(Uint8Array.from(bytes), {
      headers: {
        'content-type': 'text/javascript',
        'access-control-allow-origin': '*',
      },
    })
  );
};

async function requestOf(incoming: IncomingMessage) {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const method = incoming.method ?? 'GET';
  return new Request(`http://${incoming.headers.host}${incoming.url}`, {
    method,
    headers: Object.entries(incoming.headers).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value] as [string, string]] : [],
    ),
    body: method === 'GET' || method === 'HEAD' ? null : Buffer.concat(chunks),
  });
}

function portOf(server: Server) {
  const address = server.address();
  if (address === null || typeof address === 'string') {
    throw new Error('A server on a port has an address with a port');
  }
  return address.port;
}
