/**
 * The time of the server, whatever the device's own clock says: what it said
 * last, and how long ago that was.
 */
export class ServerClock {
  #said: number | undefined;
  #heardAt = 0;

  /** The server has said what time it is. */
  set(iso: string): void {
    this.#said = Date.parse(iso);
    this.#heardAt = performance.now();
  }

  /** How far it is ahead of the device's own clock. */
  get ahead(): number {
    return (this.now() ?? Date.now()) - Date.now();
  }

  now(): number | undefined {
    return this.#said === undefined
      ? undefined
      : this.#said + performance.now() - this.#heardAt;
  }
}
