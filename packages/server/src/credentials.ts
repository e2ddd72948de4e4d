/** A key that an operator made for a program, and whom it acts as. */
export interface Credential {
  id: string;
  /** Everything done with it is done by this person. */
  person: string;
  /** Ends what was given out for it before. */
  generation: number;
}

/** A key as it is told once, and never again. */
export interface NewCredential {
  id: string;
  secret: string;
}

/** Keys for programs that cannot carry a token that a host signed. */
export interface Credentials {
  /** Makes a key for a program that acts as this person. */
  make(wanted: {person: string; name: string}): Promise<NewCredential>;
  /** The key with this id and secret; undefined where they do not fit. */
  check(id: string, secret: string): Promise<Credential | undefined>;
  /** The key with this id, unless it was taken back. */
  find(id: string): Promise<Credential | undefined>;
  /** Ends every refresh token that was given out for it. */
  endSessions(id: string): Promise<void>;
  /** Takes a key back for good; false where there is none. */
  revoke(id: string): Promise<boolean>;
}
