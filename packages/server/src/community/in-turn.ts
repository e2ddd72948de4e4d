/** Runs what has the same key one after the other, in the order it came. */
export class InTurn {
  readonly #last = new Map<string, Promise<unknown>>();

  /** Runs the work once all that came before it under this key has ended. */
  async run<Result>(key: string, work: () => Promise<Result>): Promise<Result> {
    const before = this.#last.get(key);
    const mine = before ? before.then(work, work) : work();
    this.#last.set(key, mine);
    try {
      return await mine;
    } finally {
      if (this.#last.get(key) === mine) this.#last.delete(key);
    }
  }
}
