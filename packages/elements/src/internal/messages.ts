import type {Formats} from './formats.js';

/** Everything an element says, by key. */
export type Catalogue = Record<
  string,
  string | ((params: never, format: Formats) => string)
>;

/**
 * Other words for single messages. A string stands for a function too; there
 * `{name}` is replaced by what the function would have been given.
 */
export type Overrides<Messages> = {
  [Key in keyof Messages]?: Messages[Key] | string;
};

type ParamsOf<Message> = Message extends (
  params: infer Params,
  format: Formats,
) => string
  ? [params: Params]
  : [];

/** Says a message in the words of the element. */
export type Say<Messages> = <Key extends keyof Messages>(
  key: Key,
  ...params: ParamsOf<Messages[Key]>
) => string;

/** Makes the `say` of an element: its overrides first, then the defaults. */
export function speaker<Messages extends Catalogue>(
  element: {readonly format: Formats; readonly messages?: object | undefined},
  defaults: Messages,
): Say<Messages> {
  return (key, ...[params]) => {
    // What the site gives may have any keys.
    const overrides = element.messages as
      | Partial<Record<PropertyKey, unknown>>
      | undefined;
    const message: unknown = overrides?.[key] ?? defaults[key];
    return typeof message === 'function'
      ? String(message(params, element.format))
      : fillIn(String(message), params, element.format);
  };
}

function fillIn(text: string, params: unknown, format: Formats) {
  const values = new Map(Object.entries(params ?? {}));
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value: unknown = values.get(name);
    if (typeof value === 'number') return format.number(value);
    return value === undefined ? whole : String(value);
  });
}
