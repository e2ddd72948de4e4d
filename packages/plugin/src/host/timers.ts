/** The time and its passing, handed in so that tests can move it. */
export interface Timers {
  /** Milliseconds since some beginning. */
  now(): number;
  /** Calls back after so many milliseconds; the answer calls it off. */
  after(milliseconds: number, callback: () => void): () => void;
}

/** The real time. */
export const realTimers: Timers = {
  now: () => Date.now(),
  after(milliseconds, callback) {
    const timer = setTimeout(callback, milliseconds);
    return () => clearTimeout(timer);
  },
};
