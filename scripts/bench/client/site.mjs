import {once} from 'node:events';
import {createServer} from 'node:http';
import {brotliCompressSync, constants} from 'node:zlib';

/**
 * A site on loopback. `answer` says what an address holds: {type, body}, with
 * `status` where it is not 200, with `headers` where there are more, or `stays: true`
 * for a stream that stays open.
 * Everything is sent as brotli 11, and every body's bytes are kept by type.
 */
export async function openSite(answer) {
  const packed = new Map();
  let sent = {};

  const server = createServer(async (request, response) => {
    const url = new URL(request.url, 'http://localhost');
    const found = await answer({url, method: request.method});
    if (!found) {
      response.writeHead(404).end();
      return;
    }
    if (found.stays) {
      response.writeHead(200, {'content-type': found.type});
      response.write(found.body);
      return;
    }
    const body = pack(found.body);
    sent[found.type] = (sent[found.type] ?? 0) + body.length;
    response.writeHead(found.status ?? 200, {
      'content-type': found.type,
      'content-encoding': 'br',
      'content-length': body.length,
      'cache-control': 'no-store',
      ...found.headers,
    });
    response.end(body);
  });

  /** Packed once: the machine that packs is the one that is measured. */
  function pack(body) {
    const known = packed.get(body);
    if (known) return known;
    const params = {[constants.BROTLI_PARAM_QUALITY]: 11};
    const fresh = brotliCompressSync(body, {params});
    packed.set(body, fresh);
    return fresh;
  }

  server.listen(0, 'localhost');
  await once(server, 'listening');
  return {
    // Browsers take brotli without TLS from localhost only.
    url: `http://localhost:${server.address().port}`,
    /** The bytes sent since this was called last, by type. */
    takeSent() {
      const taken = sent;
      sent = {};
      return taken;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
