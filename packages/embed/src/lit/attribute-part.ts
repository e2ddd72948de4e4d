import {nothing} from './template.js';

/** Sets `name`, `.property`, `?switch` or `@event` of an element. */
export class AttributePart {
  readonly #element: Element;
  readonly #kind: string;
  readonly #name: string;
  readonly #host: unknown;
  #held: unknown = nothing;

  constructor(element: Element, kind: string, name: string, host: unknown) {
    this.#element = element;
    this.#kind = kind;
    this.#name = name;
    this.#host = host;
    if (kind === '@') element.addEventListener(name, this);
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
    const [kind, name] = [this.#kind, this.#name];
    // Any element may be given any property.
    const properties = element as unknown as Record<string, unknown>;
    // What somebody has typed is replaced even by what was drawn before.
    if (name === 'value' && kind) this.#held = properties[name];
    if (value === this.#held) return;
    this.#held = value;
    if (kind === '.') properties[name] = value === nothing ? undefined : value;
    else if (kind === '?')
      element.toggleAttribute(name, value !== nothing && !!value);
    else if (kind) return;
    else if (value === nothing) element.removeAttribute(name);
    else element.setAttribute(name, String(value ?? ''));
  }
}
