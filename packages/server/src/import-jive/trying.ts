import {
  type CommunityError,
  MalformedError,
  RefusedError,
} from '@townhall/client';
import type {Step} from './step.js';

/**
 * Reads what belongs to one content. Where Jive refuses just this, the content
 * goes without it and the report says so; what concerns everything (no answer,
 * signed out, too fast) ends the import, which goes on from there another time.
 */
export async function* trying(
  name: string,
  reading: AsyncGenerator<Step, void>,
): AsyncGenerator<Step, void> {
  try {
    yield* reading;
  } catch (error) {
    if (!concernsThisAlone(error)) throw error;
    yield {is: 'unread', name, message: error.message};
  }
}

function concernsThisAlone(error: unknown): error is CommunityError {
  if (error instanceof MalformedError) return true;
  if (!(error instanceof RefusedError)) return false;
  const {status} = error.problem;
  return status === 500 || (status < 500 && status !== 401 && status !== 429);
}
