/** Collects the parameters of a statement that is put together from parts. */
export interface SqlParameters {
  readonly values: readonly unknown[];
  /** Adds a value and answers how the statement names it. */
  add(value: unknown): string;
}

/** Starts with these values, as `$1`, `$2`, … */
export function sqlParameters(...initial: unknown[]): SqlParameters {
  const values = [...initial];
  return {
    values,
    add: (value) => `$${values.push(value)}`,
  };
}
