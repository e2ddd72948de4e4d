import type {WriteOptions} from './community.js';
import {checkOf, type AnswerName} from './shape.js';
import type {Transport} from './transport.js';

/** Adds a thing; the key tells the server when it has seen this write before. */
export const create = <Name extends AnswerName>(
  transport: Transport,
  name: Name,
  path: string,
  draft: unknown,
  {idempotencyKey = randomKey(), signal}: WriteOptions = {},
) =>
  transport(path, {
    method: 'POST',
    json: draft,
    headers: {'idempotency-key': idempotencyKey},
    check: checkOf(name),
    signal,
  });

/** `crypto.randomUUID` is missing on pages without TLS, so it is not used. */
const randomKey = () =>
  [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');

/**
 * Two writes to one address go one after the other, so that two quick votes on
 * an idea settle on the last. Reads and new things do not wait.
 */
export function inOrder(transport: Transport): Transport {
  const last = new Map<string, Promise<unknown>>();
  return (path, call) => {
    const write = () => transport(path, call);
    if (!/PUT|DELETE/.test(call.method ?? '')) return write();
    const result = (last.get(path) ?? Promise.resolve()).then(write);
    const settled = result
      .catch(() => undefined)
      .then(() => {
        if (last.get(path) === settled) last.delete(path);
      });
    last.set(path, settled);
    return result;
  };
}
