/** What the fake refuses a request with. */
export class FakeRefusal extends Error {
  readonly status: number;
  readonly code: string | undefined;

  constructor(status: number, message: string, code?: string) {
    super(message);
    this.status = status;
    this.code = code;
  }

  /** The body of the answer, in the shape of version 3. */
  get body() {
    const {status, message, code} = this;
    return {error: {status, message, ...(code && {code})}};
  }
}

/** Refuses what is missing. */
export function found<Thing>(thing: Thing | undefined, what: string): Thing {
  if (thing !== undefined) return thing;
  throw new FakeRefusal(404, `Missing ${what}`, `${what}Missing`);
}
