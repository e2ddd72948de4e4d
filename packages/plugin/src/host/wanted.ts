import {deadlines} from '../limits.js';
import {kindOf} from '../points/point-kinds.js';
import type {RunningPlugin} from './running-plugin.js';
import type {Timers} from './timers.js';

/** Starts plugins when the page has a use for them, and lets them rest later. */
export class Wanted {
  readonly #plugins: () => Iterable<RunningPlugin>;
  readonly #timers: Timers;
  /** How many widgets have the points that begin with this word. */
  readonly #uses = new Map<string, number>();

  constructor(plugins: () => Iterable<RunningPlugin>, timers: Timers) {
    this.#plugins = plugins;
    this.#timers = timers;
  }

  /** Whether a plugin has to run now. */
  has({manifest: {contributes}}: RunningPlugin): boolean {
    return contributes.length === 0 || contributes.some(this.#isUsed);
  }

  /** Notes a widget; the answer takes it back. */
  want(families: readonly string[]): () => void {
    for (const family of families) this.#count(family, 1);
    for (const plugin of this.#plugins()) {
      if (this.has(plugin)) void plugin.wake();
    }
    let isHere = true;
    return () => {
      if (!isHere) return;
      isHere = false;
      for (const family of families) this.#count(family, -1);
      // What is moved on a page is gone for a moment, and comes again.
      this.#timers.after(deadlines.idle, () => {
        for (const plugin of this.#plugins()) {
          if (!this.has(plugin)) void plugin.rest();
        }
      });
    };
  }

  #count(family: string, change: number) {
    this.#uses.set(family, (this.#uses.get(family) ?? 0) + change);
  }

  /**
   * A guard stands in front of the community itself, and a sink hears whatever
   * happens: both are needed without a widget. Others' points are not known here.
   */
  readonly #isUsed = ({point}: {point: string}) => {
    const kind = kindOf(point);
    if (kind === undefined || kind === 'guard' || kind === 'sink') return true;
    return (this.#uses.get(point.split('.')[0] ?? '') ?? 0) > 0;
  };
}
