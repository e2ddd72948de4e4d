import type {Disposable} from '../disposable.js';

/** Those who want to be told. */
export class Listeners<Given extends unknown[]> {
  readonly #all = new Set<(...given: Given) => void>();

  add(listener: (...given: Given) => void): Disposable {
    const mine = (...given: Given) => listener(...given);
    this.#all.add(mine);
    return {dispose: () => void this.#all.delete(mine)};
  }

  tell(...given: Given) {
    for (const listener of this.#all) listener(...given);
  }

  clear() {
    this.#all.clear();
  }
}
