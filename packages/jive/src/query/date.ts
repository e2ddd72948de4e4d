/** An instant as Jive writes it: `2012-01-31T22:46:12.044+0000`. */
export const jiveDate = (when: Date | string) =>
  new Date(when).toISOString().replace('Z', '+0000');

/** An instant of Jive's as the rest of the world writes it; undefined for none. */
export function instantOf(jive: unknown): string | undefined {
  if (typeof jive !== 'string') return undefined;
  const date = new Date(jive.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}
