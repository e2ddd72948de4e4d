import type {Problem} from './contract/problem.js';

/** Every error this package throws on purpose. */
export class CommunityError extends Error {
  override name = 'CommunityError';
}

/** The community answered, and the answer was no. */
export class RefusedError extends CommunityError {
  override name = 'RefusedError' as const;
  /** What happened, what it means and what to do. */
  readonly problem: Problem;

  constructor(problem: Problem, cause?: unknown) {
    super(problem.detail ?? problem.title, cause === undefined ? {} : {cause});
    this.problem = problem;
  }

  get status() {
    return this.problem.status;
  }

  /** One of `problemCodes`, or a newer one. */
  get code() {
    return this.problem.code;
  }
}

/** No answer arrived: offline, DNS, CORS, a dropped connection. */
export class UnreachableError extends CommunityError {
  override name = 'UnreachableError' as const;
}

/** An answer arrived that does not fit the contract. */
export class MalformedError extends CommunityError {
  override name = 'MalformedError' as const;
}
