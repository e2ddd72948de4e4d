import {type Problem, type ProblemCode, RefusedError} from '@townhall/client';
import type {Reply} from '../call.js';

/** A refusal in the words that Jive's clients know. */
export class JiveRefusal extends Error {
  override name = 'JiveRefusal' as const;
  readonly status: number;
  /** Often missing in Jive's own answers, as where a title is taken. */
  readonly code: string | undefined;

  constructor(status: number, message: string, code?: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** What a filter says that this server cannot read. */
export const invalidFilter = (expression: string): never => {
  throw new JiveRefusal(
    400,
    `Invalid filter expression ${expression.slice(0, 200)}`,
    'filterInvalid',
  );
};

/** There is nothing with this number that whoever asks may see. */
export const missing = (what = 'content'): never => {
  throw new JiveRefusal(
    404,
    `There is no such ${what}, or it is not for you to see.`,
    what === 'place' ? 'placeInvalidURI' : 'contentMissing',
  );
};

/** Jive has this and this community does not. */
export const notKept = (what: string): never => {
  throw new JiveRefusal(410, `${what} are not kept in this community.`);
};

/** A body that does not say what is needed. */
export const malformed = (message: string, code?: string): never => {
  throw new JiveRefusal(400, message, code);
};

/** Our reasons for which Jive has a code of its own. */
const jiveCodes: Partial<Record<ProblemCode, string>> = {
  not_found: 'contentMissing',
  own_answer: 'contentAuthorCantLike',
};

/** A problem as Jive tells failures: `{error: {status, message, code}}`. */
export function errorBody({status, title, code, detail}: Problem) {
  // Codes that a newer part of this server made are told as they are.
  const known: Partial<Record<string, string>> = jiveCodes;
  return {
    error: {
      status,
      message: detail ? `${title} ${detail}` : title,
      code: known[code] ?? code,
    },
  };
}

/** A refusal of this façade in the same form. */
export const refusalBody = ({status, message, code}: JiveRefusal) => ({
  error: {status, message, ...(code === undefined ? {} : {code})},
});

/** A failure in one entry of a batch, as that entry's answer. */
export function replyOf(error: unknown): Reply {
  if (error instanceof JiveRefusal) {
    return {status: error.status, body: refusalBody(error)};
  }
  if (error instanceof RefusedError) {
    return {status: error.problem.status, body: errorBody(error.problem)};
  }
  throw error;
}
