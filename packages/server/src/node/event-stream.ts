import {ServerResponse} from 'node:http';
import {RESPONSE_ALREADY_SENT} from '@hono/node-server/utils/response';
import {type OpenStreamFor, webStream} from '../events/listener.js';

/**
 * Writes events to the socket itself: a third of the work and of the memory of
 * a web stream, and Node says how far behind a reader is.
 */
export const nodeStream: OpenStreamFor = (platform, headers, bufferBytes) => {
  const outgoing = outgoingOf(platform);
  if (!outgoing) return webStream(platform, headers, bufferBytes);

  let isTooSlow = false;
  outgoing.writeHead(200, Object.fromEntries(headers));
  outgoing.flushHeaders();
  outgoing.socket?.setNoDelay(true);

  return {
    // A copy, because headers are added to what the app answers with.
    response: new Response(null, {headers: RESPONSE_ALREADY_SENT.headers}),
    listener: {
      send(bytes) {
        if (outgoing.destroyed || outgoing.writableEnded) return false;
        isTooSlow = outgoing.writableLength + bytes.byteLength > bufferBytes;
        if (!isTooSlow) outgoing.write(bytes);
        return !isTooSlow;
      },
      close() {
        // What waits for a slow reader is thrown away with the line.
        if (isTooSlow) outgoing.destroy();
        else outgoing.end();
      },
    },
    onGone(gone) {
      outgoing.once('close', gone);
    },
  };
};

function outgoingOf(platform: object) {
  const outgoing = 'outgoing' in platform ? platform.outgoing : undefined;
  return outgoing instanceof ServerResponse ? outgoing : undefined;
}
