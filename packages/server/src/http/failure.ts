import {
  MalformedError,
  type Problem,
  RefusedError,
  UnreachableError,
} from '@townhall/client';
import {
  DatabaseUnavailableError,
  StorageFullError,
} from '../database/database.js';
import type {Log} from '../environment.js';
import {problem} from '../problem.js';

/** What the asker is told about a failure; the whole of it goes to the log. */
export function problemFor(
  error: unknown,
  {raw}: {readonly raw: Request},
  requestId: string,
  log: Log,
): Problem {
  if (error instanceof RefusedError) return error.problem;
  if (raw.signal.aborted && error === raw.signal.reason) {
    // Nobody reads it, and nothing has failed here.
    log('request.left', {requestId});
    return problem('unavailable');
  }
  if (error instanceof StorageFullError) {
    log('storage.full', {requestId});
    return problem('storage_full');
  }
  if (isOutage(error)) {
    log('unavailable', {requestId, error: error.name, message: error.message});
    return problem('unavailable', {retryAfter: 5});
  }
  log('request.failed', {requestId, ...described(error)});
  return problem('internal', {
    detail: 'Please quote the request id when you ask the operator.',
  });
}

const isOutage = (error: unknown): error is Error =>
  error instanceof DatabaseUnavailableError ||
  error instanceof UnreachableError ||
  error instanceof MalformedError;

const described = (error: unknown) =>
  error instanceof Error
    ? {error: error.name, message: error.message, stack: error.stack ?? ''}
    : {error: typeof error};
