import {Memory} from './memory.js';
import {refusal} from './refuse.js';

/** Does what has a key once, however often it is asked for. */
export type Once = <Value>(
  key: string | undefined,
  draft: unknown,
  act: () => Promise<Value>,
) => Promise<Value>;

/** Jive knows no idempotency keys: the last thousand are remembered here. */
export function createOnce(): Once {
  const made = new Memory<{digest: string; result: Promise<unknown>}>(1_000);
  return <Value>(
    key: string | undefined,
    draft: unknown,
    act: () => Promise<Value>,
  ): Promise<Value> => {
    if (key === undefined) return act();
    const digest = JSON.stringify(draft);
    const before = made.get(key);
    if (before && before.digest !== digest) {
      return Promise.reject(
        refusal(
          422,
          'idempotency_mismatch',
          'This key was used for something else',
        ),
      );
    }
    // The same key brings what the same call brought.
    if (before) return before.result as Promise<Value>;
    const result = act();
    made.set(key, {digest, result});
    result.catch(() => made.delete(key));
    return result;
  };
}
