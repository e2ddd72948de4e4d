/** One thing that can be set, and where it stands in what is sent. */
export interface Field {
  /** Such as `threshold.value`. */
  path: string;
  label: string;
  hint?: string;
  kind:
    | 'text'
    | 'long'
    | 'number'
    | 'check'
    | 'choice'
    /** Any of the options, or none. */
    | 'several'
    /** Each line is one of a list. */
    | 'lines'
    /** Lines with a number each. */
    | 'numbers'
    /** Date and time as clocks show them. */
    | 'moment'
    /** Off is null; on begins with `fallback`, and shows what is inside. */
    | 'switch';
  options?: readonly (readonly [value: string, label: string])[];
  /** Empty stands for null. */
  isOptional?: boolean;
  fallback?: unknown;
  inside?: readonly Field[];
}

/** Fields that belong together. */
export interface FieldGroup {
  legend: string;
  fields: readonly Field[];
  /** What can be done with the group as a whole. */
  buttons?: readonly GroupButton[];
}

/** A button below a group. */
export interface GroupButton {
  label: string;
  onClick: () => void;
}

/** What is filled in: plain data as it is sent. */
export type Values = Readonly<Record<string, unknown>>;

/** What stands at a path; undefined where there is nothing. */
export function valueAt(values: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (value, key) =>
        typeof value === 'object' && value !== null
          ? Reflect.get(value, key)
          : undefined,
      values,
    );
}

/** The same values with another one at a path. */
export function withValue<Kind extends object>(
  values: Kind,
  path: string,
  value: unknown,
): Kind {
  const [key = '', ...rest] = path.split('.');
  const before: unknown = Reflect.get(values, key);
  const inner =
    rest.length === 0
      ? value
      : withValue(
          typeof before === 'object' && before !== null ? before : {},
          rest.join('.'),
          value,
        );
  if (!Array.isArray(values)) return {...values, [key]: inner};
  const copy: unknown = values.map((item: unknown, index) =>
    String(index) === key ? inner : item,
  );
  return copy as Kind; // a list with one other item in it
}
