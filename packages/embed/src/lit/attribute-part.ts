import {nothing, type Hole} from './template.js';

/** Sets `name`, `.property`, `?switch` or `@event` of an element. */
export class AttributePart {
  readonly #element: Element;
  readonly #hole: Hole;
  readonly #host: unknown;
  #held: unknown = nothing;

  constructor(element: Element, hole: Hole, host: unknown) {
    this.#element = element;
    this.#hole = hole;
    this.#host = host;
    if (hole.kind === '@') element.addEventListener(hole.name, this);
  }

  /** What stands in the hole of an event is a listener, or nothing. */
  handleEvent(event: Event) {
    const held = this.#held;
    if (typeof held === 'function') {
      held.call(this.#host ?? this.#element, event);
    }
  }

  set(value: unknown) {
    const element = this.#element;
    const {kind, name} = this.#hole;
    const properties = element as unknown as Record<string, unknown>; // any may be given
    // What somebody has typed is replaced even by what was drawn before.
    if (name === 'value' && kind) this.#held = properties[name];
    if (value === this.#held) return;
    this.#held = value;
    const present = value === nothing ? undefined : value;
    if (kind === '.') properties[name] = present;
    else if (kind === '?') element.toggleAttribute(name, !!present);
    else if (kind) return;
    else if (value === nothing) element.removeAttribute(name);
    else element.setAttribute(name, String(value ?? ''));
  }
}
