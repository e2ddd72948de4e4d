/**
 * What was read once and is true until it is forgotten. Askers that come while
 * it is being read wait for the same answer.
 */
export class Remembered {
  readonly #values = new Map<string, Promise<unknown>>();

  /** What is remembered under this key, or else what `read` finds. */
  get<Value>(key: string, read: () => Promise<Value>): Promise<Value> {
    const known = this.#values.get(key);
    // Whoever uses a key always reads the same thing under it.
    if (known) return known as Promise<Value>;
    const reading = read();
    this.#values.set(key, reading);
    reading.catch(() => {
      if (this.#values.get(key) === reading) this.#values.delete(key);
    });
    return reading;
  }

  /** Whoever asks from now on reads it again. */
  forget(): void {
    this.#values.clear();
  }
}
