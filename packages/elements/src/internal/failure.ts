import {RefusedError, UnreachableError} from '@townhall/client';

/** What went wrong, as a widget has to tell it apart. */
export type Failure =
  /** Nobody is signed in, or the session has ended. */
  | {kind: 'signed-out'; text: string}
  /** No answer arrived. */
  | {kind: 'offline'; text: string}
  /** The community said no; trying again changes nothing. */
  | {kind: 'refused'; code: string; text: string}
  /** It may work later. */
  | {kind: 'busy'; text: string; retryAfter: number | null}
  /** Something else broke. */
  | {kind: 'broken'; text: string};

/** Puts a failure into words that say what happened and what to do. */
export function explain(error: unknown): Failure {
  if (error instanceof UnreachableError) {
    return {
      kind: 'offline',
      text: 'The community could not be reached. Check your connection and try again.',
    };
  }
  if (!(error instanceof RefusedError)) {
    return {
      kind: 'broken',
      text: 'Something went wrong here. Please try again.',
    };
  }
  const {status, code, title, detail, retryAfter} = error.problem;
  const text = detail ?? title;
  if (status === 401) return {kind: 'signed-out', text};
  if (status === 429 || status >= 500) {
    return {kind: 'busy', text, retryAfter: retryAfter ?? null};
  }
  return {kind: 'refused', code, text};
}
