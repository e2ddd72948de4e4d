/** Collects the parameters of a statement that is put together from parts. */
export interface SqlParameters {
  readonly values: readonly unknown[];
  /** Adds a value and answers how the statement names it. */
  add(value: unknown): string;
}

/**
 * What is in an array of ids, a parameter. Read through a select, so that the
 * plan of a statement does not follow from how many there are: else PostgreSQL
 * plans it anew each time, which takes longer than running it.
 */
export const among = (ids: string): string =>
  `any((select ${ids}::uuid[])::uuid[])`;

/** Starts with these values, as `$1`, `$2`, … */
export function sqlParameters(...initial: unknown[]): SqlParameters {
  const values = [...initial];
  return {
    values,
    add: (value) => `$${values.push(value)}`,
  };
}
