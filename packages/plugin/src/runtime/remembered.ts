import type {Json} from '../json.js';
import type {Resource, Use} from '../points/use.js';
import {wordsOf} from './host-line.js';

type Cell = {value: unknown; set: (next: unknown) => void};
type Effect = {deps: string; end: () => void};
type Loading = {key: string; resource: Resource<unknown>; end: () => void};

/** What one view remembers between two times it is drawn. */
export class Remembered {
  readonly #changed: () => void;
  readonly #slots: (Cell | Effect | Loading)[] = [];
  #next = 0;
  #after: (() => void)[] = [];

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Draws once, and then runs the effects. */
  during<Value>(draw: (use: Use) => Value): Value {
    this.#next = 0;
    this.#after = [];
    const value = draw(this.#use);
    for (const run of this.#after) run();
    return value;
  }

  end() {
    for (const slot of this.#slots) if ('end' in slot) slot.end();
    this.#slots.length = 0;
  }

  /** What was here the last time, or what is made now. */
  #slot<Slot>(make: () => Slot): Slot {
    const at = this.#next++;
    // Calls come in a fixed order, so what was put here is what is taken.
    return (this.#slots[at] ??= make() as Cell) as Slot;
  }

  readonly #use: Use = {
    state: (initial) => {
      const cell = this.#slot<Cell>(() => {
        const made: Cell = {
          value: initial,
          set: (next) => {
            const value: unknown =
              typeof next === 'function' ? next(made.value) : next;
            if (Object.is(value, made.value)) return;
            made.value = value;
            this.#changed();
          },
        };
        return made;
      });
      // The cell was made for a value of this type.
      return [cell.value, cell.set] as never;
    },

    effect: (run, deps) => {
      const effect = this.#slot<Effect>(() => ({deps: '', end: () => {}}));
      const now = JSON.stringify(deps);
      if (now === effect.deps) return;
      effect.deps = now;
      this.#after.push(() => {
        effect.end();
        const lifetime = new AbortController();
        const cleanup = run(lifetime.signal);
        effect.end = () => {
          lifetime.abort();
          cleanup?.();
        };
      });
    },

    resource: <Value>(
      key: string,
      load: (signal: AbortSignal) => Promise<Value>,
    ) => {
      const slot = this.#slot<Loading>(() => ({
        key: '',
        resource: waiting,
        end: () => {},
      }));
      const start = () => {
        slot.end();
        const lifetime = new AbortController();
        const {data} = slot.resource;
        const show = (change: Partial<Resource<unknown>>) => {
          if (lifetime.signal.aborted) return;
          slot.resource = {...waiting, loading: false, ...change, reload};
          this.#changed();
        };
        slot.end = () => lifetime.abort();
        slot.resource = {...waiting, data, reload};
        load(lifetime.signal).then(
          (loaded) => show({data: loaded}),
          (error: unknown) => show({data, error: wordsOf(error).message}),
        );
      };
      const reload = () => {
        start();
        this.#changed();
      };
      if (slot.key !== key || slot.resource === waiting) {
        slot.key = key;
        start();
      }
      // What `load` brought is what is shown.
      return slot.resource as Resource<Value>;
    },
  };
}

const waiting: Resource<Json | unknown> = {
  data: undefined,
  error: undefined,
  loading: true,
  reload: () => {},
};
