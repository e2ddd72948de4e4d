import {RefusedError, UnreachableError} from '@townhall/client';

/** What went wrong, as a widget has to tell it apart. */
export interface Failure {
  kind:
    /** Nobody is signed in, or the session has ended. */
    | 'signed-out'
    /** No answer arrived. */
    | 'offline'
    /** The community said no; trying again changes nothing. */
    | 'refused'
    /** It may work later. */
    | 'busy'
    /** Something else broke. */
    | 'broken';
  /** The problem code where the community answered. */
  code: string | null;
  /** The community's own words; null where it did not answer. */
  text: string | null;
  /** Seconds until it is worth trying again. */
  retryAfter: number | null;
}

const nothingSaid = {code: null, text: null, retryAfter: null};

/** Something cannot be drawn: the page is at fault, not the visitor. */
export const broken: Failure = {kind: 'broken', ...nothingSaid};

/** No answer arrived, or a part of the page did not. */
export const offline: Failure = {kind: 'offline', ...nothingSaid};

/** Tells what kind of failure this is and what the community said about it. */
export function explain(error: unknown): Failure {
  if (!(error instanceof RefusedError)) {
    return error instanceof UnreachableError ? offline : broken;
  }
  const {status, code, title, detail, retryAfter} = error.problem;
  return {
    kind: kindOf(status, code),
    code,
    text: detail ?? title,
    retryAfter: retryAfter ?? null,
  };
}

function kindOf(status: number, code: string): Failure['kind'] {
  if (status === 401 || code === 'sign_in_required') return 'signed-out';
  return status === 429 || status >= 500 ? 'busy' : 'refused';
}

/** An abort is a change of mind, not a failure. */
export const isAbort = (error: unknown) =>
  error instanceof DOMException && error.name === 'AbortError';

/** What a guest is told without asking the community. */
export const signedOut: Failure = {
  ...nothingSaid,
  kind: 'signed-out',
  code: 'sign_in_required',
};
