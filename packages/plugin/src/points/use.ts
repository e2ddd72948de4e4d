import type {Json} from '../json.js';

type Widen<Value> = [Value] extends [boolean]
  ? boolean
  : [Value] extends [number]
    ? number
    : [Value] extends [string]
      ? string
      : Value;

/** What is loaded for a view. */
export interface Resource<Value> {
  readonly data: Value | undefined;
  readonly error: string | undefined;
  readonly loading: boolean;
  reload(): void;
}

/** What a view remembers between two times it is drawn; call in a fixed order. */
export interface Use {
  /** A value, and how it is changed; a change draws the view again. */
  state<Value extends Json>(
    initial: Value,
  ): readonly [
    value: Widen<Value>,
    set: (
      next: Widen<Value> | ((before: Widen<Value>) => Widen<Value>),
    ) => void,
  ];
  /** Runs after the view was drawn, again when `deps` differ. */
  effect(
    run: (signal: AbortSignal) => void | (() => void),
    deps: readonly Json[],
  ): void;
  /** Loads something once for each `key`. */
  resource<Value>(
    key: string,
    load: (signal: AbortSignal) => Promise<Value>,
  ): Resource<Value>;
}
