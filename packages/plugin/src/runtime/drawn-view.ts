import type {Json} from '../json.js';
import type {Handler, UiNode} from '../ui/ui-tree.js';
import type {Use} from '../points/use.js';
import {Remembered} from './remembered.js';

/** Milliseconds between two times a view says that it looks different. */
const pace = 110;

/** One view on the page: what it is told, and what it remembers. */
export class DrawnView {
  readonly #render: (props: never, use: Use) => UiNode;
  readonly #show: (tree: Json) => void;
  readonly #memory = new Remembered(() => this.#soon());
  #props: Json = null;
  #handlers: Handler<never>[] = [];
  #shownAt = 0;
  #isDue = false;
  #isEnded = false;

  constructor(
    render: (props: never, use: Use) => UiNode,
    show: (tree: Json) => void,
  ) {
    this.#render = render;
    this.#show = show;
  }

  /** Draws it with what it is told now. */
  draw(props: Json): Json {
    this.#props = props;
    this.#handlers = [];
    this.#shownAt = Date.now();
    // The host tells each point what its payload says.
    const tree = this.#memory.during((use) =>
      this.#render(props as never, use),
    );
    return this.#onTheWire(tree) as Json;
  }

  /** The visitor pressed or entered something. */
  async hear(handler: number, value: Json) {
    // The number was made for a handler of such a value.
    await this.#handlers[handler]?.(value as never);
  }

  end() {
    this.#isEnded = true;
    this.#memory.end();
  }

  /** Draws again in a moment, however much changes until then. */
  #soon() {
    if (this.#isDue || this.#isEnded) return;
    this.#isDue = true;
    const draw = () => {
      this.#isDue = false;
      if (!this.#isEnded) this.#show(this.draw(this.#props));
    };
    const wait = this.#shownAt + pace - Date.now();
    if (wait > 0) setTimeout(draw, wait);
    else queueMicrotask(draw);
  }

  /** Functions stay here; a number goes in the place of each. */
  #onTheWire(value: unknown): unknown {
    if (typeof value === 'function') {
      // Only handlers are functions in a view.
      return {$h: this.#handlers.push(value as Handler<never>) - 1};
    }
    if (Array.isArray(value)) return value.map((one) => this.#onTheWire(one));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => [name, this.#onTheWire(one)]),
    );
  }
}
