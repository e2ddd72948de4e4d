/** A sign-in that lasts, as it stands after it was renewed. */
export interface ManagerSession {
  /** Of the link, or of the token, that it was opened with. */
  id: string;
  person: string;
  /** How often it was renewed. */
  turn: number;
}

/** Who is signed in to look after a community in a browser. */
export interface ManagerSessions {
  /** Opens a session; undefined where this id has opened one before. */
  open(id: string, person: string): Promise<ManagerSession | undefined>;
  /**
   * Goes on with a session. Whoever comes with an old turn ends it for
   * everybody, because two hold what one was given.
   */
  renew(session: ManagerSession): Promise<ManagerSession | undefined>;
  /** Ends it for good. */
  end(id: string): Promise<void>;
}
