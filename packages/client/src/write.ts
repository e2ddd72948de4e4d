import type {WriteOptions} from './community.js';
import type {Transport} from './transport.js';

/** The header by which a server knows that it has seen this write before. */
export const idempotent = ({idempotencyKey}: WriteOptions) => ({
  'idempotency-key': idempotencyKey ?? randomKey(),
});

/** `crypto.randomUUID` is missing on pages without TLS, so it is not used. */
const randomKey = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');

/**
 * Two writes to one address go one after the other, so that two quick votes on
 * an idea settle on the last. Reads and new things do not wait.
 */
export function inOrder(transport: Transport): Transport {
  const last = new Map<string, Promise<unknown>>();
  return (path, call) => {
    if (call.method !== 'PUT' && call.method !== 'DELETE') {
      return transport(path, call);
    }
    const write = () => transport(path, call);
    const result = (last.get(path) ?? Promise.resolve()).then(write, write);
    const settled = result
      .catch(() => undefined)
      .finally(() => {
        if (last.get(path) === settled) last.delete(path);
      });
    last.set(path, settled);
    return result;
  };
}
