/** How a thing is asked: what you ask about comes first, this comes last. */
export interface CallOptions {
  signal?: AbortSignal | undefined;
}

/** How a thing is written: the same key twice writes once. */
export interface WriteOptions extends CallOptions {
  /** Made for you when it is left out. */
  idempotencyKey?: string | undefined;
}

/** How a post is changed: it says which revision it was made to. */
export interface ChangeOptions extends CallOptions {
  /** What `source` said; a change to an older one is refused. */
  revision: number;
}
