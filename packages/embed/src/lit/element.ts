import {render, type RenderOptions} from './part.js';
import {adoptStyles} from './styles.js';
import {nothing} from './template.js';

/** How a property is read, written and named. */
export interface PropertyOptions {
  type?: unknown;
  attribute?: string | false;
  state?: boolean;
}

type Properties = ReadonlyMap<string, PropertyOptions>;

interface Controller {
  hostConnected?(): void;
  hostUpdate?(): void;
  hostUpdated?(): void;
  hostDisconnected?(): void;
}

const known = new WeakMap<object, Properties>();

/** An element that draws itself again when one of its properties changes. */
export class LitElement extends HTMLElement {
  static properties: Record<string, PropertyOptions> = {};
  static styles: CSSStyleSheet | CSSStyleSheet[] = [];

  static get elementStyles() {
    return [this.styles].flat();
  }

  static get observedAttributes(): string[] {
    return [...LitElement.#propertiesOf(this)].flatMap(
      ([, {attribute}]) => attribute || [],
    );
  }

  static #propertiesOf(type: typeof LitElement): Properties {
    const held = known.get(type);
    if (held) return held;
    const all = new Map(
      // Whoever extends this class extends it, or one that does.
      type === LitElement
        ? []
        : LitElement.#propertiesOf(
            Object.getPrototypeOf(type) as typeof LitElement,
          ),
    );
    known.set(type, all);
    for (const [name, options] of Object.entries(type.properties)) {
      if (all.has(name)) continue;
      const attribute = options.state ? false : name.toLowerCase();
      all.set(name, {attribute, ...options});
      Object.defineProperty(type.prototype, name, {
        configurable: true,
        get(this: LitElement) {
          return this.#values[name];
        },
        set(this: LitElement, value: unknown) {
          const before = this.#values[name];
          if (Object.is(value, before)) return;
          this.#values[name] = value;
          this.#changed ??= new Map();
          if (!this.#changed.has(name)) this.#changed.set(name, before);
          this.requestUpdate();
        },
      });
    }
    return all;
  }

  /** Where the element is drawn; there once it has been on a page. */
  renderRoot!: ShadowRoot;
  readonly renderOptions: RenderOptions = {host: this};

  // There may be a thousand of these on a page: what most never need is made
  // when they do.
  readonly #values: Record<string, unknown> = {};
  #early: Record<string, unknown> | undefined;
  readonly #controllers: Controller[] = [];
  #changed: Map<string, unknown> | undefined;
  #isPending = false;
  #connect!: () => void;
  #updated: Promise<unknown> = new Promise<void>((resolve) => {
    this.#connect = resolve;
  });

  constructor() {
    super();
    // What the page has set before it knew the element would hide what is here.
    for (const name of this.#properties.keys()) {
      if (!Object.hasOwn(this, name)) continue;
      this.#early = {...this.#early, [name]: Reflect.get(this, name)};
      Reflect.deleteProperty(this, name);
    }
    this.requestUpdate();
  }

  /** Kept when what has changed until now is drawn. */
  get updateComplete() {
    return this.#updated;
  }

  addController(controller: Controller) {
    this.#controllers.push(controller);
    if (this.renderRoot && this.isConnected) controller.hostConnected?.();
  }

  connectedCallback() {
    this.#prepare();
    this.#connect();
    for (const controller of this.#controllers) controller.hostConnected?.();
  }

  disconnectedCallback() {
    for (const controller of this.#controllers) controller.hostDisconnected?.();
  }

  attributeChangedCallback(
    attribute: string,
    _before: string | null,
    value: string | null,
  ) {
    for (const [name, options] of this.#properties) {
      if (options.attribute !== attribute) continue;
      const {type} = options;
      const read =
        type === Boolean
          ? value !== null
          : type === Number && value !== null
            ? Number(value)
            : value;
      Reflect.set(this, name, read);
    }
  }

  /** Draws the element again soon, and only once for all who ask. */
  requestUpdate() {
    if (this.#isPending) return;
    this.#isPending = true;
    this.#updated = this.#updateAfter(this.#updated);
  }

  async #updateAfter(before: Promise<unknown>) {
    try {
      await before;
    } catch {
      // Whoever waited for that one has heard of it.
    }
    this.performUpdate();
  }

  protected performUpdate() {
    if (!this.#isPending) return;
    this.#prepare();
    Object.assign(this, this.#early);
    this.#early = undefined;
    // What `willUpdate` changes counts as well.
    const changed = (this.#changed ??= new Map());
    let drawing;
    try {
      this.willUpdate(changed);
      for (const controller of this.#controllers) controller.hostUpdate?.();
      drawing = this.render();
    } finally {
      this.#changed = undefined;
      this.#isPending = false;
    }
    render(drawing, this.renderRoot, this.renderOptions);
    for (const controller of this.#controllers) controller.hostUpdated?.();
    this.updated(changed);
  }

  protected willUpdate(_changed: ReadonlyMap<string, unknown>) {}

  protected render(): unknown {
    return nothing;
  }

  protected updated(_changed: ReadonlyMap<string, unknown>) {}

  get #properties() {
    // An element's constructor is its class.
    return LitElement.#propertiesOf(this.constructor as typeof LitElement);
  }

  #prepare() {
    if (this.renderRoot) return;
    this.renderRoot = this.attachShadow({mode: 'open'});
    adoptStyles(
      this.renderRoot,
      // The same.
      (this.constructor as typeof LitElement).elementStyles,
    );
  }
}
