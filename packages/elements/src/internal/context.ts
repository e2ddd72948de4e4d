import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** The name of a value that elements get from around them. */
export type Context<Value> = symbol & {readonly value?: Value};

type Callback<Value> = (value: Value, unsubscribe?: () => void) => void;

type Host = ReactiveControllerHost & HTMLElement;

/**
 * Asks whoever is around for a value, across shadow roots. It is the event of
 * the context protocol of web components, so that other libraries may answer.
 * https://github.com/webcomponents-cg/community-protocols
 */
class ContextRequestEvent<Value> extends Event {
  readonly context: Context<Value>;
  readonly contextTarget: Element;
  readonly callback: Callback<Value>;
  readonly subscribe = true;

  constructor(
    context: Context<Value>,
    contextTarget: Element,
    callback: Callback<Value>,
  ) {
    super('context-request', {bubbles: true, composed: true});
    this.context = context;
    this.contextTarget = contextTarget;
    this.callback = callback;
  }
}

/** Those whom nobody has answered, in case a provider comes later. */
const unanswered = new Set<() => void>();

/** Lets them ask once more: a provider has come. */
export const askAgain = () => [...unanswered].forEach((ask) => ask());

/** A value for all who ask for it, and every other that follows. */
export class ContextValue<Value> {
  readonly #context: Context<Value>;
  readonly #listeners = new Set<Callback<Value>>();
  #value: Value;

  constructor(context: Context<Value>, value: Value) {
    this.#context = context;
    this.#value = value;
  }

  /** Gives another value from now on. */
  set(value: Value) {
    if (value === this.#value) return;
    this.#value = value;
    this.#listeners.forEach((callback) => callback(value));
  }

  /** Hears the requests, and answers those for this value. */
  readonly answer = (event: Event) => {
    // Its name says what it is; what it asks for is looked at first.
    const request = event as ContextRequestEvent<Value>;
    const {context, callback, subscribe} = request;
    if (context !== this.#context) return;
    request.stopPropagation();
    if (!subscribe) return callback(this.#value);
    this.#listeners.add(callback);
    callback(this.#value, () => this.#listeners.delete(callback));
  };
}

/** Brings an element the value from around it, and each that follows. */
export class ContextConsumer<Value> implements ReactiveController {
  readonly #ask: () => void;
  #leave: (() => void) | undefined;

  constructor(
    host: Host,
    context: Context<Value>,
    receive: (value: Value) => void,
  ) {
    const hear: Callback<Value> = (value, leave) => {
      unanswered.delete(this.#ask);
      // Only the first answer brings it.
      this.#leave = leave ?? this.#leave;
      receive(value);
    };
    this.#ask = () =>
      host.dispatchEvent(new ContextRequestEvent(context, host, hear));
    host.addController(this);
  }

  hostConnected() {
    unanswered.add(this.#ask);
    this.#ask();
  }

  hostDisconnected() {
    unanswered.delete(this.#ask);
    this.#leave?.();
  }
}
