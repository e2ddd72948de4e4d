import {refuse} from '../problem.js';
import type {ViewerContext} from './context.js';
import {digestOf} from './digest.js';
import {cleanLine} from '../text/clean-text.js';
import {write, type WriteTransaction} from './write.js';

/** A write that makes one new thing. */
interface Creation {
  /** What is done, so that one key cannot stand for two different things. */
  operation: string;
  /** Given by the asker: the same key twice writes once. */
  key: string | undefined;
  /** What is written, as the asker sent it. */
  content: unknown;
  make(tx: WriteTransaction, id: string): Promise<void>;
}

/** Makes a thing once per key, and answers its id each time. */
export async function createOnce(
  context: ViewerContext,
  {operation, key, content, make}: Creation,
): Promise<string> {
  const id = context.uuids.next();
  if (key === undefined) {
    await write(context, (tx) => make(tx, id));
    return id;
  }
  if (key.length === 0 || key.length > 200 || cleanLine(key) !== key) {
    refuse('invalid_request', {
      detail: 'An idempotency key is one line of 1 to 200 characters.',
      fields: [{path: 'Idempotency-Key', message: 'Not a usable key.'}],
    });
  }
  const hash = await digestOf(content);
  return write(context, async (tx) => {
    const known = await claim(context, tx, {operation, key, hash, id});
    if (known === undefined) {
      await make(tx, id);
      return id;
    }
    if (known.hash !== hash || known.operation !== operation) {
      refuse('idempotency_mismatch', {
        detail:
          'This idempotency key was used for something else. Send a new key with new content.',
      });
    }
    return known.id;
  });
}

interface Claim {
  operation: string;
  key: string;
  hash: string;
  id: string;
}

/** Takes the key, or answers what it already stands for. */
async function claim(
  {communityId, viewerId, clock}: ViewerContext,
  tx: WriteTransaction,
  {operation, key, hash, id}: Claim,
): Promise<{operation: string; hash: string; id: string} | undefined> {
  const taken = await tx.query(
    `insert into idempotency_keys
       (community_id, person_id, key, operation, content_hash, result_id, at)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (community_id, person_id, key) do nothing
     returning key`,
    [communityId, viewerId, key, operation, hash, id, clock()],
  );
  if (taken.length > 0) return undefined;
  const [known] = await tx.query<{operation: string; hash: string; id: string}>(
    `select operation, content_hash as hash, result_id as id
       from idempotency_keys
      where community_id = $1 and person_id = $2 and key = $3`,
    [communityId, viewerId, key],
  );
  return known;
}
