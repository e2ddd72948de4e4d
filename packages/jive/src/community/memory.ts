/** A map that forgets what was put in first, so that it never grows. */
export class Memory<Value> {
  readonly #most: number;
  readonly #held = new Map<string, Value>();

  constructor(most = 10_000) {
    this.#most = most;
  }

  get(key: string): Value | undefined {
    return this.#held.get(key);
  }

  set(key: string, value: Value) {
    this.#held.delete(key);
    this.#held.set(key, value);
    const [oldest] = this.#held.keys();
    if (this.#held.size > this.#most && oldest !== undefined) {
      this.#held.delete(oldest);
    }
  }

  delete(key: string) {
    this.#held.delete(key);
  }
}

/** Asks once for what many want, and again when it is older than this. */
export function remembered<Value>(
  life: number,
  now: () => number,
  ask: () => Promise<Value>,
) {
  let held: {value: Promise<Value>; at: number} | undefined;
  return {
    get(): Promise<Value> {
      if (held && now() - held.at < life) return held.value;
      const value = ask();
      const mine = {value, at: now()};
      held = mine;
      // What failed is asked again.
      value.catch(() => {
        if (held === mine) held = undefined;
      });
      return value;
    },
    forget() {
      held = undefined;
    },
  };
}

/** Lets what belongs to one key happen one after the other. */
export function inTurn() {
  const last = new Map<string, Promise<unknown>>();
  return <Value>(key: string, act: () => Promise<Value>): Promise<Value> => {
    const mine = (last.get(key) ?? Promise.resolve()).then(act, act);
    const settled = mine
      .catch(() => undefined)
      .then(() => {
        if (last.get(key) === settled) last.delete(key);
      });
    last.set(key, settled);
    return mine;
  };
}
